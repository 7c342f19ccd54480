import { addMonths, type CivilDate, type Day, daysInMonth, isCivilDate, toCivilDate, toDay, type Weekday, weekdayOf } from "./day-number.js";
import { type DaySet, dayRange, hullOf, noDays, toDaySet, union } from "./day-set.js";
import { stretchOf } from "./stretch-days.js";
import type { DateValue, PeriodValue, RangeValue, SeasonValue, ShiftValue, TimeValue, WeekdayValue } from "./time-value.js";
import { offsetDays } from "./unit-days.js";

export type Tense = "past" | "present" | "future";

/** The widest span that a text may speak of; open ends reach this far. */
export const wholeSpan = { from: toDay({ year: 1800, month: 1, day: 1 }), to: toDay({ year: 2099, month: 12, day: 31 }) };

interface Reference {
  /** The document's day, or that of the event counted from. */
  day: Day;
  tense: Tense;
}

/**
 * Returns the days that a time value may mean, seen from a day: all of "late January", the one day of "yesterday". Offsets that count from
 * another event take that event's day as `reference.day`. Null where the words date nothing (durations, recurrences, times of day) and for
 * anniversaries, which need the day they recall. Empty where no day fits, as with a weekday that a date has not got.
 */
export function daysOfValue(value: TimeValue, reference: Reference): DaySet | null {
  switch (value.kind) {
    case "date":
      return daysOfDate(value, reference);
    case "day-of-month":
      return daysOfDayInMonth(value.day, value.monthShift, reference);
    case "choice":
      return union(...value.of.map((date) => daysOfDate(date, reference)));
    case "stretch": {
      const whole = daysOfValue(value.of, reference);
      return whole && toDaySet(whole.map((range) => stretchOf(range, value.stretch)));
    }
    case "weekday":
      return dayRange(dayOfWeekday(value, reference));
    case "shift":
      return daysOfShift(value, reference);
    case "period":
      return daysOfPeriod(value, reference.day);
    case "season":
      return daysOfSeason(value, reference);
    case "decade":
      return dayRange(toDay({ year: value.year, month: 1, day: 1 }), toDay({ year: value.year + 9, month: 12, day: 31 }));
    case "range":
      return daysOfRange(value, reference);
    case "anniversary":
    case "duration":
    case "recurrence":
    case "clock":
      return null;
  }
}

function wholeMonth(year: number, month: number): DaySet {
  return dayRange(toDay({ year, month, day: 1 }), toDay({ year, month, day: daysInMonth(year, month) }));
}

function nthWeekday(year: number, month: number, weekday: Weekday, nth: number): Day {
  const edge = nth > 0 ? toDay({ year, month, day: 1 }) : toDay({ year, month, day: daysInMonth(year, month) });
  const toFirst = nth > 0 ? (weekday - weekdayOf(edge) + 7) % 7 : -((weekdayOf(edge) - weekday + 7) % 7);
  return edge + toFirst + (nth > 0 ? nth - 1 : nth + 1) * 7;
}

/** Returns the days of a date in a year that it does not name itself. */
export function inYear({ month, day, weekday, nth }: DateValue, year: number): DaySet {
  if (month === null) return dayRange(toDay({ year, month: 1, day: 1 }), toDay({ year, month: 12, day: 31 }));
  if (weekday !== undefined && nth !== undefined) return dayRange(nthWeekday(year, month, weekday, nth));
  if (day === null) return wholeMonth(year, month);
  const date: CivilDate = { year, month, day };
  if (!isCivilDate(date)) return noDays;
  const number = toDay(date);
  return weekday === undefined || weekdayOf(number) === weekday ? dayRange(number) : noDays;
}

/** Of the same date in several years, the nearest on the side that the tense says: a past March began by the document's day. */
function daysOfDate(value: DateValue, { day, tense }: Reference): DaySet {
  if (value.year !== null) return inYear(value, value.year);
  const { year } = toCivilDate(day);
  if (value.yearShift !== undefined) return inYear(value, year + value.yearShift);
  const plain = { month: value.month, day: value.day, year: null, kind: "date" as const };
  const ahead = value.direction === "next" || (tense === "future" && value.direction !== "last");
  const years = ahead ? [year, year + 1, year + 2, year + 3, year + 4] : [year, year - 1, year - 2, year - 3, year - 4];
  const inside = (hull: { from: Day; to: Day }) => {
    if (value.direction === "last") return hull.to < day;
    if (value.direction === "next") return hull.from > day;
    return ahead ? hull.to >= day : hull.from <= day;
  };
  // 29 February is looked for in years before; the weekday is asked of the nearest year alone.
  for (const candidate of years) {
    const hull = hullOf(inYear(plain, candidate));
    if (hull && inside(hull)) return inYear(value, candidate);
  }
  return noDays;
}

