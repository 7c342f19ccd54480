const sampleBytes = 4096;

/**
 * Returns which UTF-16 the bytes are, by their byte order mark or, without one, by where their zero bytes stand; null where they are not.
 * Latin text in UTF-16 has a zero in every other byte; a binary file has them on both sides.
 */
export function utf16Kind(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, sampleBytes);
  const zeros = { even: 0, odd: 0 };
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2 === 0 ? "even" : "odd"] += 1;
  const pairs = sample.length / 2;
  if (zeros.odd > 0.6 * pairs && zeros.even < 0.02 * pairs) return "utf-16le";
  if (zeros.even > 0.6 * pairs && zeros.odd < 0.02 * pairs) return "utf-16be";
  return null;
}
