import { addMonths, type Day } from "./day-number.js";
import { type DaySet, dayRange } from "./day-set.js";
import type { ShiftValue, TimeUnit } from "./time-value.js";

type Offset = Pick<ShiftValue, "unit" | "min" | "max" | "approximate">;

const monthsPer: Partial<Record<TimeUnit, number>> = { month: 1, season: 3, year: 12, decade: 120, century: 1200 };

/**
 * Days by which usage rounds a count of units: "a week ago" is said of five days and of nine, "four years ago" of three and a half.
 * Our own reading of news usage, not a standard; days and hours are exact unless the words say "about".
 */
function slackDays(unit: TimeUnit, count: number, approximate: boolean): number {
  const n = Math.abs(count);
  if (n === 0) return 0;
  if (unit === "day" || unit === "hour" || unit === "minute") return approximate ? Math.max(1, Math.round(n * (unit === "day" ? 0.2 : 0.01))) : 0;
  if (unit === "week" || unit === "weekend") return n === 1 ? 2 : n <= 4 ? 3 : 7;
  if (unit === "month") return n === 1 ? 10 : n <= 6 ? 15 : 20;
  if (unit === "year" || unit === "season") return n <= 10 ? 183 : 365;
  return unit === "decade" ? 730 : 5500;
}

function moved(day: Day, unit: TimeUnit, count: number): Day {
  const months = monthsPer[unit];
  if (months !== undefined) return addMonths(day, months * count);
  return day + count * (unit === "week" || unit === "weekend" ? 7 : 1);
}

function fromHours(day: Day, { min, max }: Offset, hoursPerUnit: number): DaySet {
  if (hoursPerUnit < 1) return dayRange(day);
  return dayRange(day + Math.floor(min / 24), day + Math.ceil(max / 24));
}

/** Returns the days that lie so many units from a day, as widely as the words are used. Negative counts lie before it. */
export function offsetDays(day: Day, offset: Offset): DaySet {
  const { unit, min, max, approximate = false } = offset;
  if (unit === "hour") return fromHours(day, offset, 1);
  if (unit === "minute") return fromHours(day, offset, 1 / 60);
  const from = moved(day, unit, min) - slackDays(unit, min, approximate);
  const to = moved(day, unit, max) + slackDays(unit, max, approximate);
  // Rounding never turns before into after.
  return dayRange(min >= 0 ? Math.max(from, day) : from, max <= 0 ? Math.min(to, day) : to);
}

/** Returns the furthest that {@link offsetDays} may lie from its day: least and most days, generously. */
export function offsetReach({ unit, min, max }: Offset): { least: number; most: number } {
  const perUnit = (monthsPer[unit] ?? 0) * 31 || (unit === "week" || unit === "weekend" ? 7 : 1);
  const slack = (count: number) => slackDays(unit, count, true) + 2;
  return { least: Math.min(0, min * perUnit) - slack(min), most: Math.max(0, max * perUnit) + slack(max) };
}
