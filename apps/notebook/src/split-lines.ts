/**
 * Returns the lines of a text, each with its end kept; an empty text has none.
 * Breaks where Python's `str.splitlines` does, so that our files are the bytes that Jupyter would write.
 */
export function splitLines(text: string): string[] {
  return text.match(lineWithEnd) ?? [];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: Python counts these separators as line ends.
const lineWithEnd = /[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])|[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+$/g;
