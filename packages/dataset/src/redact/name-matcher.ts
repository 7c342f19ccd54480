import { particles } from "./title-words.js";
import { type Word, wordsIn } from "./words.js";

/** A name met in a text. */
export interface NameMatch {
  start: number;
  end: number;
  pseudonym: string;
}

/** A name by its folded words; without a pseudonym it is one that stays, and keeps its words from being taken for another's. */
export interface KnownName {
  words: readonly string[];
  pseudonym?: string;
}

/** Finds names in texts, whatever their case and marks. */
export interface NameMatcher {
  /** In prose a word alone must bear a capital; in addresses and paths, where nothing does, it need not. */
  matches(text: string, where: "prose" | "address"): NameMatch[];
}

/** Returns a matcher of names. Where several begin at a word the longest counts. */
export function nameMatcher(names: readonly KnownName[]): NameMatcher {
  const byFirst = new Map<string, KnownName[]>();
  for (const name of names) {
    const [first = ""] = name.words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return {
    matches(text, where) {
      const words = wordsIn(text);
      const found: NameMatch[] = [];
      for (let at = 0; at < words.length; ) {
        const name = byFirst.get(words[at]?.folded ?? "")?.find((known) => standsAt(known.words, at, words, text, where));
        if (name?.pseudonym !== undefined) found.push(spanOf(name.pseudonym, at, name.words.length, words, text));
        at += name?.words.length ?? 1;
      }
      return found;
    },
  };
}

/** Between the words of one name stand at most a space with a full stop or an apostrophe, or what stands for a space in addresses. */
const within = /^(?:[\s.\-_+'’‘`]{1,3}|%20)$/;

function standsAt(name: readonly string[], at: number, words: readonly Word[], text: string, where: "prose" | "address"): boolean {
  if (where === "prose" && !isWrittenAsName(words.slice(at, at + name.length))) return false;
  return name.every((folded, index) => {
    const [word, before] = [words[at + index], words[at + index - 1]];
    if (word?.folded !== folded) return false;
    return index === 0 || within.test(text.slice(before?.end, word.start));
  });
}

/** With capitals, or a whole name without any, as in text that has none; "Will young people come" is about nobody called Will Young. */
function isWrittenAsName(words: readonly Word[]): boolean {
  const telling = words.filter(({ folded }) => !particles.has(folded));
  return telling.every(({ isCapital }) => isCapital) || (words.length > 1 && telling.every(({ isCapital }) => !isCapital));
}

/** The article of an Arabic name goes with it: "al-Haddad" is one word to those who write it. */
function spanOf(pseudonym: string, at: number, length: number, words: readonly Word[], text: string): NameMatch {
  const [before, first, last] = [words[at - 1], words[at], words[at + length - 1]];
  const isArticle = before !== undefined && particles.has(before.folded) && text.slice(before.end, first?.start) === "-";
  return { start: (isArticle ? before.start : first?.start) ?? 0, end: last?.end ?? 0, pseudonym };
}
