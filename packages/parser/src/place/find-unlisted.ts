import type { Gazetteer } from "../gazetteer.js";
import { findDistance } from "./distance-phrase.js";
import { type KindNounMatch, kindNounAt } from "./kind-noun-match.js";
import { capitalRunEnd, mayOpenName } from "./name-match.js";
import type { DraftCandidate, PlaceRule } from "./place-candidate.js";
import type { KindNoun } from "./place-words.js";
import type { SentenceView } from "./sentence-view.js";

/** Finds places that no list has: by a common noun beside the name, by an apposition, or by their distance from a known place. */
export const findByNoun: PlaceRule = (view, at, gazetteer) => {
  if (!mayOpenName(view, at) || (view.isShouted && !view.isCapital(at)) || FUNCTION_WORDS.has(view.tokens[at]?.pos ?? "")) return undefined;
  const to = nameEnd(view, at, gazetteer);
  if (to <= at) return undefined;
  const name = view.surface(at, to);
  if (
    name
      .split(/[\s-]+/)
      .every((word) => gazetteer.words.directions.has(word.toLowerCase()) || (view.isShouted && gazetteer.words.never.has(word.toLowerCase())))
  )
    return undefined;
  const isPlain = gazetteer.words.never.has(view.lower(to - 1)) && /^\p{L}+$/u.test(view.lower(to - 1));
  const draft = (rule: string, end: number, score: number, noun?: KindNoun): DraftCandidate => ({
    from: at,
    to: end,
    type: noun?.isFacility === true ? "facility" : "location",
    rule,
    name,
    candidates: [],
    ...(noun !== undefined && { noun }),
    score,
  });
  const ofNoun = nounOf(view, at, gazetteer);
  if (ofNoun !== undefined) return draft("kind-noun", to, 2, ofNoun);
  const after = kindNounAt(view, to, gazetteer);
  if (after !== undefined && isTelling(after) && !(isPlain && to - at === 1 && after.noun.kind !== "district"))
    return draft("kind-noun", after.to, 1.5, after.noun);
  const apposed = apposition(view, to, gazetteer);
  if (apposed !== undefined) return draft("apposition", to, 1.5, apposed);
  if (isWithin(view, at, to)) return draft("within", to, 1.3);
  const offset = findDistance(view, to, gazetteer);
  if (offset !== undefined) return { ...draft("distance", to, 2), offset };
  if (/^[-–‑]$/.test(view.lower(to)) && view.lower(to + 1) === "based") return draft("based", to, 1);
  return gazetteer.words.openers.has(view.lower(at)) && to > at + 1 ? draft("opener", to, 1.3, kindNounAt(view, at, gazetteer)?.noun) : undefined;
};

const FUNCTION_WORDS: ReadonlySet<string> = new Set(["DET", "PRON", "ADP", "ADV", "SCONJ", "CCONJ", "AUX", "PART", "INTJ", "NUM"]);

// A run of capitals up to, not into, a common noun of place: "Rest Acres" of "Rest Acres Road".
function nameEnd(view: SentenceView, at: number, gazetteer: Gazetteer): number {
  const end = capitalRunEnd(view, at);
  for (let to = at + 1; to < end; to++) if (view.isCapital(to) && kindNounAt(view, to, gazetteer)?.to === end) return to;
  return end;
}

const inside = /^(?:in|of)$/;

// "at Darwish, in central Anbar": a name after a preposition of place, and behind a comma what it lies in.
function isWithin(view: SentenceView, at: number, to: number): boolean {
  if (!/^(?:at|in|near|outside)$/.test(view.lower(at - 1)) || view.lower(to) !== ",") return false;
  const from = inside.test(view.lower(to + 1)) ? to + 2 : to + 1;
  if (from === to + 1) return false;
  const name = /^(?:the|central|northern|southern|eastern|western|north|south|east|west)/.test(view.lower(from)) ? from + 1 : from;
  return view.isCapital(name) && view.tokens.slice(at, to).every(({ pos }) => pos === "PROPN");
}

// "the town of Darwish", "the villages of Darwish and Tal Zahab"
function nounOf(view: SentenceView, at: number, gazetteer: Gazetteer): KindNoun | undefined {
  if (view.lower(at - 1) !== "of") return undefined;
  for (const from of [at - 4, at - 3, at - 2]) {
    const match = from >= 0 ? kindNounAt(view, from, gazetteer) : undefined;
    if (match?.to === at - 1 && !match.isCapital && match.noun.kind !== "facility" && isTelling(match)) return match.noun;
  }
  return undefined;
}

// "Tal Zahab, a village south of the city", not "Mansour, a city official"
function apposition(view: SentenceView, to: number, gazetteer: Gazetteer): KindNoun | undefined {
  if (view.lower(to) !== "," || !/^(?:a|an|the)$/.test(view.lower(to + 1))) return undefined;
  for (let at = to + 2; at < to + 6; at++) {
    const match = kindNounAt(view, at, gazetteer);
    if (match !== undefined && !match.isCapital) return isTelling(match) && endsNounGroup(view, match.to) ? match.noun : undefined;
    if (view.isCapital(at) || !/^(?:ADJ|NOUN|ADV|VERB|PUNCT)$/.test(view.tokens[at]?.pos ?? "")) return undefined;
  }
  return undefined;
}

function endsNounGroup(view: SentenceView, at: number): boolean {
  return view.lower(at) !== "'s" && !/^(?:NOUN|PROPN|ADJ|PART)$/.test(view.tokens[at]?.pos ?? "");
}

// "the Smith home" tells nothing; "the Smith village" does. A capital makes a name of most nouns.
function isTelling({ noun, isCapital }: KindNounMatch): boolean {
  return noun.tells === "always" || (noun.tells === "capital" && isCapital);
}
