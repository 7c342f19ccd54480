import type { Time } from "@dateline/schema";

/** First and last possible day of an event, as UTC midnights in milliseconds. */
export interface DayRange {
  start: number;
  end: number;
}

export const dayMs = 86_400_000;

/** Returns the range of days of a time; null where there is none or its year is unknown. */
export function dayRange(time: Time | null): DayRange | null {
  if (time === null || time.start === null || time.end === null) return null;
  return { start: Date.parse(`${time.start}T00:00:00Z`), end: Date.parse(`${time.end}T00:00:00Z`) };
}

/** Returns the ISO day of a UTC midnight. */
export function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** A range wider than this says too little of when to stretch an axis for it. */
const widestFocusMs = 62 * dayMs;

/** Returns the days from the first to the last of the ranges that are narrow enough to tell when; of all, where none is; null where there are none. */
export function focusRange(ranges: readonly DayRange[]): DayRange | null {
  const narrow = ranges.filter(({ start, end }) => end - start <= widestFocusMs);
  const telling = narrow.length > 0 ? narrow : ranges;
  if (telling.length === 0) return null;
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const range of telling) {
    start = Math.min(start, range.start);
    end = Math.max(end, range.end);
  }
  return { start, end };
}

/** A step of the calendar: so many days, or so many months. */
export type CalendarStep = { days: number } | { months: number };

const steps: readonly CalendarStep[] = [
  ...[1, 2, 7, 14].map((days) => ({ days })),
  ...[1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200].map((months) => ({ months })),
];

const lengthMs = (step: CalendarStep) => ("days" in step ? step.days : step.months * 30.44) * dayMs;

/** Returns the finest step that cuts the range into at most `most` parts. */
export function stepFor({ start, end }: DayRange, most: number): CalendarStep {
  return steps.find((step) => (end - start) / lengthMs(step) <= most) ?? { months: 1200 };
}

/** Returns the start of each step that overlaps the range, ascending; weeks start on Monday, months on the first. */
export function stepStarts({ start, end }: DayRange, step: CalendarStep): number[] {
  const starts: number[] = [];
  for (let at = floorTo(start, step); at <= end; at = nextStart(at, step)) starts.push(at);
  return starts;
}

/** Returns the start of the step after the one that starts at `at`. */
export function nextStart(at: number, step: CalendarStep): number {
  if ("days" in step) return at + step.days * dayMs;
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + step.months, 1);
}

// 5 January 1970 was a Monday.
const mondayMs = 4 * dayMs;

function floorTo(at: number, step: CalendarStep): number {
  if ("days" in step) {
    const origin = step.days % 7 === 0 ? mondayMs : 0;
    return origin + Math.floor((at - origin) / (step.days * dayMs)) * step.days * dayMs;
  }
  const date = new Date(at);
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const floored = Math.floor(months / step.months) * step.months;
  return Date.UTC(Math.floor(floored / 12), floored % 12, 1);
}
