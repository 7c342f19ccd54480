import type { Gazetteer } from "../gazetteer.js";
import type { KindNoun } from "./place-words.js";
import type { SentenceView } from "./sentence-view.js";

/** A common noun of place at a token, with the token after it. */
export interface KindNounMatch {
  to: number;
  noun: KindNoun;
  words: string;
  /** Written with a capital, as part of the name: "Kirkuk Province", "Palestine Street". */
  isCapital: boolean;
}

const LONGEST = 4;

/** Returns the longest common noun of place that begins at a token: "air base", "international airport", "province". */
export function kindNounAt(view: SentenceView, at: number, { words }: Gazetteer): KindNounMatch | undefined {
  for (let to = Math.min(view.tokens.length, at + LONGEST); to > at; to--) {
    const text = view.surface(at, to).toLowerCase();
    const noun = words.kindNouns.get(text) ?? words.kindNouns.get(text.replace(/\.$/, ""));
    if (noun !== undefined) return { to, noun, words: text, isCapital: view.isCapital(to - 1) };
  }
  return undefined;
}
