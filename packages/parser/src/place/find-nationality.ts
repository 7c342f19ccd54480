import type { Gazetteer } from "../gazetteer.js";
import type { GazetteerEntry } from "./gazetteer-entry.js";
import { matchName } from "./name-match.js";
import type { PlaceRule } from "./place-candidate.js";
import type { SentenceView } from "./sentence-view.js";

const LONGEST_ABBREVIATION = 5;

/** Finds nationality words: "Iraqi", "South Korean", and "US" before what it qualifies. */
export const findNationality: PlaceRule = (view, at, gazetteer) => {
  if (!view.isCapital(at) || view.isTaken(at)) return undefined;
  for (const to of [at + 2, at + 1]) {
    const word = view.surface(at, to);
    const entry = to === at + 1 || /^\p{L}/u.test(view.lower(at + 1)) ? gazetteer.demonym(word) : undefined;
    if (entry === undefined || (isCountrysName(word, entry, gazetteer) && !qualifies(view.tokens[to]?.pos, view.lower(to)))) continue;
    const longer = matchName(view, at, gazetteer);
    if (longer !== undefined && longer.to > to) return undefined;
    if (isLanguage(view, at, to)) return undefined;
    return { from: at, to, type: "nationality", rule: "nationality", name: word, candidates: [entry], score: 3 };
  }
  return undefined;
};

// "US", "Djibouti": words that name the country as well as what is of it.
const isCountrysName = (word: string, { name }: GazetteerEntry, gazetteer: Gazetteer) => word === name || gazetteer.abbreviation(word) !== undefined;

// "spoke only French", "English language learners"
function isLanguage(view: SentenceView, at: number, to: number): boolean {
  const speaks = /^(?:speak|speaks|spoke|spoken|speaking|learn|learned|learning|teach|teaches|taught|in)$/;
  const verbAt = /^(?:only|no|some|fluent|broken)$/.test(view.lower(at - 1)) ? at - 2 : at - 1;
  if (/^(?:language|languages|speaker|speakers|lessons)$/.test(view.lower(to))) return true;
  return speaks.test(view.lower(verbAt)) && !/^\p{L}/u.test(view.tokens[to]?.text ?? "") && !/s$/.test(view.lower(at));
}

function qualifies(nextPart: string | undefined, next: string): boolean {
  return (nextPart === "NOUN" || nextPart === "ADJ" || nextPart === "PROPN") && /^\p{L}/u.test(next);
}

/** Finds "U.S.", "UAE", and the abbreviations of states and provinces where one follows a name or a preposition. */
export const findAbbreviation: PlaceRule = (view, at, gazetteer) => {
  if (!view.isCapital(at) || view.isTaken(at)) return undefined;
  for (let to = Math.min(view.tokens.length, at + LONGEST_ABBREVIATION); to > at; to--) {
    const text = view.surface(at, to);
    const entry = gazetteer.abbreviation(text);
    if (entry === undefined) continue;
    if (entry.kind !== "country" && !standsForState(view, at, to, gazetteer)) continue;
    return { from: at, to, type: "location", rule: "abbreviation", name: text, candidates: [entry], score: 3 };
  }
  return undefined;
};

// "Lebanon, Pa.", "D-N.Y.", "in N.Y.", "Ga. pastor": after a name or a party, or unmistakable by its points.
function standsForState(view: SentenceView, at: number, to: number, { words }: Gazetteer): boolean {
  const previous = view.lower(at - 1);
  if (view.isCapital(at - 1) || (previous === "," && view.isCapital(at - 2)) || (previous === "-" && view.isCapital(at - 2))) return true;
  const text = view.surface(at, to);
  if (!text.endsWith(".")) return false;
  const next = view.lower(to);
  const qualifies = view.tokens[to]?.pos === "NOUN" || words.institutions.has(next) || words.roles.has(next);
  return /^(?:\p{L}\.){2}/u.test(text) ? qualifies || words.locatives.has(previous) : qualifies && text.length > 2 && !view.isCapital(to);
}
