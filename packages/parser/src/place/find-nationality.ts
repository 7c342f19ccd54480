import { matchName } from "./name-match.js";
import type { PlaceRule } from "./place-candidate.js";

const LONGEST_ABBREVIATION = 5;

/** Finds nationality words: "Iraqi", "South Korean", and "US" before what it qualifies. */
export const findNationality: PlaceRule = (view, at, gazetteer) => {
  if (!view.isCapital(at) || view.isTaken(at)) return undefined;
  for (const to of [at + 2, at + 1]) {
    const word = view.surface(at, to);
    const entry = to <= view.tokens.length ? gazetteer.demonym(word) : undefined;
    if (entry === undefined || (gazetteer.abbreviation(word) !== undefined && !qualifies(view.tokens[to]?.pos, view.lower(to)))) continue;
    const longer = matchName(view, at, gazetteer);
    if (longer !== undefined && longer.to > to) return undefined;
    return { from: at, to, type: "nationality", rule: "nationality", name: word, candidates: [entry], score: 3 };
  }
  return undefined;
};

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
    const isFree = entry.kind === "country" || /^(?:\p{L}\.){2}/u.test(text);
    const afterName = view.isCapital(at - 1) || (view.lower(at - 1) === "," && view.isCapital(at - 2));
    const afterPreposition = isFree && gazetteer.words.locatives.has(view.lower(at - 1));
    if (entry.kind !== "country" && !afterName && !afterPreposition) continue;
    return { from: at, to, type: "location", rule: "abbreviation", name: text, candidates: [entry], score: 3 };
  }
  return undefined;
};
