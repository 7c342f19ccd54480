import { type DayRange, dayMs } from "./calendar.js";

/** Returns the seven days with the most incidents whose day is known, the earliest where several tie; null where no day is known. */
export function busiestWeek(ranges: readonly DayRange[]): { start: number; count: number } | null {
  const days = ranges
    .filter(({ start, end }) => start === end)
    .map(({ start }) => start)
    .sort((a, b) => a - b);
  let best: { start: number; count: number } | null = null;
  let tail = 0;
  days.forEach((day, head) => {
    while ((days[tail] ?? day) < day - 6 * dayMs) tail++;
    const count = head - tail + 1;
    const start = days[tail] ?? day;
    if (best === null || count > best.count) best = { start, count };
  });
  return best;
}
