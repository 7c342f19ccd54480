import type { TimeValue } from "../time-value.js";
import { calendarDate } from "./calendar-date.js";
import { clock, partAlone, readPart } from "./clock.js";
import { anniversary, dayWord, holiday, storyDay } from "./day-phrase.js";
import { numericDate } from "./numeric-date.js";
import { duration, makeOffsetRule } from "./offset.js";
import { decade, directedMonth, period, season, stretch, trailing } from "./period.js";
import { longest, lowerAt, type Read, type Reader, type Rule, skip } from "./read.js";
import { dayOfMonth, directedWeekday, recurrence, weekday } from "./weekday.js";
import { year } from "./year.js";

/** Rules for phrases that name a single day, so that a time of day can stand beside them. */
const dayRules: readonly Rule[] = [numericDate, calendarDate, directedWeekday, weekday, dayOfMonth, dayWord, storyDay, holiday];

const plainDay: Rule = (reader, at) => longest(reader, at, dayRules);
const offset = makeOffsetRule((reader, at) => longest(reader, at, [...dayRules, year]));
const rules: readonly Rule[] = [
  ...dayRules,
  stretch,
  directedMonth,
  period,
  trailing,
  season,
  decade,
  offset,
  year,
  anniversary,
  recurrence,
  clock,
  partAlone,
  duration,
];

function namesDay(value: TimeValue): boolean {
  if (value.kind === "date") return value.day !== null;
  if (value.kind === "shift") return value.unit === "day";
  return value.kind === "weekday" || value.kind === "day-of-month" || value.kind === "choice";
}

/** Reads a part of day or clock time after a day: "Sunday night", "Monday at dawn", "January 23, 2024 - 5:47 pm", "(0915 GMT)". */
function readTimeAfter(reader: Reader, at: number): Read | null {
  const direct = readPart(reader, at);
  if (direct && lowerAt(reader, at) !== "the") return { value: { kind: "clock", partOfDay: direct.value }, next: direct.next };
  const from = skip(reader, skip(reader, at, ",", "-", "–", "|", "("), "at", "in", "around", "about");
  const time = clock(reader, from);
  if (time) return { value: time.value, next: skip(reader, time.next, ")") };
  const led = from > at && ["at", "in", "around"].includes(lowerAt(reader, from - 1)) ? readPart(reader, from) : null;
  return led && { value: { kind: "clock", partOfDay: led.value }, next: led.next };
}

function withTimeAfter(reader: Reader, read: Read): Read {
  if (!namesDay(read.value)) return read;
  const time = readTimeAfter(reader, read.next);
  if (!time) return read;
  return { value: time.value.partOfDay ? { ...read.value, partOfDay: time.value.partOfDay } : read.value, next: time.next };
}

/** "11am on Thursday 28 July", "the night of 27 January", "dawn on Friday"; "the night of the attack" counts from that event. */
function timeBeforeDay(reader: Reader, at: number): Read | null {
  const time = clock(reader, at) ?? readPartAsClock(reader, at);
  if (!time) return null;
  const joint = skip(reader, skip(reader, time.next, ","), "on", "of", "from");
  const day = plainDay(reader, joint);
  if (day && namesDay(day.value)) return { value: { ...day.value, ...partOf(time.value) }, next: day.next };
  const ofEvent = lowerAt(reader, time.next) === "of" && lowerAt(reader, at) === "the" && lowerAt(reader, time.next + 1) === "the";
  return ofEvent ? { value: { kind: "shift", unit: "day", min: 0, max: 0, anchor: "event", ...partOf(time.value) }, next: time.next } : null;
}

const partOf = ({ partOfDay }: TimeValue) => (partOfDay ? { partOfDay } : {});

function readPartAsClock(reader: Reader, at: number): Read | null {
  const part = readPart(reader, at);
  return part && { value: { kind: "clock", partOfDay: part.value }, next: part.next };
}

/** "the day of the attack", "the eve of the vote". */
function dayOfEvent(reader: Reader, at: number): Read | null {
  if (lowerAt(reader, at) !== "the" || lowerAt(reader, at + 2) !== "of") return null;
  const named = lowerAt(reader, at + 1);
  const shift = named === "day" ? 0 : named === "eve" ? -1 : undefined;
  const day = plainDay(reader, at + 3);
  if (shift === undefined || lowerAt(reader, at + 3) === "") return null;
  return { value: { kind: "shift", unit: "day", min: shift, max: shift, anchor: day?.value ?? "event" }, next: day?.next ?? at + 2 };
}

/** Reads the longest time phrase that starts at `at`, with the time of day beside it. */
export const readPhrase: Rule = (reader, at) => {
  const plain = longest(reader, at, rules);
  const readings = [plain && withTimeAfter(reader, plain), timeBeforeDay(reader, at), dayOfEvent(reader, at)];
  let best: Read | null = null;
  for (const reading of readings) if (reading && (!best || reading.next > best.next)) best = reading;
  return best;
};
