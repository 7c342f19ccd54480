const [clearCode, endCode] = [256, 257];
const firstFree = 258;
const [fewestBits, mostBits] = [9, 12];

/**
 * Returns how many bytes an LZW stream of a PDF unpacks to (PDF 32000-1, 7.4.4), or how many it has where these are more; it stops beyond `most`. Nothing is unpacked: of
 * each code only the length is kept.
 */
export function lzwLength(stream: Uint8Array, most: number): number {
  const lengths = new Uint16Array(1 << mostBits).fill(1, 0, clearCode);
  let [free, bits, previous, total] = [firstFree, fewestBits, 0, 0];
  let [held, heldBits] = [0, 0];
  let taken = 0;
  for (const byte of stream) {
    taken += 1;
    held = ((held << 8) | byte) & 0xff_ff_ff;
    heldBits += 8;
    if (heldBits < bits) continue;
    heldBits -= bits;
    const code = (held >> heldBits) & ((1 << bits) - 1);
    if (code === endCode) break;
    if (code === clearCode) {
      [free, bits, previous] = [firstFree, fewestBits, 0];
      continue;
    }
    if (previous > 0 && free < lengths.length) {
      lengths[free] = previous + 1;
      free += 1;
    }
    previous = lengths[code] ?? 0;
    total += previous;
    if (total > most) break;
    // Codes grow by a bit one code early.
    bits = Math.min(mostBits, Math.max(fewestBits, 32 - Math.clz32(free + 1)));
  }
  return Math.max(total, taken);
}
