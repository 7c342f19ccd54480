import type { Span } from "@dateline/schema";
import { type Day, isCivilDate, toCivilDate, toDay } from "./day-number.js";
import { type DayRange, type DaySet, dayRange, intersect, toDaySet } from "./day-set.js";
import { wholeSpan } from "./days-of-value.js";

/** The unknown that stands for the document's own day. Event ids never equal it: they are hashes or the caller's words. */
export const documentVariable = "@document";

/** What a constraint rests on, strongest first. Where two contradict each other, the later one is dropped. */
export const strengths = ["given", "bound", "dateline", "stated", "order", "relative", "event", "told", "office", "assumed"] as const;
export type Strength = (typeof strengths)[number];

interface Base {
  strength: Strength;
  /** What it says, for an issue's message. */
  says: string;
  /** The words it rests on. */
  spans: readonly Span[];
  /** Taken if this one contradicts what is stronger. */
  fallback?: Constraint;
}

/** One unknown lies within a set of days. */
export interface Within extends Base {
  kind: "within";
  id: string;
  days: DaySet;
}

/** For each day of `from`, the days that `to` may have. */
export interface Relation extends Base {
  kind: "relation";
  from: string;
  to: string;
  image: (day: Day) => DaySet;
  /** Least and most days from a day to its image. */
  least: number;
  most: number;
  /** Whether the image of a day is every day from `least` to `most` days after it, so that whole ranges can be moved at once. */
  whole?: true;
}

export type Constraint = Within | Relation;

type Said = Pick<Base, "strength" | "says" | "spans">;

export function within(id: string, days: DaySet, said: Said): Within {
  return { kind: "within", id, days, ...said };
}

/** `to` is not before `from`. */
export function notBefore(from: string, to: string, said: Said): Relation {
  const image = (day: Day) => dayRange(day, wholeSpan.to);
  return { kind: "relation", from, to, image, least: 0, most: wholeSpan.to - wholeSpan.from, whole: true, ...said };
}

export function onSameDay(from: string, to: string, said: Said): Relation {
  return { kind: "relation", from, to, image: (day) => dayRange(day), least: 0, most: 0, whole: true, ...said };
}

/** `to` falls on the same day of the year as `from`, in a later year; exactly `years` later where that is said. */
export function anniversaryOf(from: string, to: string, years: number | null, said: Said): Relation {
  const image = (day: Day) => sameDayInLaterYears(day, years);
  return { kind: "relation", from, to, image, least: 0, most: (years ?? 200) * 366 + 1, ...said };
}

/** Returns the days that recall a day in later years; 29 February is recalled on the 28th or on 1 March, too. */
export function sameDayInLaterYears(day: Day, years: number | null): DaySet {
  const { year, month, day: dayOfMonth } = toCivilDate(day);
  const last = Math.min(years === null ? wholeSpan.to : day + years * 366 + 1, wholeSpan.to);
  const first = years === null ? day + 364 : day + years * 365 - 1;
  const isLeapDay = month === 2 && dayOfMonth === 29;
  const recalling = [{ month, day: dayOfMonth }, ...(isLeapDay ? [eveOfLeapDay, dayAfterLeapDay] : [])];
  const found: DayRange[] = [];
  for (let later = year; later <= toCivilDate(last).year; later += 1) {
    for (const date of recalling) if (isCivilDate({ year: later, ...date })) found.push(...dayRange(toDay({ year: later, ...date })));
  }
  return intersect(toDaySet(found), dayRange(first, last));
}

const eveOfLeapDay = { month: 2, day: 28 };
const dayAfterLeapDay = { month: 3, day: 1 };

/** Returns every day that some day of a set may have for image. Linear in the days of the set. */
export function imageOf(set: DaySet, image: (day: Day) => DaySet): DaySet {
  const images: DayRange[] = [];
  for (const { from, to } of set) {
    for (let day = from; day <= to; day += 1) for (const range of image(day)) images.push(range);
  }
  return toDaySet(images);
}
