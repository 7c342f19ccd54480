import { shaBlocks } from "./sha-blocks.js";

const blockBytes = 64;

/**
 * Returns the SHA-1 digest of bytes (FIPS 180-4), 20 bytes long. Names that must be the same everywhere are made of it, never anything that has to be
 * kept from forgers. Written here because it must come at once: the hash of browsers comes later, and that of Node is not in browsers.
 */
export function sha1(message: Uint8Array): Uint8Array {
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const blocks = shaBlocks(message);
  const words = new Uint32Array(80);
  for (let at = 0; at < blocks.byteLength; at += blockBytes) {
    for (let index = 0; index < 16; index += 1) words[index] = blocks.getUint32(at + 4 * index);
    for (let index = 16; index < 80; index += 1) {
      words[index] = rotate(word(words, index - 3) ^ word(words, index - 8) ^ word(words, index - 14) ^ word(words, index - 16), 1);
    }
    mix(state, words);
  }
  const digest = new DataView(new ArrayBuffer(20));
  for (const [index, part] of state.entries()) digest.setUint32(4 * index, part);
  return new Uint8Array(digest.buffer);
}

function mix(state: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (let round = 0; round < 80; round += 1) {
    const next = (rotate(a, 5) + choose(round, b, c, d) + e + word(words, round)) | 0;
    [e, d, c, b, a] = [d, c, rotate(b, 30), a, next];
  }
  for (const [index, part] of [a, b, c, d, e].entries()) state[index] = word(state, index) + part;
}

/** The function of a round with its constant. */
function choose(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

const word = (words: Uint32Array, index: number) => words[index] ?? 0;
const rotate = (value: number, bits: number) => (value << bits) | (value >>> (32 - bits));
