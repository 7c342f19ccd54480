import type { EventReport } from "@dateline/schema";
import type { Context } from "../context.js";
import { joinedKey } from "../grammar/name-key.js";

const capitals = /\p{Lu}[\p{L}\p{M}’'-]+(?:\s+\p{Lu}[\p{L}\p{M}’'-]+)+/gu;

/** What knowing a name asks of the context. */
export type NameTables = Pick<Context, "actors" | "gazetteer" | "lexicon" | "times">;

/** Whether the name, or two words and more within it, is of a known actor or place, or tells a time. */
function isKnown(words: readonly string[], { actors, gazetteer, times }: NameTables): boolean {
  if (words.some((word) => times.weekdays.has(word.toLowerCase()) || times.months.has(word.toLowerCase()))) return true;
  return words.some((_, from) => {
    for (let to = from + 2; to <= words.length; to++) {
      const run = words.slice(from, to).join(" ");
      if (actors.names.exact.has(joinedKey(run)) || gazetteer.lookupExact(run).length > 0) return true;
    }
    return false;
  });
}

/**
 * Returns the names of two words and more in a report's sentences that no table knows: of ships, victims, commanders, operations. Two
 * accounts that share one most likely speak of one event; known states, bodies and places are shared by far too many.
 */
export function rareNames({ evidence }: EventReport, tables: NameTables): ReadonlySet<string> {
  const openers = tables.lexicon.grammar.clauseOpeners;
  const names = evidence
    .flatMap(({ quote }) => quote.match(capitals) ?? [])
    .map((name) => {
      const words = name.split(/\s+/);
      return openers.has(words[0]?.toLowerCase() ?? "") ? words.slice(1) : words;
    });
  return new Set(names.filter((words) => words.length > 1 && !isKnown(words, tables)).map((words) => words.join(" ").toLowerCase()));
}
