/** The first 32 bits of the fractional parts of the square or cube roots of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function rootFractions(count: number, root: (prime: number) => number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes.map((prime) => ((root(prime) % 1) * 2 ** 32) | 0);
}

// In Node and in browsers alike, though in no library that TypeScript has for both.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

let constants: Int32Array | undefined;
const initial = () => Int32Array.from(rootFractions(8, Math.sqrt));

const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/**
 * Returns the SHA-256 of a text in UTF-8, as 64 hex digits (FIPS 180-4). For ids alone, which are hashes of what is not secret: the hash of the platform is
 * another in Node and in browsers, and in those it is asynchronous.
 */
export function sha256(text: string): string {
  constants ??= Int32Array.from(rootFractions(64, Math.cbrt));
  const bytes = padded(new TextEncoder().encode(text));
  const words = new DataView(bytes.buffer);
  const state = initial();
  const schedule = new Int32Array(64);
  for (let at = 0; at < bytes.length; at += 64) {
    for (let i = 0; i < 16; i += 1) schedule[i] = words.getInt32(at + 4 * i);
    mix(state, schedule, constants);
  }
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/** The message, a bit, zeros, and its length in bits as a number of 64 bits, in whole blocks of 64 bytes. */
function padded(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  bytes.set(message);
  bytes[message.length] = 0x80;
  new DataView(bytes.buffer).setBigUint64(bytes.length - 8, BigInt(message.length) * 8n);
  return bytes;
}

/** One block: the sixteen words in `schedule` are made sixty-four, and worked into the state. */
function mix(state: Int32Array, schedule: Int32Array, round: Int32Array): void {
  const word = (at: number) => schedule[at] ?? 0;
  for (let i = 16; i < 64; i += 1) {
    const [x, y] = [word(i - 15), word(i - 2)];
    const low = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
    const high = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
    schedule[i] = (word(i - 16) + low + word(i - 7) + high) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i += 1) {
    const first = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + (round[i] ?? 0) + word(i)) | 0;
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) state[i] = ((state[i] ?? 0) + value) | 0;
}
