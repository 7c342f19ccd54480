import type { Span } from "@dateline/schema";
import type { Found, Token } from "../stage.js";
import { phraseBefore, toAtoms } from "../time/atoms.js";
import { readPhrase } from "../time/grammar/phrase.js";
import { joinRanges, type Phrase } from "../time/grammar/range.js";
import type { Reader } from "../time/grammar/read.js";
import type { TimeLexicon } from "../time/time-lexicon.js";
import type { TimeValue } from "../time/time-value.js";

/** Time words in a sentence: tokens `[from, to)` and the span of the whole, without a leading preposition. */
export interface TimeExpression extends Span {
  sentence: number;
  from: number;
  to: number;
  /** First token of the phrase with its preposition ("on", "since", "between"); `from` where it has none. */
  outerFrom: number;
  value: TimeValue;
  /** The shortest natural phrases in it: one, or the two ends of a range. */
  mentions: Span[];
}

function phrasesOf(reader: Reader): Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = 0; at < reader.atoms.length; ) {
    const read = mayOpen(reader, at) ? readPhrase(reader, at) : null;
    if (read) phrases.push({ value: read.value, from: at, to: read.next, mentions: [{ from: at, to: read.next }] });
    at = read?.next ?? at + 1;
  }
  return phrases;
}

/** Nearly all words of a text open no time expression; all numbers may. */
function mayOpen({ atoms, words }: Reader, at: number): boolean {
  const atom = atoms[at];
  if (atom === undefined || atom.kind === "number") return atom !== undefined;
  const next = words.seconds.get(atom.lower);
  return next === undefined ? words.openers.has(atom.lower) : atoms[at + 1]?.kind === "number" || next.has(atoms[at + 1]?.lower ?? "");
}

function outerStart({ atoms, words }: Reader, from: number): number {
  const led = phraseBefore(atoms, from, words.ranges) ?? phraseBefore(atoms, from, words.prepositions);
  if (!led) return from;
  // "early on Monday"
  return ["early", "late", "earlier", "later"].includes(atoms[led.from - 1]?.lower ?? "") ? led.from - 1 : led.from;
}

/**
 * Returns the time expressions of a sentence in order, none overlapping: dates, weekdays, offsets, ranges, parts of the day, and also durations
 * and recurrences, which date nothing (see `datesSomething`). Meanings are not yet anchored: `solveTimes` does that.
 * Tokens may be cut in any way and their parts of speech be wrong; words come from `lexicon`, offsets are the tokens' own.
 * The kinds of value follow TIMEX3 (TimeML 1.2.1) where it has them.
 */
export function recognizeTimes(tokens: readonly Token[], sentenceIndex: number, lexicon: TimeLexicon): TimeExpression[] {
  const reader: Reader = { atoms: toAtoms(tokens), words: lexicon };
  const { atoms } = reader;
  const spanOf = (from: number, to: number) => ({ start: atoms[from]?.start ?? 0, end: atoms[to - 1]?.end ?? 0 });
  const tokenAt = (atom: number) => atoms[atom]?.token ?? 0;
  return joinRanges(reader, phrasesOf(reader)).map(({ value, from, to, outer, mentions }) => ({
    sentence: sentenceIndex,
    from: tokenAt(from),
    to: tokenAt(to - 1) + 1,
    outerFrom: tokenAt(outer ?? outerStart(reader, from)),
    ...spanOf(from, to),
    value,
    mentions: mentions.map((mention) => spanOf(mention.from, mention.to)),
  }));
}

/** Returns the time mentions of expressions: the shortest natural phrase of each, both ends of a range apart. */
export function timeMentions(expressions: readonly TimeExpression[], tokens: readonly Token[]): Found[] {
  return expressions.flatMap(({ sentence, value, mentions }) =>
    mentions.map(({ start, end }) => {
      const from = tokens.findIndex((token) => token.end > start);
      const next = tokens.findIndex((token) => token.start >= end);
      return { sentence, from, to: next < 0 ? tokens.length : next, start, end, type: "time" as const, rule: `time/${value.kind}` };
    }),
  );
}
