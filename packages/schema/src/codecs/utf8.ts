/** A surrogate without its other half is no character; it is written as the one that stands for such. */
const replacement = 0xfffd;

/** Returns a text in UTF-8: what `TextEncoder` gives, which is no part of the language. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let at = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      bytes[at++] = unit;
      continue;
    }
    const point = text.codePointAt(i) ?? unit;
    if (point > 0xffff) i += 1;
    at = put(bytes, at, point >= 0xd800 && point <= 0xdfff ? replacement : point);
  }
  return bytes.subarray(0, at);
}

/** Writes a character beyond ASCII and returns where the next one goes. */
function put(bytes: Uint8Array, at: number, point: number): number {
  const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  bytes[at] = ((0xff << (7 - more)) & 0xff) | (point >> (6 * more));
  for (let i = 1; i <= more; i += 1) bytes[at + i] = 0x80 | ((point >> (6 * (more - i))) & 0x3f);
  return at + more + 1;
}
