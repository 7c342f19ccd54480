/** Start of each line of a text; the last element is the text's length. */
export function lineStarts(text: string): Uint32Array {
  let starts = new Uint32Array(1024);
  let count = 0;
  for (let at = 0; at < text.length; ) {
    if (count + 2 > starts.length) {
      const grown = new Uint32Array(starts.length * 4);
      grown.set(starts);
      starts = grown;
    }
    starts[count++] = at;
    const end = text.indexOf("\n", at);
    at = end < 0 ? text.length : end + 1;
  }
  starts[count++] = text.length;
  return starts.slice(0, count);
}

/**
 * Returns the references of a key in a text of lines "key, tab, references parted by spaces", sorted by code unit. Empty where the key is not there.
 * Searches the text itself by halving, so that nothing need be built when the data is loaded.
 */
export function findReferences(text: string, key: string): readonly string[] {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = text.lastIndexOf("\n", middle - 1) + 1;
    const tab = text.indexOf("\t", start);
    const end = lineEnd(text, start);
    if (tab < 0 || tab > end) return [];
    const found = text.slice(start, tab);
    if (found === key) return text.slice(tab + 1, end).split(" ");
    if (found < key) low = end + 1;
    else high = start;
  }
  return [];
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end;
}
