import { readFileSync } from "node:fs";
import { recognizeTimes, type TimeExpression } from "../../src/recognizers/time.js";
import type { PartOfSpeech, Token } from "../../src/stage.js";
import { parseTimeLexicon, type timeLexiconFiles } from "../../src/time/time-lexicon.js";

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../data/${path}`, import.meta.url), "utf8"));

/** Reads a JSON file of the parser's data folder. */
export const readData = read;

export const timeLexicon = parseTimeLexicon({
  months: read("en/time/months.json"),
  weekdays: read("en/time/weekdays.json"),
  numbers: read("en/time/numbers.json"),
  units: read("en/time/units.json"),
  phrases: read("en/time/phrases.json"),
  holidays: read("en/time/holidays.json"),
} satisfies Record<keyof typeof timeLexiconFiles, unknown>);

const verbs = new Set(["may", "said", "march", "killed", "attacked", "have", "has", "was", "were", "is", "will"]);
const adpositions = new Set(["in", "on", "at", "of", "by", "from", "to", "for", "with", "since", "until", "during", "after", "before", "between"]);

function naivePos(text: string, first: boolean): PartOfSpeech {
  if (/^\d/.test(text)) return "NUM";
  if (!/^\p{L}/u.test(text)) return "PUNCT";
  const lower = text.toLowerCase();
  if (adpositions.has(lower)) return "ADP";
  if (lower === "and" || lower === "or") return "CCONJ";
  if (lower === "the" || lower === "a" || lower === "an") return "DET";
  if (/^\p{Lu}/u.test(text) && !first) return "PROPN";
  return verbs.has(lower) ? "VERB" : "NOUN";
}

/** Cuts text into tokens at spaces and marks, with parts of speech by a rough guess. */
export function naiveTokens(text: string, offset = 0): Token[] {
  return [...text.matchAll(/\p{L}+(?:[.'’]\p{L}+)*|\d+(?:st|nd|rd|th)?|[^\s]/gu)].map((match, i) => {
    const [word] = match;
    const start = offset + match.index;
    const lower = word.toLowerCase().replace(/’/g, "'");
    return { start, end: start + word.length, text: word, normal: word, lower, lemma: lower, pos: naivePos(word, i === 0) };
  });
}

/** Returns the time expressions of one sentence. */
export function timesOf(sentence: string, offset = 0, index = 0): TimeExpression[] {
  return recognizeTimes(naiveTokens(sentence, offset), index, timeLexicon);
}
