import fc from "fast-check";
import { tokens } from "./tokens.js";

/** Longest that a sample grows, in bytes. */
const mostBytes = 200_000;

/** Places are drawn as parts of this, so that they hold for samples of any length. */
const whole = 1 << 20;

/** What harms many a reader, whatever the format. */
const hostileTexts = [...tokens.hostile, " ".repeat(4000), "9".repeat(400)];

/** @typedef {(sample: Uint8Array) => Uint8Array} Change */

/** Bytes that are no UTF-8: a lone surrogate, an overlong slash, a cut sequence. */
const brokenUtf8 = [[0xed, 0xa0, 0x80], [0xc0, 0xaf], [0xe2, 0x82], [0xff, 0xfe], [0x80]].map((bytes) => Uint8Array.from(bytes));

const place = fc.nat(whole);
const short = fc.integer({ min: 1, max: 40 });

/** @param {number} part @param {Uint8Array} bytes */
const placeIn = (part, bytes) => Math.floor((part * bytes.length) / whole);

/** @param {readonly Uint8Array[]} parts */
const joined = (...parts) => Uint8Array.from(Buffer.concat(parts).subarray(0, mostBytes));

/** @param {Uint8Array} bytes @param {number} at @param {number} removed @param {Uint8Array} put */
const spliced = (bytes, at, removed, put) => joined(bytes.subarray(0, at), put, bytes.subarray(at + removed));

/** @param {readonly string[]} pieces @param {readonly Uint8Array[]} samples @returns {fc.Arbitrary<Change>} */
function changeWith(pieces, samples) {
  const piece = fc.constantFrom(...[...pieces, ...pieces, ...hostileTexts].map((text) => new TextEncoder().encode(text)), ...brokenUtf8);
  const flip = fc
    .tuple(place, fc.nat(7))
    .map(([part, bit]) => change("flip", (bytes) => bytes.map((byte, at) => (at === placeIn(part, bytes) ? byte ^ (1 << bit) : byte))));
  const put = fc
    .tuple(place, fc.uint8Array({ minLength: 1, maxLength: 8 }))
    .map(([part, some]) => change("put", (bytes) => spliced(bytes, placeIn(part, bytes), some.length, some)));
  const insert = fc.tuple(place, piece).map(([part, token]) => change("insert", (bytes) => spliced(bytes, placeIn(part, bytes), 0, token)));
  const replace = fc
    .tuple(place, short, piece)
    .map(([part, length, token]) => change("replace", (bytes) => spliced(bytes, placeIn(part, bytes), length, token)));
  const cut = fc
    .tuple(place, fc.integer({ min: 1, max: 2000 }))
    .map(([part, length]) => change("cut", (bytes) => spliced(bytes, placeIn(part, bytes), length, new Uint8Array())));
  const end = place.map((part) => change("end", (bytes) => bytes.slice(0, placeIn(part, bytes))));
  const copy = fc
    .tuple(place, place, fc.integer({ min: 1, max: 4000 }))
    .map(([from, to, length]) =>
      change("copy", (bytes) => spliced(bytes, placeIn(to, bytes), 0, bytes.subarray(placeIn(from, bytes), placeIn(from, bytes) + length))),
    );
  const repeat = fc
    .tuple(place, short, fc.constantFrom(2, 30, 1000))
    .map(([part, length, times]) =>
      change("repeat", (bytes) =>
        spliced(bytes, placeIn(part, bytes), 0, repeated(bytes.subarray(placeIn(part, bytes), placeIn(part, bytes) + length), times)),
      ),
    );
  const nest = fc
    .tuple(place, piece, fc.constantFrom(10, 300, 20_000))
    .map(([part, token, times]) => change("nest", (bytes) => spliced(bytes, placeIn(part, bytes), 0, repeated(token, times))));
  const cross = fc
    .tuple(place, place, fc.nat(samples.length - 1), fc.integer({ min: 1, max: 4000 }))
    .map(([from, to, other, length]) => change("cross", (bytes) => spliced(bytes, placeIn(to, bytes), 0, slice(samples[other], from, length))));
  const number = fc
    .tuple(place, fc.constantFrom("0", "-1", "1e400", "2147483648", "99999999999999999999", "1e-7"))
    .map(([part, value]) => change("number", (bytes) => withNumber(bytes, part, value)));
  return fc.oneof(
    { weight: 4, arbitrary: flip },
    { weight: 3, arbitrary: put },
    { weight: 6, arbitrary: insert },
    { weight: 4, arbitrary: replace },
    { weight: 3, arbitrary: cut },
    { weight: 1, arbitrary: end },
    { weight: 3, arbitrary: copy },
    { weight: 2, arbitrary: repeat },
    { weight: 1, arbitrary: nest },
    { weight: 3, arbitrary: cross },
    { weight: 3, arbitrary: number },
  );
}

/** A change that a report of a failure can name. @param {string} name @param {Change} apply @returns {Change} */
const change = (name, apply) => Object.defineProperty(apply, "name", { value: name });

/** @param {Uint8Array | undefined} sample @param {number} from @param {number} length */
const slice = (sample = new Uint8Array(), from, length) => sample.subarray(placeIn(from, sample), placeIn(from, sample) + length);

/** @param {Uint8Array} piece @param {number} times */
function repeated(piece, times) {
  const fitting = Math.min(times, Math.ceil(mostBytes / Math.max(1, piece.length)));
  return Buffer.concat(Array(fitting).fill(piece)).subarray(0, mostBytes);
}

/** Puts another number in the place of the first one from a place on. @param {Uint8Array} bytes @param {number} part @param {string} value */
function withNumber(bytes, part, value) {
  const text = Buffer.from(bytes).toString("latin1");
  const at = placeIn(part, bytes);
  const found = /\d+/.exec(text.slice(at));
  return found === null ? bytes : spliced(bytes, at + found.index, found[0].length, Buffer.from(value));
}

/**
 * Bytes made of one of the samples by a few changes, which shrink one by one. `pieces` are those of the format that are put in.
 * @param {readonly Uint8Array[]} samples
 * @param {readonly string[]} pieces
 * @returns {fc.Arbitrary<Uint8Array>}
 */
export function mutatedBytes(samples, pieces) {
  const changes = fc.array(changeWith(pieces, samples), { maxLength: 6 });
  return fc.tuple(fc.constantFrom(...samples), changes).map(([sample, some]) => some.reduce((bytes, apply) => apply(bytes), sample));
}

/**
 * Bytes put together of the format's own pieces and hostile ones, with no sample behind them, and now and then any bytes at all.
 * @param {readonly string[]} pieces
 * @returns {fc.Arbitrary<Uint8Array>}
 */
export function tokenBytes(pieces) {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...pieces) },
    { weight: 2, arbitrary: fc.constantFrom(...hostileTexts) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
  );
  const soup = fc.array(piece, { maxLength: 60 }).map((some) => new TextEncoder().encode(some.join("")));
  return fc.oneof({ weight: 9, arbitrary: soup }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) });
}

/** Any text, among it what harms. */
export const hostileText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom("\ud800", "\udc00a", "a\ud800"),
);
