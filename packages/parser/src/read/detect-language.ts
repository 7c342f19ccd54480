import type { Languages } from "./languages.js";

const sampleLength = 20_000;
/** Fewer words than this tell English from its neighbours by a word or two: only "plausible", never "another language". */
const shortText = 25;
/** In running text a quarter to a half of all words are on such a list; below this no language is named. */
const minShare = 0.08;

/**
 * Returns the BCP 47 tag of the language that most of the text is in, `und` where it cannot be told. By script where that is not Latin,
 * else by counting each language's commonest words; a short text is English only if an English word stands in it and no language has more.
 */
export function detectLanguage(text: string, languages: Languages): string {
  const sample = text.slice(0, sampleLength).toLowerCase();
  return byScript(sample, languages) ?? byStopWords(sample, languages);
}

function byScript(sample: string, { scripts }: Languages): string | null {
  const latin = count(sample, /\p{Script=Latin}/gu);
  const counted = scripts.map((entry) => ({ ...entry, count: count(sample, new RegExp(`\\p{Script=${entry.script}}`, "gu")) }));
  const others = counted.reduce((sum, entry) => sum + entry.count, 0);
  if (others <= latin) return null;
  // Japanese mixes Han with kana, and a few kana settle it.
  const kana = counted.find((entry) => entry.language === "ja" && entry.count > others / 20);
  const main = kana ?? counted.reduce((best, entry) => (entry.count > best.count ? entry : best));
  const special = Object.entries(main.letters).find(([, letters]) => count(sample, new RegExp(`[${letters}]`, "gu")) > main.count / 200);
  return special?.[0] ?? main.language;
}

function byStopWords(sample: string, { stopWords }: Languages): string {
  const words = sample.match(/\p{L}+/gu) ?? [];
  const hits = Object.entries(stopWords).map(([language, list]) => {
    const listed = new Set(list);
    return { language, count: words.filter((word) => listed.has(word)).length };
  });
  const most = Math.max(0, ...hits.map((hit) => hit.count));
  const best = hits.filter((hit) => hit.count === most);
  if (most === 0 || most < minShare * words.length) return "und";
  if (words.length < shortText) return best.some((hit) => hit.language === "en") ? "en" : "und";
  return best.length === 1 ? (best[0]?.language ?? "und") : "und";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
