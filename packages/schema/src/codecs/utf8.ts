const replacement = 0xfffd;

/** Returns a text's bytes in UTF-8; half a pair becomes U+FFFD. Written here because not every host of the language has a `TextEncoder`. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? replacement;
    bytes.push(...bytesOf(point >= 0xd800 && point <= 0xdfff ? replacement : point));
  }
  return Uint8Array.from(bytes);
}

function bytesOf(point: number): number[] {
  if (point < 0x80) return [point];
  if (point < 0x800) return [0xc0 | (point >> 6), tail(point)];
  if (point < 0x10000) return [0xe0 | (point >> 12), tail(point >> 6), tail(point)];
  return [0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point)];
}

const tail = (bits: number) => 0x80 | (bits & 0x3f);
