import { isCivilDate } from "../day-number.js";
import type { DateValue } from "../time-value.js";
import { lowerAt, type Read, type Reader, type Rule } from "./read.js";

type Numbers = readonly [number, number, number];

function readNumbers(reader: Reader, at: number, mark: RegExp): Read<{ numbers: Numbers; lengths: Numbers }> | null {
  const [a, m, b, n, c] = [0, 1, 2, 3, 4].map((i) => reader.atoms[at + i]);
  if (!(a && m && b && n && c) || !mark.test(m.text) || m.text !== n.text) return null;
  if (a.kind !== "number" || b.kind !== "number" || c.kind !== "number" || ![m, b, n, c].every((atom) => atom.glued)) return null;
  const lengths = [a.text.length, b.text.length, c.text.length] as const;
  return { value: { numbers: [Number(a.text), Number(b.text), Number(c.text)], lengths }, next: at + 5 };
}

const toDate = (year: number, month: number, day: number): DateValue | null => (isCivilDate({ year, month, day }) ? { kind: "date", year, month, day } : null);

/** "2024-01-24" and "2024/01/24", with a time of day after a T if there is one. */
const yearFirst: Rule = (reader, at) => {
  const read = readNumbers(reader, at, /^[-/.]$/);
  if (read?.value.lengths[0] !== 4) return null;
  const value = toDate(...read.value.numbers);
  return value && { value, next: read.next };
};

/** "24/01/2024", "24.01.2024": day first or month first as the numbers allow, both readings where both do. */
const yearLast: Rule = (reader, at) => {
  const read = readNumbers(reader, at, /^[-/.]$/);
  if (read?.value.lengths[2] !== 4 || read.value.lengths[0] > 2 || read.value.lengths[1] > 2) return null;
  const [first, second, year] = read.value.numbers;
  const dayFirst = toDate(year, second, first);
  // A full stop between the numbers is written day first; no country writes month first with it.
  const monthFirst = lowerAt(reader, at + 1) === "." || first === second ? null : toDate(year, first, second);
  const only = dayFirst ?? monthFirst;
  if (!only) return null;
  return { value: dayFirst && monthFirst ? { kind: "choice", of: [dayFirst, monthFirst] } : only, next: read.next };
};

/** Dates in numbers alone. */
export const numericDate: Rule = (reader, at) => yearFirst(reader, at) ?? yearLast(reader, at);
