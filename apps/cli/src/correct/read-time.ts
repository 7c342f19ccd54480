import { calendarDate } from "../day-range.js";
import type { Json, ValueReader } from "./value-reader.js";

/** Reads when it happened: a date, or two that it lies between. */
export const timeReader: ValueReader = {
  read(words, { quote }) {
    const basis = quote === undefined ? "inferred" : "stated";
    const [from = "", to, ...more] = words.trim().split("/");
    const [first, last] = [calendarDate.read(from), to === undefined ? undefined : calendarDate.read(to)];
    if (first === undefined || more.length > 0) return undefined;
    if (to === undefined) return { edtf: from, ...first, precision: precisions[from.length] ?? "day", basis };
    if (last === undefined || last.end < first.start) return undefined;
    const range: Json = { edtf: `${from}/${to}`, start: first.start, end: last.end, precision: "range", basis };
    return range;
  },
  expects: "Write a date as 2024-01-28, 2024-01 or 2024, or two as 2024-01-28/2024-02-03.",
};

/** By the length of a date as it is written. */
const precisions: Readonly<Record<number, string>> = { 4: "year", 7: "month", 10: "day" };
