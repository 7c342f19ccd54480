import { phraseAt } from "../atoms.js";
import type { PartOfDay, TimeValue } from "../time-value.js";
import { readDayNumber } from "./count.js";
import { lowerAt, type Reader, type Rule, skip } from "./read.js";

const stretchOfDay: ReadonlyMap<string, PartOfDay> = new Map([
  ["early", "early-morning"],
  ["late", "night"],
]);

/** "Sunday", "early Monday", "Tuesday the 17th"; not "Black Friday" nor "the Sunday Times". */
export const weekday: Rule = (reader, at) => {
  const stretch = stretchOfDay.get(lowerAt(reader, at));
  const from = stretch ? at + 1 : at;
  const named = reader.words.weekdays.get(lowerAt(reader, from));
  if (!named || named.short || isName(reader, from)) return null;
  const value: TimeValue = { kind: "weekday", weekday: named.row.weekday, direction: "nearest", ...(stretch ? { partOfDay: stretch } : {}) };
  return { value, next: from + 1 };
};

/** "last Friday", "this Monday", "next Tuesday", "the following Sunday". */
export const directedWeekday: Rule = (reader, at) => {
  const from = skip(reader, at, "the");
  const word = lowerAt(reader, from);
  const named = reader.words.weekdays.get(lowerAt(reader, from + 1));
  if (!named || named.short) return null;
  const direction = reader.words.direction.get(word);
  const follows = reader.words.following.get(word);
  const { weekday } = named.row;
  if (direction && (from === at || follows === undefined)) return { value: { kind: "weekday", weekday, direction }, next: from + 2 };
  if (follows === undefined) return null;
  const toward = follows > 0 ? "next" : follows < 0 ? "last" : "nearest";
  return { value: { kind: "weekday", weekday, direction: toward, anchor: "context" }, next: from + 2 };
};

/** "on Fridays", "every Monday", "every day": it recurs. */
export const recurrence: Rule = (reader, at) => {
  const plural = lowerAt(reader, at).replace(/s$/, "");
  if (plural !== lowerAt(reader, at) && reader.words.weekdays.get(plural)?.short === false) return { value: { kind: "recurrence" }, next: at + 1 };
  if (!reader.words.recurring.has(lowerAt(reader, at))) return null;
  const word = lowerAt(reader, at + 1);
  const part = phraseAt(reader.atoms, at + 1, reader.words.partsOfDay);
  if (part) return { value: { kind: "recurrence" }, next: part.next };
  return reader.words.units.has(word) || reader.words.weekdays.has(word) ? { value: { kind: "recurrence" }, next: at + 2 } : null;
};

const monthSteps: ReadonlyMap<string, number> = new Map([
  ["this", 0],
  ["last", -1],
  ["next", 1],
]);

/** "on the 21st", "the 3rd of last month": a day whose month the document gives. */
export const dayOfMonth: Rule = (reader, at) => {
  if (lowerAt(reader, at) !== "the" || !["on", "of", "since", "until", "by", "from"].includes(lowerAt(reader, at - 1))) return null;
  const day = readDayNumber(reader, at + 1);
  if (!day?.value.ordinal || reader.atoms[at + 1]?.kind !== "number") return null;
  const shift = monthSteps.get(lowerAt(reader, day.next + 1));
  if (lowerAt(reader, day.next) === "of" && shift !== undefined && lowerAt(reader, day.next + 2) === "month") {
    return { value: { kind: "day-of-month", day: day.value.day, monthShift: shift }, next: day.next + 3 };
  }
  const after = reader.atoms[day.next];
  if (after && after.kind !== "mark" && !["ADP", "VERB", "AUX", "CCONJ", "SCONJ", "ADV", "DET", "PRON"].includes(after.pos)) return null;
  return { value: { kind: "day-of-month", day: day.value.day, monthShift: null }, next: day.next };
};

function isName(reader: Reader, at: number): boolean {
  const before = reader.atoms[at - 1];
  const after = reader.atoms[at + 1];
  if (before?.capital && reader.words.namedDays.has(before.lower)) return true;
  return after?.capital === true && /^\p{Lu}/u.test(after.text) && reader.words.papers.has(after.lower);
}
