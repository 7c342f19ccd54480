/** Turns offsets of one text from UTF-16 code units, in which Dateline counts, into code points, in which the W3C does, and back. */
export interface CodePoints {
  /** Returns the code points before a code unit. */
  before(unit: number): number;
  /** Returns the first code unit of a code point. */
  unitOf(point: number): number;
}

/** Returns the counter of a text: it goes over the text once, and each question takes a logarithm of its signs beyond the basic plane. */
export function codePoints(text: string): CodePoints {
  // Where the second half of each pair stands: from there on, units are one more ahead of points.
  const halves = Array.from(text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g), ({ index }) => index + 1);
  return {
    before: (unit) => unit - countBelow(halves, (half) => half < unit),
    unitOf: (point) => point + countBelow(halves, (half, index) => half - index <= point),
  };
}

/** How many entries come before the first one that fails; those that hold come first. */
function countBelow(entries: readonly number[], holds: (entry: number, index: number) => boolean): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry !== undefined && holds(entry, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
