import type { ConflictEvent } from "@dateline/schema";
import { type Form, formOf, forms } from "../form.js";
import { type CalendarStep, type DayRange, dayMs, nextStart, stepStarts } from "./calendar.js";
import type { DatedEvent } from "./lanes.js";

/** A block of a bar: so many incidents of one form within one step of the calendar, stacked `from` to `to`. */
export interface BinBlock extends DayRange {
  from: number;
  to: number;
  /** `spread`: incidents whose possible days reach over several steps, each counted in every step by its share of days. */
  form: Form | "spread";
  events: readonly ConflictEvent[];
}

/** Returns the blocks of a bar chart over `range` in steps of the calendar, ascending by step, firm ones at the foot, uncertain dates on top. `end` is exclusive. */
export function toBins(dated: readonly DatedEvent[], range: DayRange, step: CalendarStep): BinBlock[] {
  return stepStarts(range, step).flatMap((start) => {
    const end = nextStart(start, step);
    const inside = dated.filter((one) => one.start >= start && one.end < end);
    const across = dated.filter((one) => one.start < end && one.end >= start && !(one.start >= start && one.end < end));
    const parts: { form: BinBlock["form"]; weight: number; events: ConflictEvent[] }[] = forms.map((form) => {
      const events = inside.filter((one) => formOf(one.event) === form).map((one) => one.event);
      return { form, weight: events.length, events };
    });
    parts.push({ form: "spread", weight: across.reduce((sum, one) => sum + shareWithin(one, start, end), 0), events: across.map((one) => one.event) });
    return stacked(parts.filter(({ weight }) => weight > 0)).map((block) => ({ start, end, ...block }));
  });
}

function stacked<Part extends { weight: number }>(parts: readonly Part[]): (Omit<Part, "weight"> & { from: number; to: number })[] {
  let top = 0;
  return parts.map(({ weight, ...part }) => {
    const from = top;
    top += weight;
    return { ...part, from, to: top };
  });
}

function shareWithin(one: DayRange, start: number, end: number): number {
  const overlap = Math.min(one.end + dayMs, end) - Math.max(one.start, start);
  return overlap / (one.end + dayMs - one.start);
}
