import { type Cue, type CueSpan, type CueWord, inTextOrder, matchesAt, spanAt } from "./cue-text.js";

/** Cues by the first letters of their first words, so that each word of a text is compared with the few that may begin there. */
export interface CueIndex {
  /** Letters by which the cues are filed. */
  letters: number;
  byOpening: ReadonlyMap<string, readonly Cue[]>;
}

/** A text with the cues that stand in it. */
export interface CuedText {
  words: readonly CueWord[];
  /** For each word, the cues that may begin there. */
  openings: readonly (readonly Cue[])[];
  found: ReadonlyMap<Cue, readonly CueSpan[]>;
}

const mostLetters = 3;
const none: readonly Cue[] = [];

/** Returns the index of cues. */
export function indexCues(cues: Iterable<Cue>): CueIndex {
  const each = [...new Set(cues)];
  const beginnings = each.flatMap(({ parts }) => parts.slice(0, 1)).filter(({ prefix }) => prefix);
  const letters = Math.min(mostLetters, ...beginnings.map(({ lower }) => lower.length));
  const byOpening = new Map<string, Cue[]>();
  for (const cue of each) {
    const opening = cue.parts[0]?.lower.slice(0, letters) ?? "";
    byOpening.set(opening, [...(byOpening.get(opening) ?? []), cue]);
  }
  return { letters, byOpening };
}

/** Returns the words with the cues of the index that stand in them. */
export function readCues(words: readonly CueWord[], { letters, byOpening }: CueIndex): CuedText {
  return find(
    words,
    words.map(({ lower }) => byOpening.get(lower.slice(0, letters)) ?? none),
  );
}

/** Returns two adjoining texts as one. */
export function joinCuedTexts(first: CuedText, second: CuedText): CuedText {
  return find([...first.words, ...second.words], [...first.openings, ...second.openings]);
}

function find(words: readonly CueWord[], openings: CuedText["openings"]): CuedText {
  const found = new Map<Cue, CueSpan[]>();
  for (let at = 0; at < words.length; at += 1) {
    for (const cue of openings[at] ?? none) {
      if (!matchesAt(words, at, cue)) continue;
      const spans = found.get(cue);
      if (spans === undefined) found.set(cue, [spanAt(words, at, cue)]);
      else spans.push(spanAt(words, at, cue));
    }
  }
  return { words, openings, found };
}

/** Returns where any of the cues stands, in order. */
export function spansOf({ found }: CuedText, cues: readonly Cue[]): CueSpan[] {
  return cues.flatMap((cue) => found.get(cue) ?? []).sort(inTextOrder);
}

/** Returns whether any of the cues stands in the text. */
export function holdsAny({ found }: CuedText, cues: readonly Cue[]): boolean {
  return cues.some((cue) => found.has(cue));
}
