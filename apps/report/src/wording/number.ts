const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A number as a source bounds it; `max` null for an open end. */
export interface Range {
  min: number;
  max: number | null;
  approximate?: boolean | undefined;
}

/** Returns a whole number in figures with thousands parted, as in 2,500. Written out, since `Intl` differs from host to host. */
export function formatNumber(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Returns a whole number as running text has it: in words up to ten, in figures above. */
export function spellNumber(value: number): string {
  return small[value] ?? formatNumber(value);
}

/** Returns a median, which may lie halfway between two numbers: "six", "6.5", "12". */
export function formatMedian(value: number): string {
  if (value === 0) return "zero";
  return Number.isInteger(value) ? spellNumber(value) : `${formatNumber(Math.floor(value))}.5`;
}

/** Returns `one incident`, `12 incidents`. */
export function countNoun(value: number, singular: string, plural = `${singular}s`): string {
  return `${spellNumber(value)} ${value === 1 ? singular : plural}`;
}

/** Returns a range in words: "three", "at least 40", "three to five", "up to five", "about 200". */
export function spellRange({ min, max, approximate }: Range): string {
  if (max === null) return min === 0 ? "an unstated number of" : `at least ${spellNumber(min)}`;
  if (min === max) return approximate === true ? `about ${spellNumber(min)}` : spellNumber(min);
  return min === 0 ? `up to ${spellNumber(max)}` : `${spellNumber(min)} to ${spellNumber(max)}`;
}

/** Returns a range in figures for tables and tiles: "3", "40+", "3–5", "up to 5", "about 200". */
export function formatRange({ min, max, approximate }: Range): string {
  if (max === null) return min === 0 ? "not stated" : `${formatNumber(min)}+`;
  if (min === max) return approximate === true ? `about ${formatNumber(min)}` : formatNumber(min);
  return min === 0 ? `up to ${formatNumber(max)}` : `${formatNumber(min)}–${formatNumber(max)}`;
}

/** Returns the sum of ranges of different incidents; an open end leaves the sum open. */
export function addRanges(ranges: readonly Range[]): Range {
  const open = ranges.some((range) => range.max === null);
  return {
    min: ranges.reduce((sum, range) => sum + range.min, 0),
    max: open ? null : ranges.reduce((sum, range) => sum + (range.max ?? 0), 0),
  };
}

/** Returns the widest range that all versions of one number span. Versions are never added. */
export function spanRanges(ranges: readonly Range[]): Range {
  return {
    min: Math.min(...ranges.map((range) => range.min)),
    max: ranges.some((range) => range.max === null) ? null : Math.max(...ranges.map((range) => range.max ?? 0)),
  };
}

const teens = ["eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** Returns text that opens with a number below a hundred with that number in words, as a sentence should open. */
export function spellOpening(text: string): string {
  return text.replace(/^\d{2}(?= |$)/, (figures) => {
    const value = Number(figures);
    if (value < 20) return teens[value - 11] ?? figures;
    return `${tens[Math.floor(value / 10)]}${value % 10 === 0 ? "" : `-${small[value % 10]}`}`;
  });
}
