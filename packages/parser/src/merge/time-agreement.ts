import type { TimeExpression } from "../recognizers/time.js";

/** First and last possible day, ISO, inclusive. */
export interface DayRange {
  start: string;
  end: string;
}

const days = (a: string, b: string) => Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);

/** How two day ranges agree: 1 the same few days, 0.3 an overlap of wide ones, -1 apart by more than a day, 0 where one is unknown. */
export function timeAgreement(a: DayRange | null, b: DayRange | null): number {
  if (a === null || b === null) return 0;
  const apart = Math.max(days(a.end, b.start), days(b.end, a.start));
  if (apart > 1) return -1;
  if (apart > 0) return 0;
  const width = Math.max(days(a.start, a.end), days(b.start, b.end));
  return width <= 2 ? 1 : 0.3;
}

const unitDays: Readonly<Record<string, number>> = { day: 1, week: 7, weekend: 7, month: 31, year: 366, decade: 3660 };

/** How many days before the document's own day an expression speaks of, from and to; null where it is not counted from that day. */
function offsetOf({ value }: TimeExpression): [number, number] | null {
  if (value.kind === "weekday" && value.anchor === undefined && value.direction !== "next")
    return [value.direction === "last" ? 1 : 0, value.direction === "last" ? 13 : 7];
  if (value.kind === "shift" && value.anchor === "document") {
    const days = unitDays[value.unit];
    if (days === undefined) return null;
    const slack = days > 7 ? days / 2 : days > 1 ? 4 : 0;
    const [low, high] = [-value.max * days, -value.min * days].sort((a, b) => a - b);
    return [(low ?? 0) - slack, (high ?? 0) + slack];
  }
  if (value.kind === "period" && value.anchor === "document") {
    const days = unitDays[value.unit];
    return days === undefined ? null : [(-value.shift - 1) * days, (-value.shift + 1) * days];
  }
  return null;
}

/** Whether two tellings are dated so far apart, counted back from the document's day, that they cannot be one event: "four years ago" and "on Thursday". */
export function offsetsApart(a: readonly TimeExpression[], b: readonly TimeExpression[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const ranges = (times: readonly TimeExpression[]) => times.flatMap((time) => [offsetOf(time)]).filter((range) => range !== null);
  const [xs, ys] = [ranges(a), ranges(b)];
  if (xs.length === 0 || ys.length === 0) return false;
  return xs.every(([from, to]) => ys.every(([start, end]) => from > end + 1 || start > to + 1));
}
