import type { Evidence, Time, TimeBasis } from "@dateline/schema";
import { type Day, toIsoDay } from "./day-number.js";
import { type DaySet, hullOf } from "./day-set.js";
import { daysOfValue, type Tense } from "./days-of-value.js";
import { calendarUnit, formatInterval } from "./edtf.js";
import type { TimeVariable } from "./time-problem.js";
import { datesSomething, type TimeValue } from "./time-value.js";
import { formatYearless, type OpenEnds, precisionOf } from "./to-time.js";

interface Shared {
  basis: TimeBasis;
  text: string | undefined;
  evidence: Evidence[];
}

/** Returns the end of an interval as its words have it: a day, a month, a year, or the middle day of a vaguer stretch with a tilde. */
function formatEnd(value: TimeValue, document: Day, tense: Tense): string | null {
  const days = daysOfValue(value, { day: document, tense });
  const hull = days && hullOf(days);
  if (!hull) return null;
  if (hull.from === hull.to) return toIsoDay(hull.from);
  return calendarUnit(hull)?.text ?? `${toIsoDay(Math.floor((hull.from + hull.to) / 2))}~`;
}

const yearlessStart = (days: DaySet | null) => (days ? formatYearless(days)?.replace(/-XX$/, "") : null) ?? null;

/** Since, until, between: the ends as stated. */
function statedEnds(value: TimeValue, document: Day, tense: Tense): { start: string | null; end: string | null } | null {
  if (value.kind !== "range") return null;
  const start = value.from && formatEnd(value.from, document, tense);
  const end = value.to ? formatEnd(value.to, document, tense) : tense === "past" ? toIsoDay(document) : null;
  return { start, end };
}

/** A start whose year nothing tells: "since January" in a text of unknown date. */
function yearlessSince({ expressions }: TimeVariable): string | null {
  for (const { value } of expressions) {
    if (value.kind !== "range" || value.from?.kind !== "date" || value.from.month === null || value.from.year !== null) continue;
    const first = { ...value.from, year: 2000 };
    return yearlessStart(daysOfValue(first, { day: 0, tense: "past" }));
  }
  return null;
}

/** Returns the interval of a series or running total; null where neither end is known. */
export function formatAggregate(variable: TimeVariable, days: DaySet, open: OpenEnds, document: Day | null, { basis, text, evidence }: Shared): Time | null {
  const hull = hullOf(days);
  if (!hull) return null;
  const value = variable.expressions.find((expression) => datesSomething(expression))?.value;
  const stated = value && document !== null ? statedEnds(value, document, variable.tense) : null;
  const yearless = open.from ? yearlessSince(variable) : null;
  const start = open.from ? yearless : (stated?.start ?? toIsoDay(hull.from));
  const end = open.to || yearless ? null : (stated?.end ?? toIsoDay(hull.to));
  if (start === null && end === null) return null;
  const isDay = start !== null && start === end;
  return {
    edtf: isDay ? start : formatInterval(start, end),
    start: open.from ? null : toIsoDay(hull.from),
    end: open.to || yearless ? null : toIsoDay(hull.to),
    precision: open.from || open.to ? "range" : isDay ? "day" : precisionOf(days) === "day" ? "day" : "range",
    basis,
    ...(text === undefined ? {} : { text }),
    evidence,
  };
}
