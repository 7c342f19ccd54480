import { phraseBefore } from "../atoms.js";
import { readYear } from "./count.js";
import { lowerAt, type Reader, type Rule } from "./read.js";

const date = (year: number) => ({ kind: "date" as const, year, month: null, day: null });

/** "in 2021", "(2003)", "the 2003 invasion", "1980-88"; not "2000 soldiers". */
export const year: Rule = (reader, at) => {
  const read = readYear(reader, at);
  if (!read || isCounted(reader, at)) return null;
  const end = readEndYear(reader, read.next, read.value);
  if (end) return { value: { kind: "range", relation: "between", from: date(read.value), to: date(end) }, next: read.next + 2 };
  return isLedAsYear(reader, at) ? { value: date(read.value), next: read.next } : null;
};

function readEndYear(reader: Reader, at: number, first: number): number | null {
  const atom = reader.atoms[at + 1];
  if (!["-", "–"].includes(lowerAt(reader, at)) || atom?.kind !== "number") return null;
  const end = atom.text.length === 2 ? Math.floor(first / 100) * 100 + Number(atom.text) : Number(atom.text);
  return (atom.text.length === 2 || atom.text.length === 4) && end > first && end < 2100 ? end : null;
}

const currencies = /^[$€£¥₪#№]$/;

function isCounted(reader: Reader, at: number): boolean {
  const before = reader.atoms[at - 1];
  const after = reader.atoms[at + 1];
  if (before && (currencies.test(before.text) || (before.glued && before.text === "."))) return true;
  if (before?.text === "," && before.glued && reader.atoms[at]?.glued) return true;
  if (after?.glued && /^[,.:%]$/.test(after.text) && reader.atoms[at + 2]?.kind === "number" && reader.atoms[at + 2]?.glued === true) return true;
  return after !== undefined && reader.words.units.has(after.lower);
}

function isLedAsYear({ atoms, words }: Reader, at: number): boolean {
  const before = atoms[at - 1];
  const after = atoms[at + 1];
  if (!before) return false;
  if (["the", "his", "her", "its", "their", "'s", "a"].includes(before.lower)) return after?.kind === "word" && Number(atoms[at]?.text) % 100 !== 0;
  if (before.text === "(") return after?.text === ")" || after?.text === "-" || after?.text === "–";
  if (before.lower === "at") return false;
  const counted = after?.pos === "NOUN" && /s$/.test(after.lower) && before.lower !== "in" && before.lower !== "since";
  if (counted) return false;
  const led = phraseBefore(atoms, at, words.ranges) ?? phraseBefore(atoms, at, words.prepositions) ?? phraseBefore(atoms, at, words.stretches);
  return led !== null || ["between", "and", "year", "until", "early", "late", "mid", "around"].includes(before.lower);
}
