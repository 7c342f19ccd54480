import type { ConflictEvent } from "@dateline/schema";

/** A month of the calendar with the events that lie wholly within it. */
export interface Month {
  /** First day, ISO. */
  start: string;
  events: readonly ConflictEvent[];
}

/** Events by month, none left out between the first and the last, and those that no one month holds. */
export interface Months {
  months: readonly Month[];
  /** Without a date, or with one that reaches over more than one month. */
  unsettled: readonly ConflictEvent[];
  /** Dated to a month before the first of these. */
  earlier: readonly ConflictEvent[];
}

/** Returns events by calendar month, at most the last `most` months, and those that are in none. */
export function byMonth(events: readonly ConflictEvent[], most: number): Months {
  const known = new Map<string, ConflictEvent[]>();
  const unsettled: ConflictEvent[] = [];
  for (const event of events) {
    const month = monthOf(event);
    if (month === undefined) unsettled.push(event);
    else known.set(month, [...(known.get(month) ?? []), event]);
  }
  const [first, last] = [[...known.keys()].sort()[0], [...known.keys()].sort().at(-1)];
  if (first === undefined || last === undefined) return { months: [], unsettled, earlier: [] };
  const all: Month[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) all.push({ start: `${month}-01`, events: known.get(month) ?? [] });
  const shown = withoutOldest(all.slice(-most));
  const begin = shown[0]?.start.slice(0, 7) ?? "";
  return { months: shown, unsettled, earlier: [...known].filter(([month]) => month < begin).flatMap(([, told]) => told) };
}

/** So many empty months in a row part what is told in passing of years ago from the months that are compared. */
const longestGap = 6;

/** Leaves out what lies before a long gap, unless most lies there, and empty months at the head. */
function withoutOldest(months: readonly Month[]): Month[] {
  let [from, empty] = [0, 0];
  months.forEach(({ events }, index) => {
    empty = events.length === 0 ? empty + 1 : 0;
    if (empty >= longestGap) from = index + 1;
  });
  const count = (part: readonly Month[]) => part.reduce((sum, { events }) => sum + events.length, 0);
  const recent = count(months.slice(from)) * 2 >= count(months) ? months.slice(from) : months;
  const first = recent.findIndex(({ events }) => events.length > 0);
  return recent.slice(Math.max(0, first));
}

function monthOf({ time }: ConflictEvent): string | undefined {
  if (time === null || time.start === null || time.end === null) return undefined;
  const month = time.start.slice(0, 7);
  return time.end.slice(0, 7) === month ? month : undefined;
}

const nextMonth = (month: string) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1)).toISOString().slice(0, 7);

/** Fewer months than this tell of no usual number. */
export const leastForBaseline = 3;

/** Returns the usual number of events a month: the median over the months before the last; undefined for fewer than three. */
export function baselineOf(months: readonly Month[]): number | undefined {
  const counts = months.slice(0, -1).map(({ events }) => events.length);
  if (counts.length < leastForBaseline) return undefined;
  counts.sort((a, b) => a - b);
  const middle = counts.length / 2;
  return counts.length % 2 === 1 ? counts[Math.floor(middle)] : ((counts[middle - 1] ?? 0) + (counts[middle] ?? 0)) / 2;
}
