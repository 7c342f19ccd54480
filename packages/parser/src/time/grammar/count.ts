import { phraseAt } from "../atoms.js";
import { lowerAt, type Read, type Reader, skip } from "./read.js";

/** How many: between `min` and `max`. */
export interface CountValue {
  min: number;
  max: number;
  /** "a", "an": a number only where the rest makes it one. */
  article: boolean;
}

function readWordNumber(reader: Reader, at: number): Read<number> | null {
  const { cardinals } = reader.words;
  const first = cardinals.get(lowerAt(reader, at));
  if (first === undefined) return null;
  const after = skip(reader, at + 1, "-");
  const ones = cardinals.get(lowerAt(reader, after));
  if (first >= 20 && ones !== undefined && ones < 10 && lowerAt(reader, after) !== "a") return { value: first + ones, next: after + 1 };
  return { value: first, next: at + 1 };
}

function readSingle(reader: Reader, at: number): Read<CountValue> | null {
  const vague = phraseAt(reader.atoms, at, reader.words.vague);
  if (vague) return { value: { min: vague.row.min, max: vague.row.max, article: false }, next: vague.next };
  const atom = reader.atoms[at];
  if (!atom) return null;
  if (atom.kind === "number") {
    const value = Number(atom.text);
    return atom.text.length <= 3 ? { value: { min: value, max: value, article: false }, next: at + 1 } : null;
  }
  const word = readWordNumber(reader, at);
  return word && { value: { min: word.value, max: word.value, article: atom.lower === "a" || atom.lower === "an" }, next: word.next };
}

/** Reads a number in digits or words, a vague one ("several"), or a range of two ("six or seven", "5-6"). */
export function readCount(reader: Reader, at: number): Read<CountValue> | null {
  const first = readSingle(reader, at);
  if (!first || first.value.article) return first;
  const joint = skip(reader, first.next, "or", "to", "-", "–");
  const second = joint > first.next ? readSingle(reader, joint) : null;
  if (!second || second.value.article || second.value.max <= first.value.min) return first;
  return { value: { min: first.value.min, max: second.value.max, article: false }, next: second.next };
}

/** Reads a day of the month: 1 to 31, with or without its ending; `word` also takes "twenty-first". */
export function readDayNumber(reader: Reader, at: number): Read<{ day: number; ordinal: boolean }> | null {
  const atom = reader.atoms[at];
  if (!atom) return null;
  if (atom.kind === "number") {
    const day = Number(atom.text);
    if (atom.text.length > 2 || day < 1 || day > 31) return null;
    const suffix = reader.atoms[at + 1];
    const ordinal = suffix?.glued === true && /^(st|nd|rd|th)$/.test(suffix.lower);
    return { value: { day, ordinal }, next: ordinal ? at + 2 : at + 1 };
  }
  return readOrdinalWord(reader, at);
}

function readOrdinalWord(reader: Reader, at: number): Read<{ day: number; ordinal: boolean }> | null {
  const { cardinals, ordinals } = reader.words;
  const tens = cardinals.get(lowerAt(reader, at)) ?? 0;
  const after = skip(reader, at + 1, "-");
  const ones = ordinals.get(lowerAt(reader, after)) ?? 0;
  if (tens >= 20 && tens <= 30 && ones >= 1 && ones < 10 && tens + ones <= 31) return { value: { day: tens + ones, ordinal: true }, next: after + 1 };
  const day = ordinals.get(lowerAt(reader, at));
  return day === undefined ? null : { value: { day, ordinal: true }, next: at + 1 };
}

/** Reads a year of four digits that news may speak of. */
export function readYear(reader: Reader, at: number): Read<number> | null {
  const atom = reader.atoms[at];
  if (atom?.kind !== "number" || atom.text.length !== 4) return null;
  const year = Number(atom.text);
  return year >= 1800 && year <= 2099 ? { value: year, next: at + 1 } : null;
}
