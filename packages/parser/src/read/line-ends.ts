/** Returns the text with every line end as `\n`; nothing else is changed. Offsets point into what this returns. */
export function normalizeLineEnds(text: string): string {
  return text.replaceAll(/\r\n?|\u2028|\u2029/g, "\n");
}
