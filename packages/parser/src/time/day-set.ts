import { type Day, type Weekday, weekdayOf } from "./day-number.js";

/** Days from `from` to `to`, both included. */
export interface DayRange {
  from: Day;
  to: Day;
}

/** A set of days: ranges in order that neither touch nor overlap. Never changed once made. */
export type DaySet = readonly DayRange[];

export const noDays: DaySet = [];

/** Returns the set of the days from `from` to `to`; empty where `to` comes first. */
export function dayRange(from: Day, to: Day = from): DaySet {
  return from <= to ? [{ from, to }] : noDays;
}

/** Returns the set that any ranges, in any order, make up together. */
export function toDaySet(ranges: readonly DayRange[]): DaySet {
  const out: DayRange[] = [];
  for (const { from, to } of isInOrder(ranges) ? ranges : ranges.toSorted((a, b) => a.from - b.from || a.to - b.to)) append(out, from, to);
  return out;
}

/** Adds a range to ranges in order, none of which begins after it. */
function append(ranges: DayRange[], from: Day, to: Day): void {
  if (from > to) return;
  const last = ranges[ranges.length - 1];
  if (last === undefined || from > last.to + 1) ranges.push({ from, to });
  else if (to > last.to) ranges[ranges.length - 1] = { from: last.from, to };
}

/** Most ranges come in order. */
function isInOrder(ranges: readonly DayRange[]): boolean {
  let before = Number.NEGATIVE_INFINITY;
  for (const { from } of ranges) {
    if (from < before) return false;
    before = from;
  }
  return true;
}

export function union(...sets: readonly DaySet[]): DaySet {
  return toDaySet(sets.flat());
}

export function intersect(a: DaySet, b: DaySet): DaySet {
  const out: DayRange[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const left = a[i];
    const right = b[j];
    if (!left || !right) return out;
    const from = Math.max(left.from, right.from);
    const to = Math.min(left.to, right.to);
    // Ranges are never changed, so that one may stand in many sets.
    if (from <= to) out.push(from === left.from && to === left.to ? left : { from, to });
    if (left.to < right.to) i += 1;
    else j += 1;
  }
}

/** Returns the set moved by so many days. */
export function shift(set: DaySet, days: number): DaySet {
  return set.map(({ from, to }) => ({ from: from + days, to: to + days }));
}

/** Returns every day that lies `least` to `most` days after some day of the set (before it, where they are negative). */
export function widen(set: DaySet, least: number, most: number): DaySet {
  const out: DayRange[] = [];
  for (let i = 0; i < set.length; i += 1) {
    const range = set[i];
    if (range !== undefined) append(out, range.from + least, range.to + most);
  }
  return out;
}

/** Returns the days for which `keep` holds. Linear in the number of days. */
export function filterDays(set: DaySet, keep: (day: Day) => boolean): DaySet {
  const out: DayRange[] = [];
  for (const { from, to } of set) {
    let start: Day | null = null;
    for (let day = from; day <= to; day += 1) {
      if (keep(day)) start ??= day;
      else if (start !== null) {
        out.push({ from: start, to: day - 1 });
        start = null;
      }
    }
    if (start !== null) out.push({ from: start, to });
  }
  return out;
}

/** Returns the days of the set that fall on a weekday. */
export function onWeekday(set: DaySet, weekday: Weekday): DaySet {
  const out: DayRange[] = [];
  for (const { from, to } of set) {
    for (let day = from + ((weekday - weekdayOf(from) + 7) % 7); day <= to; day += 7) out.push({ from: day, to: day });
  }
  return out;
}

export function* daysOf(set: DaySet): Generator<Day> {
  for (const { from, to } of set) for (let day = from; day <= to; day += 1) yield day;
}

export function countDays(set: DaySet): number {
  let days = 0;
  for (const { from, to } of set) days += to - from + 1;
  return days;
}

export function meets(a: DaySet, b: DaySet): boolean {
  let i = 0;
  let j = 0;
  for (;;) {
    const left = a[i];
    const right = b[j];
    if (!left || !right) return false;
    if (left.from <= right.to && right.from <= left.to) return true;
    if (left.to < right.to) i += 1;
    else j += 1;
  }
}

export function sameDays(a: DaySet, b: DaySet): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i]?.from !== b[i]?.from || a[i]?.to !== b[i]?.to) return false;
  return true;
}

/** Returns the first and last day, or null of an empty set. */
export function hullOf(set: DaySet): DayRange | null {
  const first = set[0];
  const last = set.at(-1);
  return first && last ? { from: first.from, to: last.to } : null;
}
