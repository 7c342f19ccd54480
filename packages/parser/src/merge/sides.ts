import type { Casualty } from "@dateline/schema";
import type { Context } from "../context.js";

/** A word as the lists hold it: "children", "nurses" and "gunmen" by their singular. */
function forms(word: string): string[] {
  return [word, word.replace(/ies$/, "y"), word.replace(/s$/, ""), word.replace(/(wo)?men$/, "$1man")];
}

const wordsOf = (who: string) => who.toLowerCase().split(/[^\p{L}-]+/u);
const lists = (list: ReadonlySet<string>, words: readonly string[]) => words.some((word) => forms(word).some((form) => list.has(form)));

/** Which side the people of a toll stand on, by the nouns that name them; both kinds together, or neither, is unknown. */
export function sideOf(who: string, { lexicon: { sides } }: Context): Casualty["side"] {
  const words = wordsOf(who);
  const [civilian, combatant] = [lists(sides.civilian, words), lists(sides.combatant, words)];
  return combatant === civilian ? "unknown" : combatant ? "combatant" : "civilian";
}

/** The kinds of harm that the people of a toll make it count as: to children, to those who heal, teach, report or help. */
export function harmOf(who: string, { lexicon: { sides } }: Context): NonNullable<Casualty["harm"]> {
  const words = wordsOf(who);
  const phrase = ` ${words.map((word) => word.replace(/s$/, "")).join(" ")} `;
  return Object.entries(sides.harm)
    .filter(([, list]) => list.some((entry) => (entry.includes(" ") ? phrase.includes(` ${entry} `) : words.some((word) => forms(word).includes(entry)))))
    .map(([name]) => name as NonNullable<Casualty["harm"]>[number]);
}
