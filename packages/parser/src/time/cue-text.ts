import { isPlainName, startsUpper } from "../letters.js";
import type { Token } from "../stage.js";

/** A word of the text as cues are compared with it. */
export interface CueWord {
  lower: string;
  /** In capitals throughout, as "US" is and "us" is not. */
  capitals: boolean;
  /** Written with a capital. */
  initial: boolean;
  start: number;
  end: number;
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

const meet = (left: string, right: string) => (/\p{L}$/u.test(left) && /^\d/.test(right)) || (/\d$/.test(left) && /^\p{L}/u.test(right));

/** Puts together what some tokenizers part: "MH17" and "M23" are one word. */
function joinLettersAndDigits(tokens: readonly Token[]): Pick<Token, "normal" | "start" | "end">[] {
  const joined: Pick<Token, "normal" | "start" | "end">[] = [];
  for (const { normal, start, end } of tokens) {
    const last = joined.at(-1);
    if (last !== undefined && last.end === start && meet(last.normal, normal))
      joined[joined.length - 1] = { normal: last.normal + normal, start: last.start, end };
    else joined.push({ normal, start, end });
  }
  return joined;
}

const isSimple = (text: string) => isPlainName(text) && !text.includes(" ");
const initials = /^(?:\p{L}\.)+\p{L}?$/u;

const lowerOf = (text: string) => (isSimple(text) ? text.toLowerCase() : plain(text));

/** Returns the words of tokens for comparison: accents, apostrophes and the stops of initials are dropped, hyphens part words. */
export function toCueWords(tokens: readonly Token[]): CueWord[] {
  const words: CueWord[] = [];
  for (const { normal, start, end } of joinLettersAndDigits(tokens)) {
    if (isSimple(normal)) {
      // The "s" of a possessive is no word of its own.
      if (normal !== "s" || words.at(-1)?.end !== start) words.push(toCueWord(normal, start, end));
      continue;
    }
    if (initials.test(normal)) {
      const letters = normal.replace(/\./g, "");
      words.push({ lower: lowerOf(letters), capitals: letters === letters.toUpperCase(), initial: true, start, end });
      continue;
    }
    for (const match of normal.matchAll(/[\p{L}\p{N}'’‘ʼ`]+/gu)) {
      const word = match[0].replace(/['’]s$/u, "").replace(apostrophes, "");
      const from = start + match.index;
      if (word !== "" && (word !== "s" || words.at(-1)?.end !== from)) words.push(toCueWord(word, from, from + match[0].length));
    }
  }
  return words;
}

function toCueWord(word: string, start: number, end: number): CueWord {
  const initial = startsUpper(word);
  return { lower: lowerOf(word), capitals: initial && word.length > 1 && word === word.toUpperCase(), initial, start, end };
}

/** A word of a cue, or its mere beginning. */
interface CuePart {
  lower: string;
  prefix: boolean;
  capitals: boolean;
}

/** A cue ready to be looked for: its words, any of which may be a mere beginning. */
export interface Cue {
  parts: readonly CuePart[];
  /** Asked for with a capital: a name of one word that may be a common one ("May", "Ban"). */
  initial?: true;
}

/** Reads a cue as data files write it: words, a star for any ending, capitals ("US") where only capitals will do. */
export function toCue(cue: string): Cue {
  const parts = cue.replace(apostrophes, "").match(/[\p{L}\p{N}]+\*?/gu) ?? [];
  return {
    parts: parts.map((part) => ({ lower: plain(part.replace(/\*$/, "")), prefix: part.endsWith("*"), capitals: /^\p{Lu}{2,4}$/u.test(part) })),
  };
}

/** Reads a name: of one word it is asked for with its capital, of several it may stand in lower case. */
export function toNameCue(name: string): Cue {
  const cue = toCue(name);
  return cue.parts.length === 1 ? { ...cue, initial: true } : cue;
}

/** Returns whether a word, in lower case, is the one that a cue asks for. */
export function isWordOf(lower: string, part: CuePart): boolean {
  return part.prefix ? lower.startsWith(part.lower) : lower === part.lower;
}

/** Returns whether a cue stands at a word. */
export function matchesAt(words: readonly CueWord[], at: number, { parts, initial }: Cue): boolean {
  if (initial && !words[at]?.initial) return false;
  for (let i = 0; i < parts.length; i += 1) {
    const word = words[at + i];
    const part = parts[i];
    if (!(word && part) || (part.capitals && !word.capitals) || !isWordOf(word.lower, part)) return false;
  }
  return true;
}

/** Returns the span of a cue that stands at a word. */
export function spanAt(words: readonly CueWord[], at: number, { parts }: Cue): CueSpan {
  const to = at + parts.length;
  return { from: at, to, start: words[at]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}

/** Orders cues by where they stand, of those that begin together the longest first. */
export const inTextOrder = (a: CueSpan, b: CueSpan): number => a.from - b.from || b.to - a.to;
