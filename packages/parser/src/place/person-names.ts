import type { Gazetteer } from "../gazetteer.js";
import type { TokenizedSentence } from "../stage.js";
import { toNameKey } from "./name-key.js";

/** Returns the family names that a document's people bear, as name keys: capitalised words after a title, a given name or an initial. */
export function personNames(sentences: readonly TokenizedSentence[], { common, words, country }: Gazetteer): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { tokens } of sentences) {
    for (let at = 1; at < tokens.length; at++) {
      const word = tokens[at];
      const previous = tokens[at - 1];
      if (word === undefined || previous === undefined || !/^\p{Lu}\p{Ll}/u.test(word.normal) || !/^\p{Lu}/u.test(previous.normal)) continue;
      const isTitle =
        words.titles.has(previous.lower.replace(/\.$/, "")) &&
        !/^(?:president|minister|chief|king|governor|commissioner|attorney|principal)$/.test(previous.lower);
      const isInitial = /^\p{Lu}\.$/u.test(previous.text) && /^\p{Lu}/u.test(tokens[at - 2]?.normal ?? "");
      const isGiven =
        common.isGivenName(previous.lower) &&
        country(previous.text) === undefined &&
        !words.kindNouns.has(word.lower) &&
        !words.institutions.has(word.lower) &&
        !words.roles.has(word.lower);
      if (isTitle || isInitial || isGiven) names.add(toNameKey(word.text));
    }
  }
  return names;
}
