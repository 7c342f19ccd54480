import { readFileSync } from "node:fs";
import type { MentionPlace } from "@dateline/schema";
import { type Gazetteer, gazetteerFiles, parseGazetteer } from "../../src/gazetteer.js";
import type { PlaceCandidate } from "../../src/place/place-candidate.js";
import type { TakenSpan } from "../../src/place/sentence-view.js";
import { recognizePlaces } from "../../src/recognizers/place.js";
import type { TokenizedSentence } from "../../src/stage.js";
import { resolvePlaces } from "../../src/stages/resolve-places.js";
import { loadTagger } from "../../src/tagger.js";

const folder = new URL("../../data/gazetteer/", import.meta.url);

/** The files of the gazetteer, by name. */
export const files: Readonly<Record<string, string>> = Object.fromEntries(gazetteerFiles.map((name) => [name, readFileSync(new URL(name, folder), "utf8")]));
export const gazetteer: Gazetteer = parseGazetteer(files);
const tag = loadTagger();

/** Tokenizes sentences that stand one after the other, each given as a string. */
export function tokenize(...texts: readonly string[]): TokenizedSentence[] {
  let offset = 0;
  return texts.map((text, index) => {
    let cursor = 0;
    const tokens = tag(text).flatMap(({ value, pos, lemma }) => {
      const at = text.indexOf(value, cursor);
      cursor = at + value.length;
      const start = offset + at;
      return pos === "SPACE"
        ? []
        : [{ start, end: start + value.length, text: value, normal: value, lower: value.toLowerCase().replace(/[’‘]/g, "'"), lemma, pos }];
    });
    const sentence: TokenizedSentence = { index, start: offset, end: offset + text.length, block: 0, blockKind: "paragraph", tokens };
    offset += text.length + 1;
    return sentence;
  });
}

export interface ReadPlaces {
  sentences: readonly TokenizedSentence[];
  candidates: readonly PlaceCandidate[];
  places: ReadonlyMap<PlaceCandidate, MentionPlace | null>;
}

/** Reads the places of sentences as one document. */
export function readPlaces(texts: readonly string[], taken: readonly TakenSpan[] = []): ReadPlaces {
  const sentences = tokenize(...texts);
  const candidates = sentences.flatMap((sentence) => recognizePlaces(sentence, gazetteer, { taken }));
  return { sentences, candidates, places: resolvePlaces({ candidates, sentences }, gazetteer) };
}

/** The place that words of a document were read as; undefined where they were not read as a place at all. */
export function placeOf(text: string, words: string): MentionPlace | null | undefined {
  const { places } = readPlaces([text]);
  for (const [candidate, place] of places) if (candidate.text === words) return place;
  return undefined;
}
