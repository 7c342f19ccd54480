import type { ConflictEvent } from "@dateline/schema";
import { isIncident, overlaps, type PeriodOption } from "./scope.js";
import { countNoun } from "./wording/number.js";
import { formatDay, monthAndYear } from "./wording/time.js";

/** The period before the one asked for, and what it held: what key figures are compared with. */
export interface Comparison {
  start: string;
  end: string;
  incidents: readonly ConflictEvent[];
  /** As it stands after "in": "February 2024", "the 31 days before". */
  said: string;
}

const dayMs = 86_400_000;
const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10);
const daysFrom = (day: string, days: number) => isoDay(Date.parse(day) + days * dayMs);

/**
 * Returns the period before: as many whole months where whole months are asked for, else as many days.
 * Undefined where no beginning is asked for, or nothing in the data reaches back that far, so that "none before" is never said for want of data.
 */
export function comparisonWith(events: readonly ConflictEvent[], { from, to }: PeriodOption, end: string | undefined): Comparison | undefined {
  const last = to ?? end;
  if (from === undefined || last === undefined || last < from) return undefined;
  const { start, said } = periodBefore(from, last);
  const before = { from: start, to: daysFrom(from, -1) };
  const reaches = events.some(({ time }) => time?.end != null && time.end <= before.to);
  if (!reaches) return undefined;
  const incidents = events.filter((event) => isIncident(event) && overlaps(event.time, before) && !overlaps(event.time, { from, to: last }));
  return { start, end: before.to, incidents, said };
}

function periodBefore(from: string, to: string): { start: string; said: string } {
  const months = wholeMonths(from, to);
  if (months !== undefined) {
    const [year = 0, month = 1] = from.split("-").map(Number);
    const start = isoDay(Date.UTC(year, month - 1 - months, 1));
    return { start, said: months === 1 ? monthAndYear(start) : `the ${countNoun(months, "month")} before` };
  }
  const days = Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
  return { start: daysFrom(from, -days), said: days === 1 ? formatDay(daysFrom(from, -1)) : `the ${countNoun(days, "day")} before` };
}

function wholeMonths(from: string, to: string): number | undefined {
  if (!from.endsWith("-01") || !daysFrom(to, 1).endsWith("-01")) return undefined;
  const at = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return at(to) - at(from) + 1;
}
