import { usageError, type ValueKind } from "./option.js";

/** The first and last day that a date given by year, month or day stands for, ISO 8601, inclusive. */
export interface DayRange {
  start: string;
  end: string;
}

/** A day, a month or a year of the calendar: 2024-01-28, 2024-01 or 2024. */
export const calendarDate: ValueKind<DayRange> = {
  placeholder: "DATE",
  expects: "a date as in 2024-01-28, 2024-01 or 2024",
  read: (given) => {
    const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(given) ?? [];
    if (year === undefined) return undefined;
    const start = `${year}-${month ?? "01"}-${day ?? "01"}`;
    const end = day === undefined ? `${year}-${month ?? "12"}-${lastDay(year, month ?? "12")}` : start;
    return [start, end].every(isCalendarDay) ? { start, end } : undefined;
  },
};

/** Throws `usage` for a time that ends before it begins: nothing lies in it, and nobody means that. */
export function checkDays({ from, to }: { from?: DayRange | undefined; to?: DayRange | undefined }): void {
  if (from !== undefined && to !== undefined && from.start > to.end) throw usageError("--from lies after --to.", "Exchange them.");
}

/** Day 0 of the next month is the last of this one. */
function lastDay(year: string, month: string): string {
  return String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, "0");
}

/** `Date` turns 30 February into 1 March; a day that it changes is none. */
function isCalendarDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day;
}
