import type { EventReport } from "@dateline/schema";
import type { Context } from "../context.js";
import { isArticle, joinedKey, wordKey } from "../grammar/name-key.js";

const capitals = /\p{Lu}[\p{L}\p{M}’'-]+(?:\s+\p{Lu}[\p{L}\p{M}’'-]+)+/gu;

/** What knowing a name asks of the context. */
export type NameTables = Pick<Context, "actors" | "gazetteer" | "lexicon" | "times">;

/** Whether the name, or two words and more within it, is of a known actor or place, or tells a time. */
function isKnown(words: readonly string[], tables: NameTables): boolean {
  const { weekdays, months } = tables.times;
  return words.some((word) => weekdays.has(word.toLowerCase()) || months.has(word.toLowerCase())) || words.some((_, from) => startsKnown(words, from, tables));
}

/** Whether two words and more from `from` on are a known name. In copy all in capitals a name may seem a hundred words long: it is read no further than a known one goes on. */
function startsKnown(words: readonly string[], from: number, { actors, gazetteer }: NameTables): boolean {
  let mayBeActor = true;
  let mayBePlace = true;
  let key = "";
  for (let to = from + 1; to <= words.length && (mayBeActor || mayBePlace); to++) {
    const word = wordKey(words[to - 1] ?? "");
    if (!isArticle(word)) key += word.replaceAll(" ", "");
    mayBeActor &&= actors.names.begins(key);
    if (to < from + 2) continue;
    const run = words.slice(from, to).join(" ");
    if (mayBeActor && actors.names.exact.has(joinedKey(run))) return true;
    mayBePlace &&= gazetteer.mayBegin(run);
    if (mayBePlace && gazetteer.lookupExact(run).length > 0) return true;
  }
  return false;
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
