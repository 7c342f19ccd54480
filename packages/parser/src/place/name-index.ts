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

/** Characters from one page to the next. */
const pageLength = 2048;

/**
 * Returns the look-up of keys in a text of lines "key, tab, references parted by spaces", sorted by code unit: the references of a key, empty where
 * it is not there. The text itself is searched; only the first keys of its pages are laid out beforehand.
 */
export function openReferences(text: string): (key: string) => readonly string[] {
  const { keys, starts } = pagesOf(text);
  return (key) => {
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((keys[middle] ?? "") <= key) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? [] : findReferences(text, key, starts[low - 1] ?? 0, starts[low] ?? text.length);
  };
}

function pagesOf(text: string): { keys: readonly string[]; starts: readonly number[] } {
  const keys: string[] = [];
  const starts: number[] = [];
  for (let start = 0; start < text.length; ) {
    const tab = text.indexOf("\t", start);
    if (tab < 0) break;
    keys.push(text.slice(start, tab));
    starts.push(start);
    const end = text.indexOf("\n", start + pageLength);
    start = end < 0 ? text.length : end + 1;
  }
  return { keys, starts };
}

/** Searches the lines in `[low, high)` by halving. */
function findReferences(text: string, key: string, from: number, to: number): readonly string[] {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = Math.max(low, text.lastIndexOf("\n", middle - 1) + 1);
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
