import type { Weekday } from "../day-number.js";
import type { DateValue, TimeValue } from "../time-value.js";
import { readDayNumber, readYear } from "./count.js";
import { isMonthAlone, readMonth } from "./month.js";
import { lowerAt, type Read, type Reader, type Rule, skip } from "./read.js";

type Days = { first: number; last: number | null };

const joints = ["-", "–", "—", "to", "and", "or"];

function readDays(reader: Reader, at: number): Read<Days> | null {
  const first = readDayNumber(reader, at);
  if (!first) return null;
  const joint = skip(reader, first.next, ...joints);
  const second = joint > first.next ? readDayNumber(reader, joint) : null;
  if (second && second.value.day > first.value.day) return { value: { first: first.value.day, last: second.value.day }, next: second.next };
  return { value: { first: first.value.day, last: null }, next: first.next };
}

const yearSteps: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
]);

/** Reads the year after a month: "2024", ", 2024", "of 2024", "last year", or two digits where a date line ends. */
function readYearAfter(reader: Reader, at: number, afterDay: boolean): Read<Pick<DateValue, "year" | "yearShift">> | null {
  const from = skip(reader, at, ",", "of", "in");
  const full = readYear(reader, from);
  if (full) return { value: { year: full.value }, next: full.next };
  const shift = yearSteps.get(lowerAt(reader, from));
  if (shift !== undefined && lowerAt(reader, from + 1) === "year") return { value: { year: null, yearShift: shift }, next: from + 2 };
  const short = reader.atoms[at];
  if (!afterDay || short?.kind !== "number" || short.text.length !== 2 || !isEndOfDateLine(reader, at + 1)) return null;
  const year = Number(short.text);
  return { value: { year: year + (year >= 50 ? 1900 : 2000) }, next: at + 1 };
}

function isEndOfDateLine(reader: Reader, at: number): boolean {
  const text = lowerAt(reader, at);
  return text === "" || ["(", ")", ",", "-", "–", "—", ".", "["].includes(text);
}

function toValue(month: number, days: Days | null, year: Pick<DateValue, "year" | "yearShift">, weekday: Weekday | null): TimeValue {
  const on = (day: number | null): DateValue => ({ kind: "date", month, day, ...year, ...(weekday ? { weekday } : {}) });
  if (days?.last == null) return on(days?.first ?? null);
  return { kind: "range", relation: "between", from: on(days.first), to: on(days.last) };
}

const noYear = { year: null };

function dayBeforeMonth(reader: Reader, at: number, weekday: Weekday | null): Read | null {
  const from = skip(reader, at, "the");
  const days = readDays(reader, from);
  // "the 13 November": the article belongs to no phrase of its own, as it does in "the 21st of November".
  if (from > at && !readDayNumber(reader, from)?.value.ordinal) return null;
  const month = days && readMonth(reader, skip(reader, days.next, "of", "-"));
  if (!month) return null;
  const year = readYearAfter(reader, month.next, true);
  return { value: toValue(month.value, days.value, year?.value ?? noYear, weekday), next: year?.next ?? month.next };
}

function monthBeforeDay(reader: Reader, at: number, weekday: Weekday | null): Read | null {
  const month = readMonth(reader, at);
  if (!month) return null;
  const from = skip(reader, month.next, "the");
  // "March 20 people": a small number before a noun is a count, unless a year or a mark follows.
  const days = readYear(reader, from) ? null : readDays(reader, from);
  if (days) {
    const year = readYearAfter(reader, days.next, false);
    return { value: toValue(month.value, days.value, year?.value ?? noYear, weekday), next: year?.next ?? days.next };
  }
  const year = readYearAfter(reader, month.next, false);
  if (!year && !isMonthAlone(reader, at)) return null;
  if (weekday) return null;
  return { value: toValue(month.value, null, year?.value ?? noYear, null), next: year?.next ?? month.next };
}

/** "27 January", "January 27, 2024", "the 21st of November", "5-6 April 2016", "Sunday, May 5, 2024", "in March", "October last year". */
export const calendarDate: Rule = (reader, at) => {
  const named = reader.words.weekdays.get(lowerAt(reader, at));
  if (!named) return dayBeforeMonth(reader, at, null) ?? monthBeforeDay(reader, at, null);
  const stop = reader.atoms[at + 1];
  const from = skip(reader, named.short && stop?.text === "." ? at + 2 : at + 1, ",", "(");
  return dayBeforeMonth(reader, from, named.row.weekday) ?? monthBeforeDay(reader, from, named.row.weekday);
};
