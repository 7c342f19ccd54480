import { isAsciiWord, startsUpper } from "../letters.js";
import type { Languages } from "./languages.js";

const sampleLength = 20_000;
/** Fewer words than this tell a language by a word or two. */
const shortText = 25;
const minHits = 2;
/** Names and figures, as in a table, may make up a text of less; English prose of more has a short word in every four. */
const longText = 60;
const strangeShare = 0.03;
/** ISO 639: a language that is none of those listed. */
const uncoded = "mis";
/** In running text a quarter to a half of all words are on such a list; below this no language is named. */
const minShare = 0.08;

/**
 * Returns the BCP 47 tag of the language that most of the text is in, `und` where it cannot be told, `mis` where it is none that is known and not
 * English. By script where that is not Latin, else by counting each language's commonest words and the letters that it alone has.
 */
export function detectLanguage(text: string, languages: Languages): string {
  const sample = text.slice(0, sampleLength);
  return byScript(sample.toLowerCase(), languages) ?? byWords(sample, languages);
}

function byScript(sample: string, { scripts }: Languages): string | null {
  // Most texts have no letter of another script.
  if (!/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(sample)) return null;
  const latin = count(sample, /\p{Script=Latin}/gu);
  const counted = scripts.map((entry) => ({ ...entry, count: count(sample, entry.pattern) }));
  const others = counted.reduce((sum, entry) => sum + entry.count, 0);
  if (others <= latin) return null;
  // Japanese mixes Han with kana, and a few kana settle it.
  const kana = counted.find((entry) => entry.language === "ja" && entry.count > others / 20);
  const main = kana ?? counted.reduce((best, entry) => (entry.count > best.count ? entry : best));
  return main.others.find(({ pattern }) => count(sample, pattern) > main.count / 200)?.language ?? main.language;
}

/** Names of people and places hold short words of their own languages: "Santa Cruz de la Sierra". Read from a capital on: in news they are few. */
const particles = /(\p{Lu}\p{L}{0,30}) ((?:\p{Ll}{1,3} ){1,2})(?=\p{Lu})/gu;

function byWords(sample: string, languages: Languages): string {
  const english = languages.names.indexOf("en");
  const isEnglish = (word: string) => languages.spokenIn(word).includes(english);
  // English joins names by such words as well: "Gaza and Israel".
  const named = sample.replaceAll(particles, (run, name: string, between: string) => (between.trim().split(" ").some(isEnglish) ? run : `${name} `));
  const words = named.match(/\p{L}+/gu) ?? [];
  const hits = hitsIn(words, languages);
  const inEnglish = hits[english]?.count ?? 0;
  const most = Math.max(0, ...hits.map((hit) => hit.count));
  const [best] = hits.filter((hit) => hit.count === most);
  if (words.length < shortText) return ofShort(words, inEnglish, best);
  if (best !== undefined && most >= minShare * words.length && most > inEnglish) return best.language;
  if (inEnglish >= minShare * words.length) return "en";
  // A text of that length with hardly an English word is not English, whatever it is.
  return words.length >= longText && inEnglish < strangeShare * words.length ? uncoded : "und";
}

interface Hits {
  language: string;
  count: number;
}

function hitsIn(words: readonly string[], { names, spokenIn }: Languages): Hits[] {
  const hits = names.map((language): Hits => ({ language, count: 0 }));
  for (const word of words) {
    for (const index of spokenIn(word)) {
      const hit = hits[index];
      if (hit) hit.count += 1;
    }
  }
  return hits;
}

/** In a short text a word or two must do: two of another language's and two more than of English, or letters that English has not. */
function ofShort(words: readonly string[], english: number, best: Hits | undefined): string {
  if (best !== undefined && best.count >= minHits && best.count >= english + minHits) return best.language;
  if (english > 0 && best?.count === english) return "en";
  const strange = words.filter((word) => !startsUpper(word) && !isAsciiWord(word)).length;
  return english === 0 && strange >= minHits ? (best !== undefined && best.count > 0 ? best.language : uncoded) : "und";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
