import type { Gazetteer } from "../gazetteer.js";
import { isHyphenText } from "../letters.js";
import type { GazetteerEntry } from "./gazetteer-entry.js";
import { kindNounAt } from "./kind-noun-match.js";
import type { SentenceView } from "./sentence-view.js";

/** A stretch of tokens that the gazetteer knows as a name. */
export interface NameMatch {
  from: number;
  to: number;
  name: string;
  entries: readonly GazetteerEntry[];
}

const LONGEST = 9;
const LINK =
  /^(?:[-–‑'’.,]|al|el|ar|as|es|ash|at|ad|az|ez|an|ul|of|the|and|de|del|la|le|les|los|las|da|do|dos|du|der|di|den|im|am|an|bei|sur|sous|en|on|upon|under|by|in|le|ibn|bin|bu|e|y|i)$/i;
const articles = new Set(["al", "el", "ar", "as", "ash", "at", "ad", "az", "an", "ez"]);

/** Whether no place is found at a token, whatever stands around it: neither a capital nor an article, nor a part of the compass. */
export function opensNothing(view: SentenceView, at: number, { words }: Gazetteer): boolean {
  return view.isTaken(at) || !(view.isCapital(at) || view.isShouted || articles.has(view.lower(at)) || words.opensDirection(view.lower(at)));
}

/** Whether a name may begin at a token: a capital, or the article "al-" before one. */
export function mayOpenName(view: SentenceView, at: number): boolean {
  if (view.isTaken(at)) return false;
  if (view.isCapital(at) || (view.isShouted && /^\p{L}{2,}/u.test(view.lower(at)))) return true;
  if (!articles.has(view.lower(at))) return false;
  const next = isHyphenText(view.lower(at + 1)) ? at + 2 : at + 1;
  return view.isCapital(next) && next > at && view.touchesNext(at);
}

/** Returns the longest name of the gazetteer that begins at a token, or undefined. Tries the exact tier at each length; the sound tier once, over the run of capitals. */
export function matchName(view: SentenceView, from: number, gazetteer: Gazetteer): NameMatch | undefined {
  const ends = nameEnds(view, from);
  for (const end of ends) {
    // "Erbil airport" is listed whole, with a noun that bears no capital.
    const noun = kindNounAt(view, end, gazetteer);
    for (const to of noun === undefined || noun.isCapital ? [end] : [noun.to, end]) {
      if (to === from + 1 && !view.isCapital(from)) continue;
      const name = view.surface(from, to);
      const entries = gazetteer.lookupExact(name);
      if (entries.length > 0) return isWithoutArticle(view, from, to, entries, gazetteer) ? undefined : { from, to, name, entries };
    }
  }
  return undefined;
}

// The article is no part of "The Pentagon", but of "The Hague".
function isWithoutArticle(view: SentenceView, from: number, to: number, [first]: readonly GazetteerEntry[], gazetteer: Gazetteer): boolean {
  return view.lower(from) === "the" && to - from > 1 && first !== undefined && gazetteer.lookupExact(view.surface(from + 1, to))[0] === first;
}

/** Returns what the sound tier has for the words `[from, to)`; of single words only those of five letters and more. */
export function matchSound(view: SentenceView, from: number, to: number, gazetteer: Gazetteer): readonly GazetteerEntry[] {
  const name = view.surface(from, to);
  return name.replace(/[^\p{L}]/gu, "").length < 5 ? [] : gazetteer.lookup(name);
}

/** Ends of the names that might begin at a token, the longest first: each ends in a capital, a numeral or a closing point. */
function nameEnds(view: SentenceView, from: number): readonly number[] {
  const ends: number[] = [];
  for (let at = from; at < Math.min(view.tokens.length, from + LONGEST); at++) {
    if (at > from && view.isTaken(at)) break;
    const text = view.tokens[at]?.normal ?? "";
    const isName = view.isCapital(at) || (/^\d{1,2}$/.test(text) && at > from);
    // After a hyphen a name may go on in lower case: "Kafr-zita", "Deir-ez-zor".
    const isHyphenPart = at > from && isHyphenText(view.lower(at - 1)) && view.touchesNext(at - 1) && /^\p{L}/u.test(text);
    if (isName || isHyphenPart) ends.push(at + 1);
    else if (at > from || !articles.has(text)) {
      if (!LINK.test(text) || (text === "," && !isStateComma(view, at))) break;
    }
  }
  return ends.reverse();
}

// "Washington, D.C." is one name; "Baghdad, Iraq" is two.
function isStateComma(view: SentenceView, at: number): boolean {
  return /^D\.?C/.test(view.surface(at + 1, at + 3));
}

/** Returns the end of the run of capitalised words that begins at a token, hyphens and Arabic articles included. */
export function capitalRunEnd(view: SentenceView, from: number): number {
  let end = from;
  for (let at = from; at < Math.min(view.tokens.length, from + LONGEST); at++) {
    if (view.isTaken(at)) break;
    if (view.isCapital(at)) end = at + 1;
    else if (!joinsNames(view, at, from)) break;
  }
  return end;
}

// The hyphen and the apostrophe of "Al-Qa'im", the article of "Deir ez-Zor" and of "Jurf al Sakhar"; not the "at" of a headline.
function joinsNames(view: SentenceView, at: number, from: number): boolean {
  const text = view.lower(at);
  if (isHyphenText(text) || /^['’]$/.test(text)) return at > from && view.touchesNext(at - 1);
  return /^(?:al|el)$/.test(text) || (articles.has(text) && isHyphenText(view.lower(at + 1)) && view.touchesNext(at));
}
