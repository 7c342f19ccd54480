import { remember } from "../remember.js";
import { type Cue, type CueSpan, type CueWord, inTextOrder, isWordOf, matchesAt, spanAt } from "./cue-text.js";

/** Cues by the words that may open them, so that each word of a text is compared with the few that may begin there. */
export interface CueIndex {
  /** The cues that a word, in lower case, may open; undefined where there is none, as for nearly all words. */
  openedBy: (lower: string) => readonly Cue[] | undefined;
}

/** A text with the cues that stand in it. */
export interface CuedText {
  words: readonly CueWord[];
  /** The words at which cues may begin, in order, each with those cues. */
  openings: readonly Opening[];
  found: ReadonlyMap<Cue, readonly CueSpan[]>;
}

interface Opening {
  at: number;
  cues: readonly Cue[];
}

const mostLetters = 3;

/** Returns the index of cues. */
export function indexCues(cues: Iterable<Cue>): CueIndex {
  const each = [...new Set(cues)];
  const beginnings = each.flatMap(({ parts }) => parts.slice(0, 1)).filter(({ prefix }) => prefix);
  const letters = Math.min(mostLetters, ...beginnings.map(({ lower }) => lower.length));
  const byOpening = new Map<string, Cue[]>();
  for (const cue of each) {
    const opening = cue.parts[0]?.lower.slice(0, letters) ?? "";
    const others = byOpening.get(opening);
    if (others === undefined) byOpening.set(opening, [cue]);
    else others.push(cue);
  }
  const openedBy = remember((lower) => {
    const cues = byOpening.get(lower.slice(0, letters))?.filter(({ parts: [first] }) => first !== undefined && isWordOf(lower, first));
    return cues === undefined || cues.length === 0 ? undefined : cues;
  });
  return { openedBy };
}

/** Returns the words with the cues of the index that stand in them. */
export function readCues(words: readonly CueWord[], { openedBy }: CueIndex): CuedText {
  const openings: Opening[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const cues = openedBy(words[at]?.lower ?? "");
    if (cues !== undefined) openings.push({ at, cues });
  }
  return find(words, openings);
}

/** Returns two adjoining texts as one. */
export function joinCuedTexts(first: CuedText, second: CuedText): CuedText {
  const words = first.words.concat(second.words);
  const moved = second.openings.map(({ at, cues }) => ({ at: at + first.words.length, cues }));
  return find(words, first.openings.concat(moved));
}

function find(words: readonly CueWord[], openings: readonly Opening[]): CuedText {
  const found = new Map<Cue, CueSpan[]>();
  for (const { at, cues } of openings) {
    for (const cue of cues) {
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
