import type { Gazetteer } from "../gazetteer.js";
import { compassAt } from "./compass.js";
import type { GazetteerEntry } from "./gazetteer-entry.js";
import { type KindNounMatch, kindNounAt } from "./kind-noun-match.js";
import { ARTICLES, toNameKey } from "./name-key.js";
import { capitalRunEnd, matchName, matchSound, mayOpenName, type NameMatch } from "./name-match.js";
import type { DraftCandidate, PlaceRule } from "./place-candidate.js";
import { contextOf, priorOf, SURE } from "./place-evidence.js";
import type { KindNoun } from "./place-words.js";
import type { SentenceView } from "./sentence-view.js";

/** Finds names of the gazetteer, with the compass part before them and the common noun after them. */
export const findListed: PlaceRule = (view, at, gazetteer) => {
  const compass = compassAt(view, at, gazetteer);
  if (compass !== undefined && !view.isTaken(at)) {
    const whole = mayOpenName(view, at) ? matchName(view, at, gazetteer) : undefined;
    if (whole !== undefined && whole.to > compass.to) return toDraft(view, whole, gazetteer);
    const known = regionByCompass(view, at, compass.to, gazetteer);
    if (known !== undefined) return toDraft(view, known, gazetteer);
    // "the northern Iraqi town": the nationality is found at its own token.
    if (
      gazetteer.demonym(view.surface(compass.to, compass.to + 1)) !== undefined &&
      gazetteer.abbreviation(view.surface(compass.to, compass.to + 1)) === undefined
    )
      return undefined;
    const part = mayOpenName(view, compass.to) ? findName(view, compass.to, gazetteer) : undefined;
    if (part !== undefined && part.score > 0) return { ...part, from: at, direction: compass.bearing, score: part.score + 1 };
  }
  return mayOpenName(view, at) ? findName(view, at, gazetteer) : undefined;
};

// "central America", "southern Africa": a region of its own though the first word bears no capital.
function regionByCompass(view: SentenceView, at: number, from: number, gazetteer: Gazetteer): NameMatch | undefined {
  const rest = mayOpenName(view, from) ? matchName(view, from, gazetteer) : undefined;
  const name = rest === undefined ? "" : view.surface(at, rest.to);
  const entries = rest === undefined ? [] : gazetteer.lookupExact(name).filter(({ countries, kind }) => countries !== undefined || kind === "country");
  return rest === undefined || entries.length === 0 ? undefined : { from: at, to: rest.to, name, entries };
}

function findName(view: SentenceView, at: number, gazetteer: Gazetteer): DraftCandidate | undefined {
  const exact = matchName(view, at, gazetteer);
  if (exact !== undefined) return toDraft(view, exact, gazetteer);
  const to = capitalRunEnd(view, at);
  const entries = to > at ? matchSound(view, at, to, gazetteer) : [];
  if (entries.length === 0 || !isRomanised(entries)) return undefined;
  // Romanised as the word is, its sound alone says less than its spelling would: the words around it must speak for a place.
  const isArabic = to - at > 1 && ARTICLES.has(view.lower(at));
  if (!isArabic && (contextOf(view, at, to, gazetteer) < SURE || view.tokens[at]?.pos !== "PROPN")) return undefined;
  const draft = toDraft(view, { from: at, to, name: view.surface(at, to), entries }, gazetteer);
  return { ...draft, rule: "gazetteer-sound" };
}

function isRomanised(entries: readonly GazetteerEntry[]): boolean {
  return entries.some(({ kind }) => kind !== "country");
}

function toDraft(view: SentenceView, match: NameMatch, gazetteer: Gazetteer): DraftCandidate {
  const { from, name, entries } = match;
  const noun = kindNounAt(view, match.to, gazetteer);
  const before = nounBefore(view, from, gazetteer);
  if (noun !== undefined && takesNoun(noun, match, view)) return withNoun(view, match, noun, gazetteer);
  return {
    from,
    to: match.to,
    type: entries[0] !== undefined && isFacility(entries[0]) ? "facility" : "location",
    rule: "gazetteer",
    name,
    candidates: before === undefined ? entries : ofNounKind(entries, before),
    score: priorOf(name, entries, view, gazetteer) + contextOf(view, from, match.to, gazetteer),
  };
}

// "the department of Arauca" is no town, "the city of Quebec" no province.
function nounBefore(view: SentenceView, at: number, gazetteer: Gazetteer): KindNoun | undefined {
  const match = view.lower(at - 1) === "of" ? kindNounAt(view, at - 2, gazetteer) : undefined;
  return match?.to === at - 1 && !match.isCapital && !match.isPlural && !match.noun.isFacility ? match.noun : undefined;
}

// "Basra area" and "the Lebanon border" name Basra and Lebanon; "the Mosul front line" too.
function takesNoun({ noun, isCapital, isPlural, words }: KindNounMatch, match: NameMatch, view: SentenceView): boolean {
  if (isPlural || noun.kind === "other" || noun.kind === "country") return false;
  if (noun.kind === "district" && /^(?:st|st\.|court|way|place|lane|route|drive|circle|road|street|avenue|highway)$/.test(words) && !isCapital) return false;
  return isCapital || noun.isFacility || view.touchesNext(match.to - 1) || noun.kind === "region" || noun.kind === "county" || noun.kind === "district";
}

function withNoun(view: SentenceView, { from, name, entries }: NameMatch, match: KindNounMatch, gazetteer: Gazetteer): DraftCandidate {
  // "many countries" names none, "Green Zone" does.
  const never = gazetteer.words.never.has(toNameKey(name)) ? (match.isCapital && !view.isShouted ? -1.5 : -4) : 0;
  const score = 2.5 + never + Math.min(0, contextOf(view, from, match.to, gazetteer));
  return {
    from,
    to: match.to,
    type: match.noun.isFacility ? "facility" : "location",
    rule: "kind-noun",
    name,
    ...readWithNoun(name, entries, match, gazetteer),
    score,
  };
}

/** Returns what a name can stand for with a common noun beside it: "Kirkuk" as a province, "Laurel" as a county. */
export function readWithNoun(
  name: string,
  entries: readonly GazetteerEntry[],
  { noun, words }: KindNounMatch,
  gazetteer: Gazetteer,
): Pick<DraftCandidate, "candidates" | "noun"> {
  const whole = gazetteer.lookupExact(`${name} ${words}`);
  return { candidates: whole.length > 0 ? whole : ofNounKind(entries, noun), noun };
}

/** Of several places of a name, those that are what the noun says; all of them where none is. */
function ofNounKind(entries: readonly GazetteerEntry[], { kind, isFacility: built }: KindNoun): readonly GazetteerEntry[] {
  const rankOf = (entry: GazetteerEntry) =>
    isFacility(entry) ? "facility" : entry.kind === "region" || entry.kind === "county" ? "division" : entry.kind === "district" ? "district" : "town";
  const wanted = built ? "facility" : kind === "region" || kind === "county" ? "division" : kind === "district" ? "district" : "town";
  const exact = entries.filter((entry) => entry.kind === kind);
  const fitting = exact.length > 0 ? exact : entries.filter((entry) => rankOf(entry) === wanted);
  return fitting.length > 0 ? fitting : entries;
}

function isFacility({ kind }: GazetteerEntry): boolean {
  return kind === "base" || kind === "airport" || kind === "camp" || kind === "crossing" || kind === "facility";
}
