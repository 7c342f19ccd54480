import type { Evidence, Span, Time, TimeBasis } from "@dateline/schema";
import type { Bearing } from "./bearing.js";
import { documentVariable } from "./constraint.js";
import { toCivilDate, toIsoDay } from "./day-number.js";
import { countDays, type DaySet, daysOf, hullOf } from "./day-set.js";
import { calendarUnit, formatOneOf } from "./edtf.js";
import type { TimeProblem } from "./time-problem.js";

export interface OpenEnds {
  from: boolean;
  to: boolean;
}

/** Returns the quotes of spans, in text order, none twice. */
export function toEvidence({ documentId, text }: TimeProblem, spans: readonly Span[]): Evidence[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  const distinct = sorted.filter(({ start, end }, i) => end > start && (start !== sorted[i - 1]?.start || end !== sorted[i - 1]?.end));
  return distinct.map(({ start, end }) => ({ documentId, start, end, quote: text.slice(start, end) }));
}

const pad = (value: number) => String(value).padStart(2, "0");

/** Returns "XXXX-01-28" or "XXXX-01-XX" where the days are the same date, or of the same month, in every year; else null. */
export function formatYearless(days: DaySet): string | null {
  const dates = [...daysOf(days)].map(toCivilDate);
  const [first] = dates;
  if (!first || !dates.every(({ month }) => month === first.month)) return null;
  const sameDay = dates.every(({ day }) => day === first.day);
  return `XXXX-${pad(first.month)}-${sameDay ? pad(first.day) : "XX"}`;
}

/** The finest unit that a set of days settles. */
export function precisionOf(days: DaySet): Time["precision"] {
  const hull = hullOf(days);
  if (!hull) return "unknown";
  if (days.length === 1) {
    const unit = calendarUnit(hull);
    if (unit) return unit.unit;
  }
  const width = hull.to - hull.from + 1;
  if (width <= 2) return "day";
  return width <= 7 ? "week" : "range";
}

interface Shape {
  open: OpenEnds;
  basis: TimeBasis;
  text?: string | undefined;
  evidence: Evidence[];
  /** An EDTF value to write instead of the set: an approximate day. */
  edtf?: string | undefined;
}

/** Returns one day of a set as a time, or null where neither end nor date is known. */
export function toTime(days: DaySet, { open, basis, text, evidence, edtf }: Shape): Time | null {
  const hull = hullOf(days);
  if (!hull) return null;
  const worded = text === undefined ? {} : { text };
  if (open.from && open.to) {
    // The days of a hundred months are no longer one date each year; counting them would only cost time.
    const yearless = countDays(days) > 5000 ? null : formatYearless(days);
    if (!yearless) return null;
    return { edtf: yearless, start: null, end: null, precision: yearless.endsWith("XX") ? "month" : "day", basis, ...worded, evidence };
  }
  const isOpen = open.from || open.to;
  return {
    edtf: edtf ?? formatOneOf(days, { openFrom: open.from, openTo: open.to }),
    start: open.from ? null : toIsoDay(hull.from),
    end: open.to ? null : toIsoDay(hull.to),
    precision: isOpen ? "range" : precisionOf(days),
    basis,
    ...worded,
    evidence,
  };
}

/** Returns whether an unknown's day was counted from the document's. */
export function dependsOnDocument(id: string, bearing: Bearing): boolean {
  return (bearing.get(id) ?? []).some(
    (constraint) => constraint.kind === "relation" && constraint.from === documentVariable && constraint.to === id && constraint.strength !== "order",
  );
}
