import { shaBlocks } from "./sha-blocks.js";
import { utf8 } from "./utf8.js";

/** The first 32 bits of the fractional parts of the square or cube roots of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function rootFractions(count: number, root: (prime: number) => number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes.map((prime) => ((root(prime) % 1) * 2 ** 32) | 0);
}

const initial = rootFractions(8, Math.sqrt);
const constants = Int32Array.from(rootFractions(64, Math.cbrt));

const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/**
 * Returns the SHA-256 of a text in UTF-8, as 64 hex digits (FIPS 180-4). For ids alone, which are hashes of what is not secret: the hash of the platform is
 * another in Node and in browsers, and in those it is asynchronous.
 */
export function sha256(text: string): string {
  const words = shaBlocks(utf8(text));
  const state = Int32Array.from(initial);
  const schedule = new Int32Array(64);
  for (let at = 0; at < words.byteLength; at += 64) {
    for (let i = 0; i < 16; i += 1) schedule[i] = words.getInt32(at + 4 * i);
    mix(state, schedule);
  }
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/** One block: the sixteen words in `schedule` are made sixty-four, and worked into the state. */
function mix(state: Int32Array, schedule: Int32Array): void {
  const word = (at: number) => schedule[at] ?? 0;
  for (let i = 16; i < 64; i += 1) {
    const x = word(i - 15);
    const y = word(i - 2);
    const low = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
    const high = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
    schedule[i] = (word(i - 16) + low + word(i - 7) + high) | 0;
  }
  const of = (at: number) => state[at] ?? 0;
  let [a, b, c, d] = [of(0), of(1), of(2), of(3)];
  let [e, f, g, h] = [of(4), of(5), of(6), of(7)];
  for (let i = 0; i < 64; i += 1) {
    const first = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + (constants[i] ?? 0) + word(i)) | 0;
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  const worked = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i += 1) state[i] = (of(i) + (worked[i] ?? 0)) | 0;
}
