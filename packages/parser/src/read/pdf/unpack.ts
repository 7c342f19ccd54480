import { inflateSync } from "node:zlib";

/** Layers that a stream has at most: a packed one written in letters, and perhaps packed again. */
const mostLayers = 4;
/** Most streams are small, and one that is damaged shows it early: more room is tried when less was too little. */
const firstRoom = 64 * 1024;
const growth = 8;

/**
 * Returns how many bytes a stream unpacks to, whatever filters it is said to have: 0 for one that is not deflated, infinitely many for more than `most`. A damaged one
 * counts with the room that was tried. Every byte that was made on the way is in the count.
 */
export function unpackedLength(stream: Uint8Array, most: number): number {
  let layer = stream;
  let length = 0;
  for (let depth = 0; depth < mostLayers; depth += 1) {
    const packed = inBytes(layer);
    if (packed !== layer) length += packed.length;
    if (!isDeflated(packed)) break;
    const made = inflate(packed, most);
    length += typeof made === "number" ? made : made.length;
    if (typeof made === "number" || length > most) break;
    layer = made;
  }
  return length > most ? Number.POSITIVE_INFINITY : length;
}

/** Returns the bytes, or where they are damaged or too many, how many were made. */
function inflate(packed: Uint8Array, most: number): Uint8Array | number {
  for (let room = Math.min(firstRoom, most); ; room = Math.min(room * growth, most)) {
    try {
      return inflateSync(packed, { maxOutputLength: room });
    } catch (error) {
      const isFull = error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
      // Damaged or encrypted streams are the library's to judge.
      if (!isFull) return room;
      if (room === most) return Number.POSITIVE_INFINITY;
    }
  }
}

/** By its two opening bytes (RFC 1950, 2.2). */
const isDeflated = ([first = 0, second = 0]: Uint8Array) => (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;

/** Packed bytes may be written in letters, as ASCIIHexDecode and ASCII85Decode read them. */
function inBytes(bytes: Uint8Array): Uint8Array {
  for (const decode of [fromHex, fromBase85]) if (isDeflated(decode(opening(bytes)))) return decode(Buffer.from(bytes).toString("latin1"));
  return bytes;
}

const opening = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 64)).toString("latin1");

function fromHex(text: string): Uint8Array {
  const [digits = ""] = /^[0-9a-fA-F\s]*/.exec(text) ?? [];
  return Buffer.from(digits.replaceAll(/\s/g, ""), "hex");
}

/** Five letters give four bytes, the first the highest (PDF 32000-1, 7.4.3). */
function fromBase85(text: string): Uint8Array {
  const [letters = ""] = /^[!-uz\s]*/.exec(text.replace(/^\s*<~/, "")) ?? [];
  const digits = letters.replaceAll(/\s/g, "").replaceAll("z", "!!!!!");
  const bytes = Buffer.alloc(Math.floor(digits.length / 5) * 4);
  for (let at = 0; at + 5 <= digits.length; at += 5) {
    let value = 0;
    for (let place = at; place < at + 5; place += 1) value = value * 85 + digits.charCodeAt(place) - 33;
    bytes.writeUInt32BE(value % 2 ** 32, (at / 5) * 4);
  }
  return bytes;
}
