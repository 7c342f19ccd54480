import type { Gazetteer } from "../gazetteer.js";
import type { GazetteerEntry } from "./gazetteer-entry.js";
import { toNameKey } from "./name-key.js";
import type { SentenceView } from "./sentence-view.js";

/** From here on the sentence alone says that the words name a place. */
export const SURE = 1.2;
/** Below this nothing in the document can make a place of them. */
export const HOPELESS = -0.8;

const SPEECH = /^(?:said|says|told|added|asked|wrote|thinks|believes|explained|noted|replied|argued|testified)$/;

/** Returns how likely words with these readings name a place before the sentence is looked at. */
export function priorOf(name: string, entries: readonly GazetteerEntry[], view: SentenceView, gazetteer: Gazetteer): number {
  const key = toNameKey(name);
  const base = Math.max(...entries.map((entry) => standing(entry) - (isByVariant(entry, key) ? BY_VARIANT : 0)));
  if (gazetteer.words.never.has(key)) return base - (key.includes(" ") ? 6 : 4);
  if (key.includes(" ")) return base + 0.8;
  const word = gazetteer.common.isWord(key) ? (base >= 1 ? -1.2 : -2.2) : 0;
  const given = gazetteer.common.isGivenName(key) && base < 2.4 ? (base >= 1 ? -0.8 : -1.2) : 0;
  const short = key.length < 4 && base < 2 ? -1 : 0;
  // "PTA", "ACLU": initials, unless the place is known well enough to be shouted.
  const initials = /^\p{Lu}{2,5}$/u.test(name) && base < 2 ? -2.5 : 0;
  // In copy all in capitals any word may look like a name.
  const shouted = view.isShouted && word < 0 && base < 2.9 ? -2 : 0;
  const family = gazetteer.words.families.has(key) && base < 2 ? -1.2 : 0;
  return base + word + given + short + initials + shouted + family;
}

/** What it costs a town to be called by another name than its usual one: "Drug" for Durg. */
const BY_VARIANT = 0.8;

function isByVariant({ geonamesId, kind, name }: GazetteerEntry, key: string): boolean {
  return geonamesId !== undefined && kind !== "country" && toNameKey(name) !== key;
}

function standing({ kind, population, geonamesId }: GazetteerEntry): number {
  if (kind === "country" || kind === "water") return 3;
  if (kind === "region") return population > 0 && population < 1_000_000 ? 1.7 : 2.5;
  if (kind === "base" || kind === "airport" || kind === "camp" || kind === "crossing" || kind === "facility") return 2;
  // Listed by ourselves for being in the news.
  if (geonamesId === undefined && population === 0 && kind !== "county") return 1.4;
  if (population >= 1_000_000) return 2.5;
  if (population >= 200_000) return 2;
  if (population >= 50_000) return 1.1;
  if (population >= 15_000) return 0.6;
  return population >= 5_000 ? 0.3 : 0;
}

/** Returns what the words around `[from, to)` say: above 0 for a place, below for a person, a body or no name at all. */
export function contextOf(view: SentenceView, from: number, to: number, gazetteer: Gazetteer): number {
  return before(view, from, to, gazetteer) + after(view, to, gazetteer) + (isPersonName(view, from, to, gazetteer) ? -3 : 0);
}

// "Chad Walker", "Jordan Smith": a given name with another capital after it.
function isPersonName(view: SentenceView, from: number, to: number, { common, words }: Gazetteer): boolean {
  if (to - from !== 1 || !common.isGivenName(view.lower(from)) || !/^\p{Lu}\p{Ll}/u.test(view.tokens[to]?.normal ?? "")) return false;
  const next = view.lower(to);
  return !words.kindNouns.has(next) && !words.roles.has(next) && !words.institutions.has(next) && !words.titles.has(next);
}

function before(view: SentenceView, from: number, to: number, { words, common, lookupExact, demonym }: Gazetteer): number {
  const previous = view.lower(from - 1);
  if (from === 0) return isDateline(view, to) ? 2.5 : -0.2;
  if (previous === "") return 0;
  if (previous === "of" && words.kindNouns.has(view.lower(from - 2))) return 2.5;
  if (view.isCapital(from - 1) && words.titles.has(previous.replace(/\.?$/, "")) && previous !== "sister") return -5;
  if (words.plainLocatives.has(previous)) return 2;
  if (previous === "to" && view.lower(from - 2) === "according") return -1.2;
  if (words.locatives.has(previous)) return 0.8;
  if (!view.isCapital(from - 1)) return 0;
  if (/^\p{Lu}\.$/u.test(view.tokens[from - 1]?.text ?? "")) return -3;
  if (common.isGivenName(previous) && !words.kindNouns.has(previous)) return -3;
  if (demonym(previous) !== undefined || words.kindNouns.has(previous) || lookupExact(previous).some(({ kind }) => kind === "country" || kind === "region"))
    return 0;
  return from === 1 || /day$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(previous) ? 0 : -1.5;
}

function after(view: SentenceView, to: number, gazetteer: Gazetteer): number {
  const next = view.lower(to);
  const { words } = gazetteer;
  if (next === "," && isContainer(view, to + 1, gazetteer)) return 3;
  if (isContainer(view, to, gazetteer) && view.isCapital(to)) return 1.5;
  if (/^[-–]$/.test(next) && /^(?:based|born|area|bound|backed|led|occupied|controlled|held)$/.test(view.lower(to + 1)))
    return /^(?:based|born|area|bound)$/.test(view.lower(to + 1)) ? 2.5 : 1;
  if (words.kindNouns.has(next)) return 2;
  if (words.roles.has(next) || words.institutions.has(next)) return view.isCapital(to) ? 1.2 : 1.3;
  if (SPEECH.test(next)) return -1;
  if (next === "'s") return words.roles.has(view.lower(to + 1)) || words.kindNouns.has(view.lower(to + 1)) ? 0.8 : 0;
  if (view.isCapital(to) && !gazetteer.common.isWord(next)) return -1.7;
  return view.isCapital(to) ? -0.6 : 0;
}

/** Whether a country, a state or its abbreviation stands at a token. */
function isContainer(view: SentenceView, at: number, gazetteer: Gazetteer): boolean {
  if (!view.isCapital(at)) return false;
  for (let to = Math.min(view.tokens.length, at + 4); to > at; to--) {
    const text = view.surface(at, to);
    if (gazetteer.abbreviation(text) !== undefined) return true;
    if (to - at <= 3 && gazetteer.lookupExact(text).some(({ kind, admin1Code }) => kind === "country" || (kind === "region" && admin1Code !== undefined)))
      return true;
  }
  return false;
}

// "BAGHDAD (AP) -", "Baghdad, Jan 5 -", "GAZA -"
function isDateline(view: SentenceView, to: number): boolean {
  const rest = view.surface(to, to + 12);
  return /^\s*(?:,[^.]{0,40})?\s*(?:\([^)]{1,30}\)|[A-Z]\w+ \d{1,2})?[^.]{0,12}\s?(?:--|[–—―]|-\s)/.test(rest) && /^(?:[,(–—―]|--|-)/.test(rest);
}
