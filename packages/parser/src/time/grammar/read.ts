import type { Atom } from "../atoms.js";
import type { TimeLexicon } from "../time-lexicon.js";
import type { TimeValue } from "../time-value.js";

/** What the rules of the grammar read: the sentence's atoms and the words of time. */
export interface Reader {
  atoms: readonly Atom[];
  words: TimeLexicon;
}

/** A phrase found: its meaning, and the position after it. */
export interface Read<Value = TimeValue> {
  value: Value;
  next: number;
}

/** Reads a phrase that starts at a position, or says that none does. */
export type Rule<Value = TimeValue> = (reader: Reader, at: number) => Read<Value> | null;

export function lowerAt({ atoms }: Reader, at: number): string {
  return atoms[at]?.lower ?? "";
}

/** Returns the position after one of the words, or `at` itself where none stands there. */
export function skip(reader: Reader, at: number, ...words: readonly string[]): number {
  return words.includes(lowerAt(reader, at)) ? at + 1 : at;
}

/** Returns the longest of the readings; of two as long, that of the rule named first. */
export function longest(reader: Reader, at: number, rules: readonly Rule[]): Read | null {
  let best: Read | null = null;
  for (const rule of rules) {
    const read = rule(reader, at);
    if (read && (!best || read.next > best.next)) best = read;
  }
  return best;
}

/** Returns whether a clause may end before this position: at a mark, a conjunction or the end of the sentence. */
export function endsClause(reader: Reader, at: number): boolean {
  const atom = reader.atoms[at];
  return !atom || atom.kind === "mark" || atom.pos === "CCONJ";
}
