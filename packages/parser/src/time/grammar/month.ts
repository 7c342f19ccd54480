import { phraseBefore } from "../atoms.js";
import { lowerAt, type Read, type Reader } from "./read.js";

/** Reads a month's name or short form with its full stop; whether it means the month is for {@link isMonthAlone} to say. */
export function readMonth(reader: Reader, at: number): Read<number> | null {
  const atom = reader.atoms[at];
  const named = atom && reader.words.months.get(atom.lower);
  if (!named) return null;
  const stop = reader.atoms[at + 1];
  const next = named.short && stop?.text === "." && stop.glued ? at + 2 : at + 1;
  return { value: named.row.month, next };
}

const capital = /^\p{Lu}/u;

function hasTimeWordBefore({ atoms, words }: Reader, at: number): boolean {
  const before = atoms[at - 1]?.text === "-" ? at - 1 : at;
  return (
    phraseBefore(atoms, before, words.prepositions) !== null ||
    phraseBefore(atoms, before, words.ranges) !== null ||
    phraseBefore(atoms, before, words.stretches) !== null ||
    words.direction.has(atoms[before - 1]?.lower ?? "") ||
    ["between", "and", "until", "through"].includes(atoms[before - 1]?.lower ?? "")
  );
}

/** Returns whether a month's name with no number beside it means the month, not a verb ("may", "march") or a person (April, May). */
export function isMonthAlone(reader: Reader, at: number): boolean {
  const atom = reader.atoms[at];
  const named = atom && reader.words.months.get(atom.lower);
  if (!named) return false;
  const led = hasTimeWordBefore(reader, at);
  const { alsoWord, alsoName } = named.row;
  if (named.short || alsoWord) return led && isNoClauseSubject(reader, at);
  if (alsoName) return led || (capital.test(atom.text) && !isInName(reader, at));
  return true;
}

// "and May said", "to march": a verb after the word, or the word as a verb, says that it is no month.
function isNoClauseSubject(reader: Reader, at: number): boolean {
  const lead = lowerAt(reader, at - 1);
  const atom = reader.atoms[at];
  if (lead === "to" || lead === "and" || lead === "for") return false;
  if (atom && !capital.test(atom.text) && !atom.capital) return ["in", "since", "until", "by", "last", "early", "late", "mid", "-", "of"].includes(lead);
  return true;
}

function isInName({ atoms }: Reader, at: number): boolean {
  const before = atoms[at - 1];
  const after = atoms[at + 1];
  const isName = (atom: typeof before) => atom?.kind === "word" && capital.test(atom.text) && atom.pos !== "ADP" && atom.pos !== "DET";
  return isName(before) || isName(after);
}
