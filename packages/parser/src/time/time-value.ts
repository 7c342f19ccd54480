import type { Weekday } from "./day-number.js";

/** Part of a day, as the words put it. "night" is that of the named day; it may run into the next one. */
export type PartOfDay = "early-morning" | "dawn" | "morning" | "noon" | "afternoon" | "evening" | "night" | "midnight";

export type TimeUnit = "minute" | "hour" | "day" | "week" | "weekend" | "month" | "season" | "year" | "decade" | "century";

/** Which stretch of a month, year or decade. Thirds of a month are days 1-10, 11-20 and 21 to the end; halves split at the middle. */
export type Stretch = "start" | "early" | "mid" | "late" | "end" | "first-half" | "second-half" | "first-week" | "last-week";

/** What an offset counts from: the document's day, the event told before, or the event that the following clause tells. */
export type TimeAnchor = "document" | "context" | "event" | TimeValue;

/** A date by the calendar, as far as it is stated. `year` null where none is named. */
export interface DateValue {
  kind: "date";
  year: number | null;
  month: number | null;
  day: number | null;
  weekday?: Weekday;
  /** With `weekday` and no `day`: the fourth Thursday of November is 4, the last Monday of May -1. */
  nth?: number;
  /** "in October last year": the year counted from the document's. Only where `year` is null. */
  yearShift?: number;
  /** "last March" is before the document's month, "next March" after it. */
  direction?: "last" | "next";
}

/** A day of the month alone ("on the 21st"), or of a month counted from the document's. */
export interface DayOfMonthValue {
  kind: "day-of-month";
  day: number;
  monthShift: number | null;
}

/** 03/04/2024: one of several dates. */
export interface ChoiceValue {
  kind: "choice";
  of: DateValue[];
}

export interface StretchValue {
  kind: "stretch";
  stretch: Stretch;
  of: DateValue | PeriodValue | DecadeValue;
}

export interface WeekdayValue {
  kind: "weekday";
  weekday: Weekday;
  /** "Sunday" and "this Sunday" mean the nearest one; "last Sunday" one before today; "next Sunday" one after. */
  direction: "nearest" | "this" | "last" | "next";
  /** "the following Sunday" counts from the event told before, not from the document. */
  anchor?: "context";
}

/** So many units before (negative) or after an anchor; `min` and `max` bound the number. Today is 0 days from the document. */
export interface ShiftValue {
  kind: "shift";
  unit: TimeUnit;
  min: number;
  max: number;
  anchor: TimeAnchor;
  /** "about", "some", or a unit so large that the number is rounded in use. */
  approximate?: boolean;
}

/** A calendar unit counted from the document's: last month is -1, this year 0. Anchored to "context": the following month. */
export interface PeriodValue {
  kind: "period";
  unit: Exclude<TimeUnit, "minute" | "hour" | "day" | "season">;
  shift: number;
  anchor: "document" | "context";
}

export interface SeasonValue {
  kind: "season";
  /** EDTF sub-year number less 20: 1 spring, 2 summer, 3 autumn, 4 winter, seen from the northern hemisphere. */
  season: 1 | 2 | 3 | 4;
  year: number | null;
  shift?: number;
}

export interface DecadeValue {
  kind: "decade";
  /** 1980 for the 1980s. */
  year: number;
}

export type RangeRelation = "between" | "since" | "until" | "before" | "after" | "by";

/** From one time to another; null is an open end. "since X" runs on to the document's day. */
export interface RangeValue {
  kind: "range";
  relation: RangeRelation;
  from: TimeValue | null;
  to: TimeValue | null;
}

/** How long something took. It dates nothing. */
export interface DurationValue {
  kind: "duration";
  unit: TimeUnit;
  min: number;
  max: number;
}

/** "every day", "on Fridays": it dates nothing. */
export interface RecurrenceValue {
  kind: "recurrence";
}

/** "at dawn", "at 12:15 a.m.": the part of a day that other words, or the story, give. */
export interface ClockValue {
  kind: "clock";
}

/** The same day of the year as an earlier event; `years` after it, where said. */
export interface AnniversaryValue {
  kind: "anniversary";
  years: number | null;
}

/** What time words mean, before they are anchored to a document's day or to an event. */
export type TimeValue = (
  | DateValue
  | DayOfMonthValue
  | ChoiceValue
  | StretchValue
  | WeekdayValue
  | ShiftValue
  | PeriodValue
  | SeasonValue
  | DecadeValue
  | RangeValue
  | DurationValue
  | RecurrenceValue
  | ClockValue
  | AnniversaryValue
) & { partOfDay?: PartOfDay; approximate?: boolean };

/** Returns whether the words can tell on what day something happened; durations, recurrences and bare times of day cannot. */
export function datesSomething({ value }: { value: TimeValue }): boolean {
  return value.kind !== "duration" && value.kind !== "recurrence" && value.kind !== "clock";
}
