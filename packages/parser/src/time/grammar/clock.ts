import { phraseAt, phraseBefore } from "../atoms.js";
import type { PartOfDay } from "../time-value.js";
import { lowerAt, type Read, type Reader, type Rule, skip } from "./read.js";

type Clock = { hour: number; next: number };

function partOfHour(hour: number): PartOfDay {
  if (hour < 4) return "night";
  if (hour < 6) return "early-morning";
  if (hour < 12) return "morning";
  if (hour < 14) return "noon";
  if (hour < 18) return "afternoon";
  return hour < 21 ? "evening" : "night";
}

const halves: ReadonlyMap<string, 0 | 12> = new Map([
  ["am", 0],
  ["a.m", 0],
  ["pm", 12],
  ["p.m", 12],
]);

/** Reads "a.m.", "pm", with its stop; returns the hours to add to a morning hour. */
function readHalf(reader: Reader, at: number): Read<0 | 12> | null {
  const half = halves.get(lowerAt(reader, at));
  if (half === undefined) return null;
  const stop = reader.atoms[at + 1];
  return { value: half, next: stop?.text === "." && stop.glued ? at + 2 : at + 1 };
}

function readHour(reader: Reader, at: number): Clock | null {
  const hour = reader.atoms[at];
  if (hour?.kind !== "number") return null;
  const colon = reader.atoms[at + 1];
  const minute = reader.atoms[at + 2];
  const withMinutes = colon && /^[:.]$/.test(colon.text) && colon.glued && minute?.kind === "number" && minute.text.length === 2 && minute.glued;
  const next = withMinutes ? at + 3 : at + 1;
  const half = readHalf(reader, next);
  const value = Number(hour.text);
  if (half && value <= 12) return { hour: (value % 12) + half.value, next: half.next };
  if (withMinutes && colon.text === ":" && value < 24 && Number(minute.text) < 60) return { hour: value, next: skip(reader, next, "hours", "h", "hrs") };
  // "at 1830": four digits are a year elsewhere.
  const named = ["hours", "gmt", "utc", "local"].includes(lowerAt(reader, at + 1)) || lowerAt(reader, at - 1) === "at";
  const military = hour.text.length === 4 && value < 2400 && value % 100 < 60 && named;
  if (military) return { hour: Math.floor(value / 100), next: skip(reader, at + 1, "hours") };
  const oclock = lowerAt(reader, at + 1) === "o" && /^['’]$/.test(lowerAt(reader, at + 2)) && lowerAt(reader, at + 3) === "clock";
  return oclock && value <= 12 ? { hour: value, next: at + 4 } : null;
}

/** Returns the position after "local time", "GMT", "Iraq time", "(0915 GMT)", or `at` where there is none. */
function skipZone(reader: Reader, at: number): number {
  const zone = phraseAt(reader.atoms, at, reader.words.zones);
  if (zone) return skip(reader, zone.next, "time");
  const named = reader.atoms[at];
  if (named?.kind === "word" && /^\p{Lu}/u.test(named.text) && lowerAt(reader, at + 1) === "time") return at + 2;
  return at;
}

/** "12:15 a.m. Iraq time", "11am", "14:30", "0300 hours". */
export const clock: Rule = (reader, at) => {
  const time = readHour(reader, at);
  if (!time) return null;
  return { value: { kind: "clock", partOfDay: partOfHour(time.hour) }, next: skipZone(reader, time.next) };
};

/** Reads a part of the day with or without an article: "night", "the early hours". */
export const readPart: Rule<PartOfDay> = (reader, at) => {
  const part = phraseAt(reader.atoms, skip(reader, at, "the"), reader.words.partsOfDay);
  return part && { value: part.row, next: part.next };
};

/** "at dawn", "in the night", "before midnight": a part of a day that nothing beside it names. */
export const partAlone: Rule = (reader, at) => {
  const part = readPart(reader, at);
  if (!part) return null;
  const before = lowerAt(reader, at - 1);
  const led = lowerAt(reader, at) === "the" ? ["in", "during", "through", "by"].includes(before) : isTimely(reader, at);
  return led ? { value: { kind: "clock", partOfDay: part.value }, next: part.next } : null;
};

function isTimely(reader: Reader, at: number): boolean {
  return lowerAt(reader, at) === "at" || phraseBefore(reader.atoms, at, reader.words.timely) !== null;
}
