import type { Gazetteer } from "../gazetteer.js";
import { compassAt } from "./compass.js";
import { type KindNounMatch, kindNounAt } from "./kind-noun-match.js";
import { capitalRunEnd, mayOpenName } from "./name-match.js";
import type { DraftCandidate, PlaceRule } from "./place-candidate.js";
import type { SentenceView } from "./sentence-view.js";

const KM: Readonly<Record<string, number>> = { km: 1, kms: 1, kilometer: 1, kilometers: 1, kilometre: 1, kilometres: 1, mile: 1.609, miles: 1.609, mi: 1.609 };
const OPENERS =
  /^(?:camp|fort|fob|cop|lake|mount|port|tal|tell|tel|jabal|jebel|wadi|kafr|khan|deir|beit|umm|ayn|ain|nahr|khirbet|khirbat|kibbutz|moshav|river|cape|isle|bir|qasr)$/;

/** Finds places that no list has: by a common noun beside the name, by an apposition, or by their distance from a known place. */
export const findByNoun: PlaceRule = (view, at, gazetteer) => {
  if (!mayOpenName(view, at)) return undefined;
  const to = nameEnd(view, at, gazetteer);
  if (to <= at) return undefined;
  const draft = (
    rule: string,
    end: number,
    noun: KindNounMatch["noun"] | undefined,
    score: number,
    name = view.surface(at, Math.min(to, end)),
  ): DraftCandidate => ({
    from: at,
    to: end,
    type: noun?.isFacility === true ? "facility" : "location",
    rule,
    name,
    candidates: [],
    ...(noun !== undefined && { noun }),
    score,
  });
  const ofNoun = view.lower(at - 1) === "of" ? kindNounBefore(view, at - 1, gazetteer) : undefined;
  if (ofNoun !== undefined) return draft("kind-noun", to, ofNoun, 2);
  const noun = kindNounAt(view, to, gazetteer);
  if (noun !== undefined && isTelling(noun)) return draft("kind-noun", noun.to, noun.noun, 1.5);
  const inner = innerNoun(view, at, to, gazetteer);
  if (inner !== undefined) return draft("kind-noun", to, inner.noun, 1.4, view.surface(at, to));
  const apposed = apposition(view, to, gazetteer);
  if (apposed !== undefined) return draft("apposition", to, apposed, 1.5);
  const offset = distancePhrase(view, to, gazetteer);
  if (offset !== undefined) return { ...draft("distance", to, undefined, 2), offset };
  if (/^[-–‑]$/.test(view.lower(to)) && view.lower(to + 1) === "based") return draft("based", to, undefined, 1);
  return OPENERS.test(view.lower(at)) && to > at + 1 ? draft("opener", to, openerNoun(view, at, gazetteer), 1.3) : undefined;
};

function openerNoun(view: SentenceView, at: number, gazetteer: Gazetteer) {
  return kindNounAt(view, at, gazetteer)?.noun;
}

// A run of capitals up to, not into, a common noun of place: "Rest Acres" of "Rest Acres Road".
function nameEnd(view: SentenceView, at: number, gazetteer: Gazetteer): number {
  const end = capitalRunEnd(view, at);
  for (let to = at + 1; to < end; to++)
    if (view.isCapital(to) && kindNounAt(view, to, gazetteer) !== undefined && kindNounAt(view, to, gazetteer)?.to === end) return to;
  return end;
}

function innerNoun(view: SentenceView, at: number, to: number, gazetteer: Gazetteer): KindNounMatch | undefined {
  return view.isCapital(to)
    ? undefined
    : [to - 1].map((last) => (last > at ? kindNounAt(view, last, gazetteer) : undefined)).find((noun) => noun?.to === to && isTelling(noun));
}

function kindNounBefore(view: SentenceView, end: number, gazetteer: Gazetteer): KindNounMatch["noun"] | undefined {
  for (const from of [end - 3, end - 2, end - 1]) {
    const match = from >= 0 ? kindNounAt(view, from, gazetteer) : undefined;
    if (match?.to === end && match.noun.kind !== "other" && !match.isCapital && isTelling(match) && match.noun.kind !== "facility") return match.noun;
  }
  return undefined;
}

const VAGUE =
  /^(?:area|line|border|frontier|front|place|way|court|circle|sound|mine|station|base|country|nation|republic|kingdom|state|school|church|compound|complex|terminal|depot|warehouse|park|hotel|headquarters|department|zone|territory|capital|coast|gate|pass|island|islands|quarter|sector|ward|springs|spring|falls|court|trail|pike|plaza|bank|mountain|hospital|prison|jail|stadium|library|museum|cemetery|mall|market|bazaar|shrine|front line|terrace|channel|creek)$/;

// "the Smith home" tells nothing; "the Smith village" does. A capital makes a name of most nouns.
function isTelling({ words, noun, isCapital }: KindNounMatch): boolean {
  return isCapital
    ? !/^(?:state|department|republic|nation|court|church|school|kingdom|front|line|headquarters|mall|market|library|museum|place|way|mine|country)$/.test(
        words,
      )
    : !VAGUE.test(words) && noun.kind !== "other";
}

// "Tal Zahab, a village south of the city"
function apposition(view: SentenceView, to: number, gazetteer: Gazetteer): KindNounMatch["noun"] | undefined {
  if (view.lower(to) !== "," || !/^(?:a|an|the)$/.test(view.lower(to + 1))) return undefined;
  for (let at = to + 2; at < to + 5; at++) {
    const noun = kindNounAt(view, at, gazetteer);
    if (noun !== undefined && isTelling(noun) && !noun.isCapital) return noun.noun;
    if (view.isCapital(at) || !/^(?:ADJ|NOUN|ADV|VERB|PUNCT)$/.test(view.tokens[at]?.pos ?? "")) return undefined;
  }
  return undefined;
}

// "Darwish, 12 km north of Mosul": the reference is the token at which the known place begins.
function distancePhrase(view: SentenceView, to: number, gazetteer: Gazetteer): DraftCandidate["offset"] | undefined {
  let at = view.lower(to) === "," || view.lower(to) === "(" ? to + 1 : to;
  if (/^(?:about|some|around|roughly|nearly|approximately|just|over)$/.test(view.lower(at))) at += 1;
  const amount = Number(view.lower(at).replace(",", ""));
  const unit = KM[view.lower(at + 1)];
  if (!Number.isFinite(amount) || view.lower(at) === "" || unit === undefined) return undefined;
  const mid = view.surface(at + 2, at + 3) === "(" ? closing(view, at + 3) : at + 2;
  const compass = compassAt(view, /^to$/.test(view.lower(mid)) ? mid + 2 : mid, gazetteer);
  if (compass?.bearing == null || view.lower(compass.to) !== "of") return undefined;
  const reference = view.lower(compass.to + 1) === "the" ? compass.to + 2 : compass.to + 1;
  return { km: Math.round(amount * unit * 10) / 10, bearing: compass.bearing, reference };
}

function closing(view: SentenceView, from: number): number {
  for (let at = from; at < from + 5; at++) if (view.lower(at) === ")") return at + 1;
  return from;
}
