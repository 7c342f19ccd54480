import type { Gazetteer } from "../gazetteer.js";
import type { KindNoun } from "./place-words.js";
import type { SentenceView } from "./sentence-view.js";

/** A common noun of place at a token, with the token after it. */
export interface KindNounMatch {
  to: number;
  noun: KindNoun;
  /** In lower case and in the singular. */
  words: string;
  /** Written with a capital, as part of the name: "Kirkuk Province", "Palestine Street". */
  isCapital: boolean;
  isPlural: boolean;
}

const LONGEST = 4;

/** Returns the longest common noun of place that begins at a token: "air base", "international airport", "provinces". */
export function kindNounAt(view: SentenceView, at: number, gazetteer: Gazetteer): KindNounMatch | undefined {
  const longest = gazetteer.words.kindOpeners.has(view.lower(at)) ? LONGEST : 1;
  for (let to = Math.min(view.tokens.length, at + longest); to > at; to--) {
    const text = view.surface(at, to).toLowerCase();
    const match = kindNounOf(text, gazetteer);
    if (match !== undefined) return { ...match, to, isCapital: view.isCapital(to - 1) };
  }
  return undefined;
}

function kindNounOf(text: string, { words: { kindNouns } }: Gazetteer): Pick<KindNounMatch, "noun" | "words" | "isPlural"> | undefined {
  const singular = kindNouns.get(text);
  if (singular !== undefined) return { noun: singular, words: text, isPlural: false };
  if (!text.endsWith("s")) return undefined;
  for (const words of [text.slice(0, -1), text.replace(/ies$/, "y"), text.replace(/es$/, "")]) {
    const noun = kindNouns.get(words);
    if (noun !== undefined) return { noun, words, isPlural: true };
  }
  return undefined;
}
