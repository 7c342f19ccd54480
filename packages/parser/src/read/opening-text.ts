/** Enough to know a format by. */
const length = 2048;

/** Returns the first characters of a file, byte for letter, without the byte order mark of UTF-8: what formats are known by. */
export function openingText(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, length)).replace(/^\u00ef\u00bb\u00bf/, "");
}
