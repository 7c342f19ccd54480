/** A civil day as the number of days since 1970-01-01, proleptic Gregorian. Whole numbers; no clock and no time zone comes in. */
export type Day = number;

/** ISO 8601 weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface CivilDate {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
}

// Years are counted from March, so that the leap day comes last; an era is 400 years, 146,097 days.
// Method: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days).
const daysPerEra = 146_097;
const daysFromMarchOfYearZero = 719_468;

/** Returns the day number of a civil date. The date must exist: see {@link isCivilDate}. */
export function toDay({ year, month, day }: CivilDate): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - daysFromMarchOfYearZero;
}

/** Returns the civil date of a day number. */
export function toCivilDate(day: Day): CivilDate {
  const shifted = day + daysFromMarchOfYearZero;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1 };
}

/** Returns the number of days of a month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Returns whether the calendar has such a day. */
export function isCivilDate({ year, month, day }: CivilDate): boolean {
  return Number.isInteger(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Returns the ISO weekday of a day. 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): Weekday {
  // The remainder plus one is 1 to 7 by construction.
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Returns the same day of the month so many months later (earlier if negative), or that month's last day where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const date = toCivilDate(day);
  const index = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return toDay({ year, month, day: Math.min(date.day, daysInMonth(year, month)) });
}

/** Returns the day as YYYY-MM-DD. */
export function toIsoDay(day: Day): string {
  const date = toCivilDate(day);
  return `${String(date.year).padStart(4, "0")}-${String(date.month).padStart(2, "0")}-${String(date.day).padStart(2, "0")}`;
}

/** Returns the day number of YYYY-MM-DD, or null where that is no day of the calendar. */
export function parseIsoDay(text: string): Day | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!parts) return null;
  const date = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
  return isCivilDate(date) ? toDay(date) : null;
}
