import { addMonths } from "./day-number.js";
import type { DayRange } from "./day-set.js";
import type { Stretch } from "./time-value.js";

const byDays: Readonly<Record<Stretch, (first: number, last: number) => readonly [number, number]>> = {
  start: (first) => [first, first + 9],
  early: (first) => [first, first + 9],
  mid: (first) => [first + 10, first + 19],
  late: (first, last) => [first + 20, last],
  end: (_, last) => [last - 9, last],
  "first-half": (first) => [first, first + 14],
  "second-half": (first, last) => [first + 15, last],
  "first-week": (first) => [first, first + 6],
  "last-week": (_, last) => [last - 6, last],
};

const byShare: Readonly<Record<Stretch, readonly [number, number]>> = {
  start: [0, 1 / 6],
  early: [0, 1 / 3],
  mid: [1 / 3, 2 / 3],
  late: [2 / 3, 1],
  end: [5 / 6, 1],
  "first-half": [0, 1 / 2],
  "second-half": [1 / 2, 1],
  "first-week": [0, 1 / 52],
  "last-week": [51 / 52, 1],
};

function byMonths(range: DayRange, months: number, stretch: Stretch): DayRange {
  const [from, to] = byShare[stretch];
  return { from: addMonths(range.from, Math.round(months * from)), to: addMonths(range.from, Math.max(1, Math.round(months * to))) - 1 };
}

/**
 * Returns the named stretch of a week, month, year or decade. Thirds of a month are its days 1-10, 11-20 and the rest; of a year, four months
 * each, its start and end two; of a week, its first two days, the middle three and the last three.
 */
export function stretchOf(range: DayRange, stretch: Stretch): DayRange {
  const days = range.to - range.from + 1;
  if (days > 3000) return byMonths(range, Math.round(days / 30.44), stretch);
  if (days > 300) return byMonths(range, 12, stretch);
  if (days > 20) {
    const [from, to] = byDays[stretch](range.from, range.to);
    return { from, to: Math.min(to, range.to) };
  }
  if (stretch === "early" || stretch === "start") return { from: range.from, to: range.from + 1 };
  if (stretch === "late" || stretch === "end") return { from: range.to - 2, to: range.to };
  return { from: range.from + 2, to: Math.max(range.from + 2, range.to - 2) };
}
