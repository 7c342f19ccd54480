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

/** A text of lines "key, tab, references parted by spaces", sorted by code unit, as an index. */
export interface References {
  /** The references of a key; empty where it is not there. */
  find: (key: string) => readonly string[];
  /** Whether any key begins with some letters. */
  begins: (letters: string) => boolean;
}

/** Returns the index. The text itself is searched; only the first keys of its pages are laid out beforehand. */
export function openReferences(text: string): References {
  const { keys, starts } = pagesOf(text);
  /** Where the first line stands whose key is not before `key`; the text's end where there is none. */
  const lineAt = (key: string): number => {
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((keys[middle] ?? "") <= key) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : firstLine(text, key, starts[low - 1] ?? 0, starts[low] ?? text.length);
  };
  return {
    find: (key) => {
      const start = lineAt(key);
      const tab = start + key.length;
      return text[tab] === "\t" && text.startsWith(key, start) ? text.slice(tab + 1, lineEnd(text, tab)).split(" ") : [];
    },
    begins: (letters) => text.startsWith(letters, lineAt(letters)),
  };
}

function pagesOf(text: string): { keys: readonly string[]; starts: readonly number[] } {
  const keys: string[] = [];
  const starts: number[] = [];
  for (let start = 0; start < text.length; start = lineEnd(text, start + pageLength) + 1) {
    keys.push(text.slice(start, text.indexOf("\t", start)));
    starts.push(start);
  }
  return { keys, starts };
}

/** Searches the lines in `[low, high)` by halving. */
function firstLine(text: string, key: string, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const start = Math.max(low, text.lastIndexOf("\n", ((low + high) >>> 1) - 1) + 1);
    if (text.slice(start, text.indexOf("\t", start)) < key) low = lineEnd(text, start) + 1;
    else high = start;
  }
  return Math.min(low, text.length);
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end;
}
