import type { Gazetteer } from "../gazetteer.js";
import { findListed, readWithNoun } from "../place/find-listed.js";
import { findAbbreviation, findNationality } from "../place/find-nationality.js";
import { findRoad } from "../place/find-road.js";
import { findByNoun } from "../place/find-unlisted.js";
import { type KindNounMatch, kindNounAt } from "../place/kind-noun-match.js";
import { opensNothing } from "../place/name-match.js";
import type { DraftCandidate, PlaceCandidate, PlaceRule } from "../place/place-candidate.js";
import { HOPELESS, SURE } from "../place/place-evidence.js";
import { type SentenceView, type TakenSpan, viewSentence } from "../place/sentence-view.js";
import type { TokenizedSentence } from "../stage.js";

const rules: readonly PlaceRule[] = [findNationality, findAbbreviation, findRoad, findNamed];

/** A listed name that says little gives way to a longer one that the words around it make known: "Tal" to "Tal Darwish, a village". */
function findNamed(...given: Parameters<PlaceRule>): DraftCandidate | undefined {
  const listed = findListed(...given);
  const unlisted = findByNoun(...given);
  if (listed === undefined || unlisted === undefined || unlisted.to <= listed.to) return listed ?? unlisted;
  return listed.score < SURE || unlisted.rule === "apposition" || unlisted.rule === "distance" ? unlisted : listed;
}

export interface RecognizePlacesOptions {
  /** Spans of the document already known as people or bodies; no place is read inside them. */
  taken?: readonly TakenSpan[];
}

/**
 * Returns the words of a sentence that may name places: the longest name of the gazetteer at each point, names that a common noun or a distance
 * makes known ("the village of Tal Zahab", "in Darwish, 12 km north of Mosul"), nationality words and abbreviations. Candidates do not overlap
 * and come in order. Each has a score; whether a doubtful one stands, and which place is meant, is for `resolvePlaces` to say.
 */
export function recognizePlaces(sentence: TokenizedSentence, gazetteer: Gazetteer, { taken = [] }: RecognizePlacesOptions = {}): PlaceCandidate[] {
  const view = viewSentence(sentence, taken);
  const drafts: DraftCandidate[] = [];
  for (let at = 0; at < view.tokens.length; ) {
    const draft = opensNothing(view, at, gazetteer) ? undefined : firstOf(view, at, gazetteer);
    if (draft !== undefined) drafts.push(draft);
    at = draft?.to ?? at + 1;
  }
  return liftListed(shareNoun(drafts, view, gazetteer), view)
    .filter(({ score }) => score >= HOPELESS)
    .map((draft) => ({
      ...draft,
      sentence: sentence.index,
      text: view.surface(draft.from, draft.to),
      start: view.tokens[draft.from]?.start ?? 0,
      end: view.tokens[draft.to - 1]?.end ?? 0,
    }));
}

function firstOf(...given: Parameters<PlaceRule>): DraftCandidate | undefined {
  for (const rule of rules) {
    const draft = rule(...given);
    if (draft !== undefined) return draft;
  }
  return undefined;
}

/** A name in a list with a sure place ("Hit, Haditha and Rawa") is more likely a place. */
function liftListed(drafts: readonly DraftCandidate[], view: SentenceView): readonly DraftCandidate[] {
  return drafts.map((draft, index) => {
    const left = drafts[index - 1];
    const right = drafts[index + 1];
    const beside = [
      ...(left !== undefined && isLink(view, left.to, draft.from) ? [left] : []),
      ...(right !== undefined && isLink(view, draft.to, right.from) ? [right] : []),
    ];
    return beside.some(({ score, type }) => score >= SURE && type !== "nationality") ? { ...draft, score: draft.score + 1 } : draft;
  });
}

/** In "Anbar, Nineveh and Kirkuk provinces" the noun is said of each name. */
function shareNoun(drafts: readonly DraftCandidate[], view: SentenceView, gazetteer: Gazetteer): readonly DraftCandidate[] {
  const shared: DraftCandidate[] = [];
  let noun: KindNounMatch | undefined;
  for (let index = drafts.length - 1; index >= 0; index--) {
    const draft = drafts[index];
    const right = drafts[index + 1];
    if (draft === undefined) continue;
    const after = kindNounAt(view, draft.to, gazetteer);
    const isListed = right !== undefined && isLink(view, draft.to, right.from);
    noun = after?.isPlural === true ? after : isListed ? noun : undefined;
    shared.unshift(
      noun === undefined || draft.noun !== undefined || draft.type === "nationality" || draft.score < HOPELESS
        ? draft
        : { ...draft, ...readWithNoun(draft.name, draft.candidates, noun, gazetteer), score: Math.max(draft.score, 1.5) },
    );
  }
  return shared;
}

function isLink(view: SentenceView, from: number, to: number): boolean {
  return to > from && to - from <= 2 && /^(?:,|and|or|,\s?and|,\s?or|&|to|-)$/.test(view.surface(from, to));
}
