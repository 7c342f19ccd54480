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

export interface CueText {
  words: readonly CueWord[];
  /** The words and all their beginnings, to tell quickly what the text cannot hold. */
  known: ReadonlySet<string>;
  beginnings: ReadonlySet<string>;
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
    if (last && last.end === start && meet(last.normal, normal)) joined[joined.length - 1] = { normal: last.normal + normal, start: last.start, end };
    else joined.push({ normal, start, end });
  }
  return joined;
}

/** Returns the words of tokens for comparison: accents, apostrophes and the stops of initials are dropped, hyphens part words. */
export function toCueText(tokens: readonly Token[]): CueText {
  const words: CueWord[] = [];
  for (const token of joinLettersAndDigits(tokens)) {
    const joined = /^(?:\p{L}\.)+\p{L}?$/u.test(token.normal) ? token.normal.replace(/\./g, "") : token.normal;
    if (joined !== token.normal) {
      words.push({ lower: plain(joined), capitals: joined === joined.toUpperCase(), initial: true, start: token.start, end: token.end });
      continue;
    }
    for (const match of token.normal.matchAll(/[\p{L}\p{N}'’‘ʼ`]+/gu)) {
      const word = match[0].replace(/['’]s$/u, "").replace(apostrophes, "");
      const start = token.start + match.index;
      if (word !== "" && !(word === "s" && words.at(-1)?.end === start)) {
        words.push({
          lower: plain(word),
          capitals: word.length > 1 && word === word.toUpperCase(),
          initial: /^\p{Lu}/u.test(word),
          start,
          end: start + match[0].length,
        });
      }
    }
  }
  return withIndex(words);
}

/** Returns two adjoining texts as one. */
export function joinCueTexts(first: CueText, second: CueText): CueText {
  return withIndex([...first.words, ...second.words]);
}

function withIndex(words: readonly CueWord[]): CueText {
  const beginnings = words.flatMap(({ lower }) => Array.from({ length: lower.length }, (_, i) => lower.slice(0, i + 1)));
  return { words, known: new Set(words.map(({ lower }) => lower)), beginnings: new Set(beginnings) };
}

/** A cue ready to be looked for: its words, any of which may be a mere beginning. */
export interface Cue {
  parts: readonly { lower: string; prefix: boolean; capitals: boolean }[];
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

function matchesAt(words: readonly CueWord[], at: number, { parts, initial }: Cue): boolean {
  if (initial && !words[at]?.initial) return false;
  return parts.every((part, i) => {
    const word = words[at + i];
    if (!word || (part.capitals && !word.capitals)) return false;
    return part.prefix ? word.lower.startsWith(part.lower) : word.lower === part.lower;
  });
}

const mayHold = ({ known, beginnings }: CueText, { parts }: Cue) => parts.every(({ lower, prefix }) => (prefix ? beginnings : known).has(lower));

/** Returns where any of the cues stands, in order. */
export function findCue(text: CueText, cues: readonly Cue[]): CueSpan[] {
  const { words } = text;
  const spans: CueSpan[] = [];
  for (const cue of cues) {
    if (!mayHold(text, cue)) continue;
    for (let at = 0; at + cue.parts.length <= words.length; at += 1) {
      if (!matchesAt(words, at, cue)) continue;
      const to = at + cue.parts.length;
      spans.push({ from: at, to, start: words[at]?.start ?? 0, end: words[to - 1]?.end ?? 0 });
    }
  }
  return spans.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Returns whether any of the cues stands in the text. */
export function hasCue(text: CueText, cues: readonly Cue[]): boolean {
  return cues.some((cue) => mayHold(text, cue) && text.words.some((_, at) => matchesAt(text.words, at, cue)));
}
