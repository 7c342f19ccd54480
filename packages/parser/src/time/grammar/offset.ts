import { phraseAt } from "../atoms.js";
import type { ShiftValue, TimeAnchor, TimeUnit, TimeValue } from "../time-value.js";
import { readCount } from "./count.js";
import { endsClause, lowerAt, type Read, type Reader, type Rule } from "./read.js";

type Rounding = "about" | "under" | "over" | null;

/** So many of a unit, as read: "less than a week", "several months", "years". */
export interface Amount {
  unit: TimeUnit;
  min: number;
  max: number;
  rounding: Rounding;
  /** "a week", "an hour": an amount only in company. */
  article: boolean;
  /** "hours", "years" with no number. */
  bare: boolean;
  night: boolean;
}

// What a bare plural may stand for: "days ago" is not said of a week or more.
const bareMost: Readonly<Record<TimeUnit, number>> = {
  minute: 59,
  hour: 23,
  day: 6,
  week: 5,
  weekend: 3,
  month: 11,
  season: 3,
  year: 9,
  decade: 5,
  century: 5,
};

export const readAmount: Rule<Amount> = (reader, at) => {
  const rounding = phraseAt(reader.atoms, at, reader.words.rounding);
  const from = rounding?.next ?? at;
  const count = readCount(reader, from);
  let next = count?.next ?? from;
  if (lowerAt(reader, next) === "-") next += 1;
  while (reader.words.fillers.has(lowerAt(reader, next))) next += 1;
  const unit = reader.words.units.get(lowerAt(reader, next));
  if (!unit || (!count && !unit.plural)) return null;
  const { min, max } = count?.value ?? { min: 2, max: bareMost[unit.unit] };
  const night = lowerAt(reader, next).startsWith("night");
  return {
    value: { unit: unit.unit, min, max, rounding: rounding?.row ?? null, article: count?.value.article ?? false, bare: !count, night },
    next: next + 1,
  };
};

const daysPer: Readonly<Record<TimeUnit, number>> = {
  minute: 0,
  hour: 1 / 24,
  day: 1,
  week: 7,
  weekend: 7,
  month: 30,
  season: 91,
  year: 365,
  decade: 3652,
  century: 36_524,
};

type Quantity = Pick<ShiftValue, "unit" | "min" | "max" | "approximate">;

/** Returns the amount as bounds: "less than a week" is 0 to 6 days, "more than two years" two to three. */
export function toQuantity({ unit, min, max, rounding }: Amount): Quantity {
  if (rounding === "under") {
    const days = Math.ceil(max * daysPer[unit]);
    // Less than 24 hours may cross midnight; less than a week is at most six days.
    return { unit: "day", min: 0, max: unit === "hour" || days === 0 ? days : days - 1 };
  }
  if (rounding === "over") return { unit, min, max: Math.ceil(max * 1.5) };
  return { unit, min, max, ...(rounding === "about" ? { approximate: true } : {}) };
}

function toShift(amount: Amount, sign: 1 | -1, anchor: TimeAnchor): TimeValue {
  const { min, max, ...rest } = toQuantity(amount);
  // 0 times -1 would be a negative zero, which tests and JSON tell apart.
  const bounds = sign > 0 ? { min, max } : { min: max === 0 ? 0 : -max, max: min === 0 ? 0 : -min };
  return { kind: "shift", ...rest, ...bounds, anchor, ...(amount.night ? { partOfDay: "night" as const } : {}) };
}

/** Reads "the day", "the week" as an amount of one, for "the day before". */
function readTheUnit(reader: Reader, at: number): Read<Amount> | null {
  if (lowerAt(reader, at) !== "the") return null;
  const unit = reader.words.units.get(lowerAt(reader, at + 1));
  if (!unit || unit.plural || unit.unit === "minute") return null;
  const night = lowerAt(reader, at + 1) === "night";
  return { value: { unit: unit.unit, min: 1, max: 1, rounding: null, article: false, bare: false, night }, next: at + 2 };
}

/**
 * Makes the rule for "four years ago", "two days earlier", "a day after", "less than a week after Tehran struck", "two days before Christmas".
 * `day` reads the date that may follow before or after.
 */
export function makeOffsetRule(day: Rule): Rule {
  return (reader, at) => {
    const theUnit = readTheUnit(reader, at);
    const amount = theUnit ?? readAmount(reader, at);
    if (!amount) return null;
    const word = phraseAt(reader.atoms, amount.next, reader.words.offset);
    if (!word || (theUnit && (word.row === "ago" || word.row === "later"))) return null;
    if (word.row === "later" && lowerAt(reader, amount.next) === "on" && !isOnAlone(reader, word.next)) return null;
    const build = (sign: 1 | -1, anchor: TimeAnchor, next: number) => ({ value: toShift(amount.value, sign, anchor), next });
    if (word.row === "ago") return build(-1, "document", word.next);
    if (word.row === "earlier") return build(-1, "context", word.next);
    if (word.row === "later") return build(1, "context", word.next);
    const sign = word.row === "before" ? -1 : 1;
    const date = day(reader, word.next);
    if (date && lowerAt(reader, amount.next) !== "following") return build(sign, date.value, date.next);
    return build(sign, isThatOrNothing(reader, word.next) ? "context" : "event", word.next);
  };
}

// "Ten years on, the town": but not "two days on the road".
const isOnAlone = (reader: Reader, at: number) => endsClause(reader, at);

function isThatOrNothing(reader: Reader, at: number): boolean {
  if (endsClause(reader, at)) return true;
  return ["that", "this", "then"].includes(lowerAt(reader, at)) && endsClause(reader, at + 1);
}

/** "for three days", "two weeks", "several months of talks": how long, not when. */
export const duration: Rule = (reader, at) => {
  const amount = readAmount(reader, at);
  if (!amount) return null;
  const before = lowerAt(reader, at - 1);
  const lasts = reader.words.lasting.has(before) || amount.value.rounding !== null;
  if ((amount.value.article || amount.value.bare) && !lasts) return null;
  // "a 12-year-old", "30 years old"
  if (lowerAt(reader, amount.next) === "old" || lowerAt(reader, amount.next + 1) === "old") return null;
  const { unit, min, max } = toQuantity(amount.value);
  return { value: { kind: "duration", unit, min, max }, next: amount.next };
};
