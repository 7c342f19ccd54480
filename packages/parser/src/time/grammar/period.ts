import { phraseAt } from "../atoms.js";
import type { DateValue, DecadeValue, PeriodValue, ShiftValue, TimeUnit, TimeValue } from "../time-value.js";
import { calendarDate } from "./calendar-date.js";
import { readYear } from "./count.js";
import { readMonth } from "./month.js";
import { readAmount, toQuantity } from "./offset.js";
import { lowerAt, type Read, type Reader, type Rule, skip } from "./read.js";

const steps = { last: -1, this: 0, next: 1 } as const;
const periodUnits: ReadonlySet<TimeUnit> = new Set(["week", "weekend", "month", "year", "decade", "century"]);

function isPeriodUnit(unit: TimeUnit): unit is PeriodValue["unit"] {
  return periodUnits.has(unit);
}

/** "last week", "this year", "next month", "the following week", "that year". */
export const period: Rule<PeriodValue> = (reader, at) => {
  const from = skip(reader, at, "the");
  const word = lowerAt(reader, from);
  const unit = reader.words.units.get(lowerAt(reader, from + 1));
  if (!unit || unit.plural || !isPeriodUnit(unit.unit)) return null;
  const direction = reader.words.direction.get(word);
  const build = (shift: number, anchor: PeriodValue["anchor"]) => ({
    value: { kind: "period" as const, unit: unit.unit as PeriodValue["unit"], shift, anchor },
    next: from + 2,
  });
  const follows = reader.words.following.get(word) ?? (word === "that" ? 0 : undefined);
  if (follows !== undefined && (from > at || !direction)) return build(follows, "context");
  // "the past week" is the seven days up to now: see `trailing`.
  return direction && word !== "past" ? build(steps[direction], "document") : null;
};

/** "last March", "next October", "this January". */
export const directedMonth: Rule = (reader, at) => {
  const direction = reader.words.direction.get(lowerAt(reader, at));
  const month = direction && readMonth(reader, at + 1);
  if (!month || lowerAt(reader, at) === "past") return null;
  const value: DateValue = { kind: "date", year: null, month: month.value, day: null, ...(direction === "this" ? { yearShift: 0 } : { direction }) };
  return { value, next: month.next };
};

/** "the past 24 hours", "the last two weeks", "recent days", "the coming months". */
export const trailing: Rule = (reader, at) => {
  const from = skip(reader, at, "the", "these");
  const word = lowerAt(reader, from);
  const recent = word === "recent";
  const direction = recent ? "last" : reader.words.direction.get(word);
  if (!direction || direction === "this") return null;
  const single = word === "past" ? reader.words.units.get(lowerAt(reader, from + 1)) : undefined;
  const amount = single && !single.plural ? { value: { unit: single.unit, min: 1, max: 1 }, next: from + 2 } : readPlural(reader, from + 1);
  if (!amount) return null;
  const { unit, max } = amount.value;
  const bounds = direction === "last" ? { min: -max, max: 0 } : { min: 0, max };
  return { value: { kind: "shift", unit, ...bounds, anchor: "document" }, next: amount.next };
};

function readPlural(reader: Reader, at: number): Read<Pick<ShiftValue, "unit" | "min" | "max">> | null {
  const amount = readAmount(reader, at);
  return amount && !amount.value.article ? { value: toQuantity(amount.value), next: amount.next } : null;
}

/** "the summer of 2014", "last summer", "spring 2022". */
export const season: Rule = (reader, at) => {
  const from = skip(reader, at, "the");
  const direction = reader.words.direction.get(lowerAt(reader, from));
  const named = reader.words.seasons.get(lowerAt(reader, direction ? from + 1 : from));
  if (named === undefined) return null;
  if (direction) return { value: { kind: "season", season: named, year: null, shift: steps[direction] }, next: from + 2 };
  const of = skip(reader, from + 1, "of", ",");
  const year = readYear(reader, of);
  if (year) return { value: { kind: "season", season: named, year: year.value }, next: year.next };
  // Alone the words also mean a leap, a fall, a source: they need "in" before them.
  return lowerAt(reader, at - 1) === "in" && lowerAt(reader, from + 1) !== "of"
    ? { value: { kind: "season", season: named, year: null }, next: from + 1 }
    : null;
};

/** "the 1980s", "the late 1990s", "the '80s". */
export const decade: Rule<DecadeValue> = (reader, at) => {
  const from = skip(reader, at, "the");
  const start = skip(reader, from, "'", "’", "‘");
  const digits = reader.atoms[start];
  const ending = reader.atoms[start + 1];
  if (digits?.kind !== "number" || !/^(1[89]\d0|20\d0|[2-9]0)$/.test(digits.text) || ending?.lower !== "s" || !ending.glued) return null;
  const short = digits.text.length === 2;
  if (short && start === from && from === at) return null;
  return { value: { kind: "decade", year: Number(digits.text) + (short ? 1900 : 0) }, next: start + 2 };
};

const stretched: readonly Rule[] = [period, decade, calendarDate];

const yearAlone: Rule = (reader, at) => {
  const year = readYear(reader, at);
  return year && { value: { kind: "date", year: year.value, month: null, day: null }, next: year.next };
};

function isStretchable(value: TimeValue): value is DateValue | PeriodValue | DecadeValue {
  return value.kind === "period" || value.kind === "decade" || (value.kind === "date" && value.day === null);
}

/** "late January", "mid-October", "early 2023", "the end of last year", "the first week of March", "the beginning of the year". */
export const stretch: Rule = (reader, at) => {
  const from = skip(reader, at, "the");
  const words = phraseAt(reader.atoms, from, reader.words.stretches);
  if (!words) return null;
  const of = skip(reader, words.next, "-");
  const theUnit = lowerAt(reader, of) === "the" ? reader.words.units.get(lowerAt(reader, of + 1)) : undefined;
  if (theUnit && !theUnit.plural && isPeriodUnit(theUnit.unit)) {
    const whole: PeriodValue = { kind: "period", unit: theUnit.unit, shift: 0, anchor: "document" };
    return { value: { kind: "stretch", stretch: words.row, of: whole }, next: of + 2 };
  }
  for (const rule of [...stretched, yearAlone]) {
    const read = rule(reader, of);
    if (read && isStretchable(read.value)) return { value: { kind: "stretch", stretch: words.row, of: read.value }, next: read.next };
  }
  return null;
};
