import { phraseAt } from "../atoms.js";
import type { DateValue, ShiftValue, TimeValue } from "../time-value.js";
import { readDayNumber } from "./count.js";
import { readAmount } from "./offset.js";
import { lowerAt, type Read, type Rule, skip } from "./read.js";

type Phrase = { from: number; to: number; partOfDay?: TimeValue["partOfDay"] | undefined };

function toShift({ from, to, partOfDay }: Phrase, anchor: "document" | "context"): ShiftValue & Pick<TimeValue, "partOfDay"> {
  return { kind: "shift", unit: "day", min: from, max: to, anchor, ...(partOfDay ? { partOfDay } : {}) };
}

/** "today", "last night", "overnight", "a short while ago": days counted from the document's. */
export const dayWord: Rule = (reader, at) => {
  const early = ["early", "late", "earlier", "later"].includes(lowerAt(reader, at)) ? at + 1 : at;
  const found = phraseAt(reader.atoms, at, reader.words.days) ?? phraseAt(reader.atoms, early, reader.words.days);
  if (!found) return null;
  const value = toShift(found.row, "document");
  const part = { early: "early-morning", late: "night" } as const;
  const word = lowerAt(reader, at);
  return { value: early > at && (word === "early" || word === "late") && !value.partOfDay ? { ...value, partOfDay: part[word] } : value, next: found.next };
};

/** "the following day", "that night", "later in the day": days counted from the event told before. */
export const storyDay: Rule = (reader, at) => {
  const found = phraseAt(reader.atoms, at, reader.words.storyDays);
  return found && { value: toShift(found.row, "context"), next: found.next };
};

/** Feasts with a date of their own. */
export const holiday: Rule = (reader, at) => {
  const found = phraseAt(reader.atoms, at, reader.words.holidays);
  if (!found) return null;
  const { year = null, month, day = null, weekday, nth } = found.row;
  const value: DateValue = { kind: "date", year, month, day };
  return { value: weekday === undefined || nth === undefined ? value : { ...value, weekday, nth }, next: found.next };
};

function readYears(reader: Parameters<Rule>[0], at: number): Read<number | null> {
  const ordinal = readDayNumber(reader, at);
  if (ordinal?.value.ordinal) return { value: ordinal.value.day, next: ordinal.next };
  // "the 93rd anniversary" is beyond a month's days.
  const digits = reader.atoms[at];
  if (digits?.kind === "number" && /^(st|nd|rd|th)$/.test(lowerAt(reader, at + 1))) return { value: Number(digits.text), next: at + 2 };
  const amount = readAmount(reader, at);
  return amount?.value.unit === "year" ? { value: amount.value.min, next: amount.next } : { value: null, next: at };
}

/** "the anniversary", "the fourth anniversary", "the one-year anniversary". */
export const anniversary: Rule = (reader, at) => {
  const years = readYears(reader, skip(reader, at, "the"));
  const word = skip(reader, years.next, "-");
  if (!reader.words.anniversary.has(lowerAt(reader, word))) return null;
  return { value: { kind: "anniversary", years: years.value }, next: word + 1 };
};
