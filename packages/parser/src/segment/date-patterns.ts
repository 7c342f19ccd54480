import { z } from "zod";

/** What this stage uses of `data/en/time/months.json` and `weekdays.json`. */
export const CalendarNames = z.array(z.looseObject({ name: z.string().min(1), short: z.array(z.string().min(1)) }));
export type CalendarNames = z.infer<typeof CalendarNames>;

/** How a date is written in a page header or a dateline. What day it means is for the time solver. */
export interface DatePatterns {
  /** A date from the start of a string: `Sunday, May 5, 2024`, `13 NOV 89`, `2024-01-24`, `Jan. 24`. */
  atStart: RegExp;
  /** A date at the end of a string. */
  atEnd: RegExp;
  /** `5:47 pm`, `at 17.47 GMT` from the start of a string. */
  timeAtStart: RegExp;
  /** The names of months and days, long and short, lower case. */
  months: ReadonlySet<string>;
  weekdays: ReadonlySet<string>;
}

/** Returns the date patterns for a language's names of months and days. */
export function buildDatePatterns(months: CalendarNames, weekdays: CalendarNames): DatePatterns {
  const monthNames = allNames(months);
  const weekdayNames = allNames(weekdays);
  const month = `(?:${alternatives(monthNames)})\\.?`;
  const weekday = `(?:(?:${alternatives(weekdayNames)})\\.?,?\\s+)?`;
  const day = "\\d{1,2}(?:st|nd|rd|th)?";
  const year = "(?:\\d{4}|['’]?\\d{2})";
  const date = [
    `${weekday}${day}\\s+(?:of\\s+)?${month}(?:,?\\s+${year}(?!\\d|:))?`,
    `${weekday}${month}\\s+${day}(?!\\d)(?:,?\\s+\\d{4}(?!\\d))?`,
    "\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.]+Z?)?",
    `${weekday}\\d{1,2}([/.-])\\d{1,2}\\1(?:\\d{4}|\\d{2})(?!\\d)`,
  ].join("|");
  return {
    atStart: new RegExp(`^(?:${date})(?!\\p{L})`, "iu"),
    atEnd: new RegExp(`(?<![\\p{L}\\d])(?:${date})$`, "iu"),
    timeAtStart:
      /^(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?(?!\d)\s*(?:[AaPp]\.?[Mm]\.?(?!\p{L}))?(?:\s*\(?(?:[A-Z]{2,5}(?!\p{L})|local time)(?:[+-]\d{1,2}(?::?\d{2})?)?\)?)?/u,
    months: new Set(monthNames),
    weekdays: new Set(weekdayNames),
  };
}

function allNames(entries: CalendarNames): string[] {
  return entries.flatMap(({ name, short }) => [name, ...short]).map((name) => name.toLowerCase());
}

/** Longest first, so that `september` is not read as `sep`. */
function alternatives(names: readonly string[]): string {
  return names.toSorted((a, b) => b.length - a.length).join("|");
}
