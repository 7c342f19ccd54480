import type { ConflictEvent } from "@dateline/schema";
import { type CalendarStep, type DayRange, dayMs, dayRange, nextStart, stepStarts } from "./calendar.js";

/** A step of the calendar with the events that lie wholly within it; `end` is the start of the next. */
export interface FullStep extends DayRange {
  events: readonly ConflictEvent[];
}

/** Events by step of the calendar, empty steps between them kept, and those that no one step holds. */
export interface FullSteps {
  step: CalendarStep;
  steps: readonly FullStep[];
  unsettled: readonly ConflictEvent[];
}

/** Over fewer days than this, months would be too few to compare. */
const leastDaysForMonths = 100;
const mostSteps = 60;

/** Returns events by month, or by week where they lie within a hundred days; at most the last sixty steps. */
export function toWholeSteps(events: readonly ConflictEvent[]): FullSteps {
  const dated = events.flatMap((event) => {
    const range = dayRange(event.time);
    return range === null ? [] : [{ event, range }];
  });
  const first = dated.reduce((least, { range }) => Math.min(least, range.start), Number.POSITIVE_INFINITY);
  const last = dated.reduce((most, { range }) => Math.max(most, range.end), Number.NEGATIVE_INFINITY);
  const step: CalendarStep = last - first >= leastDaysForMonths * dayMs ? { months: 1 } : { days: 7 };
  const held = new Map<number, ConflictEvent[]>();
  for (const { event, range } of dated) {
    const [start = 0] = stepStarts({ start: range.start, end: range.start }, step);
    if (range.end >= nextStart(start, step)) continue;
    held.set(start, [...(held.get(start) ?? []), event]);
  }
  const settled = new Set([...held.values()].flat());
  const starts = [...held.keys()].sort((a, b) => a - b);
  const [from, to] = [starts[0], starts.at(-1)];
  const all = from === undefined || to === undefined ? [] : stepStarts({ start: from, end: to }, step);
  return {
    step,
    steps: all.slice(-mostSteps).map((start) => ({ start, end: nextStart(start, step), events: held.get(start) ?? [] })),
    unsettled: events.filter((event) => !settled.has(event)),
  };
}
