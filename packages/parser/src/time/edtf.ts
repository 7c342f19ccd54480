import { daysInMonth, isCivilDate, toCivilDate, toDay, toIsoDay } from "./day-number.js";
import { type DayRange, type DaySet, toDaySet } from "./day-set.js";

/** What an EDTF value of our subset says. */
export interface ParsedEdtf {
  /** One day of several, all days of a stretch, or one calendar value (a day, a month as such). */
  kind: "one-of" | "interval" | "value";
  /** First and last possible day; null where open or where the year is unspecified. */
  from: number | null;
  to: number | null;
  /** The days, where both ends are known. */
  days: DaySet | null;
}

interface Bounds {
  from: number | null;
  to: number | null;
}

const digits = (text: string, filler: "0" | "9") => Number(text.replace(/X/g, filler));

function boundsOfDate(text: string): Bounds | null {
  const parts = /^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?[?~%]?$/.exec(text);
  if (!parts) return null;
  const [, year = "", month = "XX", day = "XX"] = parts;
  const isOpen = year === "XXXX";
  const first = { year: isOpen ? 2000 : digits(year, "0"), month: Math.max(1, digits(month, "0")), day: Math.max(1, digits(day, "0")) };
  const last = { year: isOpen ? 2000 : digits(year, "9"), month: Math.min(12, digits(month, "9")), day: 1 };
  if (!isCivilDate(last) || !isCivilDate(first)) return null;
  const length = daysInMonth(last.year, last.month);
  last.day = Math.min(length, digits(day, "9"));
  if (day !== "XX" && !day.includes("X") && Number(day) > length) return null;
  return isOpen ? { from: null, to: null } : { from: toDay(first), to: toDay(last) };
}

function boundsOfRange(text: string, separator: string): Bounds | null {
  const [left = "", right = ""] = text.split(separator);
  const open = (side: string) => side === "" || side === "..";
  const from = open(left) ? { from: null } : boundsOfDate(left);
  const to = open(right) ? { to: null } : boundsOfDate(right);
  if (!from || !to || (open(left) && open(right))) return null;
  return { from: from.from, to: to.to };
}

function build(kind: ParsedEdtf["kind"], bounds: readonly Bounds[]): ParsedEdtf {
  const froms = bounds.map(({ from }) => from);
  const tos = bounds.map(({ to }) => to);
  const from = froms.includes(null) ? null : Math.min(...froms.filter((day) => day !== null));
  const to = tos.includes(null) ? null : Math.max(...tos.filter((day) => day !== null));
  const ranges = bounds.flatMap((range): DayRange[] => (range.from !== null && range.to !== null ? [{ from: range.from, to: range.to }] : []));
  return { kind, from, to, days: ranges.length === bounds.length ? toDaySet(ranges) : null };
}

/**
 * Reads the part of EDTF (ISO 8601-2, levels 0 to 2) that Dateline writes: days, months and years with unspecified digits from the right,
 * qualifiers at the end, one-of sets with ranges, intervals with open ends. Null for anything else and for days that no calendar has.
 */
export function parseEdtf(text: string): ParsedEdtf | null {
  const set = /^\[(.+)\]$/.exec(text);
  if (set?.[1] !== undefined) {
    const bounds = set[1].split(",").map((part) => (part.includes("..") ? boundsOfRange(part.trim(), "..") : boundsOfDate(part.trim())));
    return bounds.every((bound) => bound !== null) ? build("one-of", bounds) : null;
  }
  const bounds = text.includes("/") ? boundsOfRange(text, "/") : boundsOfDate(text);
  if (!bounds) return null;
  if (text.includes("/")) return build("interval", [bounds]);
  return build(text.includes("X") ? "one-of" : "value", [bounds]);
}

const pad = (value: number, length = 2) => String(value).padStart(length, "0");

/** Returns the month as YYYY-MM or the year as YYYY where the range is exactly that; null otherwise. */
export function calendarUnit({ from, to }: DayRange): { text: string; unit: "month" | "year" } | null {
  const first = toCivilDate(from);
  const last = toCivilDate(to);
  if (first.day !== 1 || first.year !== last.year || last.day !== daysInMonth(last.year, last.month)) return null;
  if (first.month === last.month) return { text: `${pad(first.year, 4)}-${pad(first.month)}`, unit: "month" };
  return first.month === 1 && last.month === 12 ? { text: pad(first.year, 4), unit: "year" } : null;
}

// A list of more than a few dates says less to a reader than its first and last day.
const longestList = 4;

/** Returns "one day of these" as EDTF; `openFrom` and `openTo` say that the first or last day is no bound. At least one end must be closed. */
export function formatOneOf(days: DaySet, { openFrom = false, openTo = false } = {}): string {
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return "[]";
  if (openFrom) return `[..${toIsoDay(last.to)}]`;
  if (openTo) return `[${toIsoDay(first.from)}..]`;
  if (days.length === 1 && first.from === first.to) return toIsoDay(first.from);
  const unit = days.length === 1 ? calendarUnit(first) : null;
  if (unit) return unit.unit === "month" ? `${unit.text}-XX` : `${unit.text}-XX-XX`;
  const ranges = days.length <= longestList ? days : [{ from: first.from, to: last.to }];
  return `[${ranges.map(formatRange).join(",")}]`;
}

function formatRange({ from, to }: DayRange): string {
  if (from === to) return toIsoDay(from);
  return to === from + 1 ? `${toIsoDay(from)},${toIsoDay(to)}` : `${toIsoDay(from)}..${toIsoDay(to)}`;
}

/** Returns an interval as EDTF: `start` and `end` are EDTF dates, null an open end. */
export function formatInterval(start: string | null, end: string | null): string {
  return `${start ?? ".."}/${end ?? ".."}`;
}
