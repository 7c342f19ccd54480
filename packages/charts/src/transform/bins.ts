import type { ConflictEvent } from "@dateline/schema";
import { type Form, formOf, forms } from "../form.js";
import { type CalendarStep, type DayRange, dayMs, nextStart, stepStarts } from "./calendar.js";
import { groupBy } from "./group.js";
import type { DatedEvent } from "./lanes.js";

/** A block of a bar: so many incidents of one form within one step of the calendar, stacked `from` to `to`. */
export interface BinBlock extends DayRange {
  from: number;
  to: number;
  /** `spread`: incidents whose possible days reach over several steps, each counted in every step by its share of days. */
  form: Form | "spread";
  events: readonly ConflictEvent[];
}

/** What one event puts into one step. */
interface Part {
  start: number;
  form: BinBlock["form"];
  weight: number;
  event: ConflictEvent;
}

const order = [...forms, "spread"] as const;

/** Returns the blocks of a bar chart over `range` in steps of the calendar, ascending by step, firm ones at the foot, uncertain dates on top. `end` is exclusive. */
export function toBins(dated: readonly DatedEvent[], range: DayRange, step: CalendarStep): BinBlock[] {
  const bins = stepStarts(range, step).map((start) => ({ start, end: nextStart(start, step) }));
  const byBin = groupBy(
    dated.flatMap((one) => toParts(one, bins)),
    ({ start }) => start,
  );
  return bins.flatMap(({ start, end }) => stack(byBin.get(start) ?? []).map((block) => ({ start, end, ...block })));
}

function toParts(one: DatedEvent, bins: readonly DayRange[]): Part[] {
  const { event } = one;
  const touched = bins.filter(({ start, end }) => one.start < end && one.end >= start);
  const [first] = touched;
  if (first !== undefined && one.start >= first.start && one.end < first.end) return [{ start: first.start, form: formOf(event), weight: 1, event }];
  return touched.map(({ start, end }) => ({ start, form: "spread", weight: shareWithin(one, start, end), event }));
}

function shareWithin(one: DayRange, start: number, end: number): number {
  const overlap = Math.min(one.end + dayMs, end) - Math.max(one.start, start);
  return overlap / (one.end + dayMs - one.start);
}

function stack(parts: readonly Part[]): Omit<BinBlock, "start" | "end">[] {
  const byForm = groupBy(parts, ({ form }) => form);
  let top = 0;
  return order.flatMap((form) => {
    const group = byForm.get(form) ?? [];
    if (group.length === 0) return [];
    const from = top;
    top += group.reduce((sum, { weight }) => sum + weight, 0);
    return [{ from, to: top, form, events: group.map(({ event }) => event) }];
  });
}
