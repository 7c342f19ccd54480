import type { Token } from "../stage.js";

/** A word of the text as cues are compared with it. */
export interface CueWord {
  lower: string;
  /** In capitals throughout, as "US" is and "us" is not. */
  capitals: boolean;
  start: number;
  end: number;
}

export interface CueText {
  words: readonly CueWord[];
}

/** Where a cue stands: positions of words `[from, to)` and the span of the text. */
export interface CueSpan {
  from: number;
  to: number;
  start: number;
  end: number;
}

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
const apostrophes = /['’‘ʼ`]/g;

/** Returns the words of tokens for comparison: accents, apostrophes and the stops of initials are dropped, hyphens part words. */
export function toCueText(tokens: readonly Token[]): CueText {
  const words: CueWord[] = [];
  for (const token of tokens) {
    const joined = /^(?:\p{L}\.)+\p{L}?$/u.test(token.normal) ? token.normal.replace(/\./g, "") : token.normal;
    if (joined !== token.normal) {
      words.push({ lower: plain(joined), capitals: joined === joined.toUpperCase(), start: token.start, end: token.end });
      continue;
    }
    for (const match of token.normal.matchAll(/[\p{L}\p{N}'’‘ʼ`]+/gu)) {
      const word = match[0].replace(/['’]s$/u, "").replace(apostrophes, "");
      const start = token.start + match.index;
      if (word !== "" && !(word === "s" && words.at(-1)?.end === start)) {
        words.push({ lower: plain(word), capitals: word.length > 1 && word === word.toUpperCase(), start, end: start + match[0].length });
      }
    }
  }
  return { words };
}

/** A cue ready to be looked for: its words, any of which may be a mere beginning. */
export interface Cue {
  parts: readonly { lower: string; prefix: boolean; capitals: boolean }[];
}

/** Reads a cue as data files write it: words, a star for any ending, capitals ("US") where only capitals will do. */
export function toCue(cue: string): Cue {
  const parts = cue.replace(apostrophes, "").split(/[\s-]+/);
  return {
    parts: parts
      .filter((part) => part !== "")
      .map((part) => ({ lower: plain(part.replace(/\*$/, "")), prefix: part.endsWith("*"), capitals: /^\p{Lu}{2,4}$/u.test(part) })),
  };
}

function matchesAt(words: readonly CueWord[], at: number, { parts }: Cue): boolean {
  return parts.every((part, i) => {
    const word = words[at + i];
    if (!word || (part.capitals && !word.capitals)) return false;
    return part.prefix ? word.lower.startsWith(part.lower) : word.lower === part.lower;
  });
}

/** Returns where any of the cues stands, in order. */
export function findCue({ words }: CueText, cues: readonly Cue[]): CueSpan[] {
  const spans: CueSpan[] = [];
  for (const cue of cues) {
    for (let at = 0; at + cue.parts.length <= words.length; at += 1) {
      if (!matchesAt(words, at, cue)) continue;
      const to = at + cue.parts.length;
      spans.push({ from: at, to, start: words[at]?.start ?? 0, end: words[to - 1]?.end ?? 0 });
    }
  }
  return spans.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Returns whether any of the cues stands in the text. */
export function hasCue({ words }: CueText, cues: readonly Cue[]): boolean {
  return cues.some((cue) => words.some((_, at) => matchesAt(words, at, cue)));
}