function daysOfDayInMonth(dayInMonth: number, monthShift: number | null, { day, tense }: Reference): DaySet {
  const inMonth = (shift: number) => {
    const { year, month } = toCivilDate(addMonths(day, shift));
    return isCivilDate({ year, month, day: dayInMonth }) ? dayRange(toDay({ year, month, day: dayInMonth })) : noDays;
  };
  if (monthShift !== null) return inMonth(monthShift);
  const fits = (set: DaySet) => set.some(({ from }) => (tense === "future" ? from >= day : from <= day));
  const found = (tense === "future" ? [0, 1, 2] : [0, -1, -2]).map(inMonth).find(fits);
  return found ?? noDays;
}

function dayOfWeekday({ weekday, direction }: WeekdayValue, { day, tense }: Reference): Day {
  const back = (weekdayOf(day) - weekday + 7) % 7;
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  if (direction === "last") return day - (back || 7);
  if (direction === "next") return day + (ahead || 7);
  return tense === "future" ? day + ahead : day - back;
}

function daysOfShift(value: ShiftValue, reference: Reference): DaySet | null {
  if (typeof value.anchor === "string") return offsetDays(reference.day, value);
  const anchor = daysOfValue(value.anchor, reference);
  return anchor && toDaySet(anchor.flatMap(({ from, to }) => [...offsetDays(from, value), ...offsetDays(to, value)]));
}

/** Weeks run from Monday to Sunday (ISO 8601). */
function daysOfPeriod({ unit, shift }: PeriodValue, day: Day): DaySet {
  const monday = day - (weekdayOf(day) - 1) + shift * 7;
  if (unit === "week") return dayRange(monday, monday + 6);
  if (unit === "weekend") return dayRange(monday + 4, monday + 6);
  const { year, month } = toCivilDate(addMonths(day, unit === "month" ? shift : 0));
  if (unit === "month") return wholeMonth(year, month);
  const years = { year: 1, decade: 10, century: 100 }[unit];
  const first = (Math.floor(year / years) + shift) * years;
  return dayRange(toDay({ year: first, month: 1, day: 1 }), toDay({ year: first + years - 1, month: 12, day: 31 }));
}

function seasonDays(season: SeasonValue["season"], year: number): DaySet {
  const of = (y: number, month: number) => wholeMonth(y, month);
  if (season === 4) return union(of(year, 1), of(year, 2), of(year, 12), of(year + 1, 1), of(year + 1, 2));
  return union(of(year, season * 3), of(year, season * 3 + 1), of(year, season * 3 + 2));
}

function daysOfSeason({ season, year, shift }: SeasonValue, { day, tense }: Reference): DaySet {
  if (year !== null) return seasonDays(season, year);
  const now = toCivilDate(day).year;
  const starts = (y: number) => toDay({ year: y, month: season === 4 ? 12 : season * 3, day: 1 });
  const ahead = (shift ?? 0) > 0 || (shift === undefined && tense === "future");
  const found = ahead ? [now, now + 1].find((y) => starts(y) > day) : [now, now - 1, now - 2].find((y) => starts(y) <= day - (shift === -1 ? 92 : 0));
  if (found === undefined) return noDays;
  return season === 4 ? dayRange(starts(found), starts(found) + 90) : seasonDays(season, found);
}

function daysOfRange({ relation, from, to }: RangeValue, reference: Reference): DaySet | null {
  const first = from && daysOfValue(from, reference);
  const last = to && daysOfValue(to, reference);
  if ((from && !first) || (to && !last)) return null;
  const start = first ? hullOf(first) : { from: wholeSpan.from };
  const end = last ? hullOf(last) : { to: reference.tense === "future" ? wholeSpan.to : reference.day };
  if (!start || !end) return noDays;
  if (relation === "before" && last) return dayRange(start.from, (hullOf(last)?.from ?? end.to) - 1);
  return dayRange(start.from, end.to);
}
