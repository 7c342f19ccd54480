import { isAgency } from "./agency.js";
import type { AbbreviationKind, SegmentLexicon } from "./segment-lexicon.js";

/** A full stop, or several, and its surroundings within a block. */
export interface Stop {
  block: string;
  /** Offset of the first mark, and one past the last, within the block. */
  start: number;
  end: number;
  /** Whether a straight double quotation mark is open before it. */
  quoteOpen: boolean;
  /** Where the sentence that it may end starts. */
  sentenceStart: number;
}

/** How far a rule looks, so that the whole stays linear. Longer words are no abbreviations. */
const reach = 40;

const wordBefore = /[\p{L}\p{N}\p{M}.'’&-]*$/u;
const firstWord = /^[“"‘'«„([]*([\p{L}\p{M}][\p{L}\p{M}'’-]*)/u;
const hasUpper = /\p{Lu}/u;

/**
 * Returns where the sentence ends that the stop closes, closing quotation marks and brackets included; null where it goes on.
 * A lower-case word after a stop carries the sentence on. A stop without a space behind it ends a sentence only before a word that starts one.
 */
export function sentenceEnd(stop: Stop, lexicon: SegmentLexicon): number | null {
  const { block } = stop;
  const end = skipClosers(stop);
  const gap = /^\s*/.exec(block.slice(end, end + reach))?.[0].length ?? 0;
  const rest = block.slice(end + gap, end + gap + reach);
  if (rest === "") return end;
  const before = wordBefore.exec(block.slice(Math.max(stop.sentenceStart, stop.start - reach), stop.start))?.[0] ?? "";
  if (gap === 0) return endsGlued(before, rest, stop, end, lexicon) ? end : null;
  if (!startsSentence(rest, stop)) return null;
  const marks = block.slice(stop.start, stop.end);
  if (marks === ".") return end > stop.end || endsAfter(before, rest, stop, lexicon) ? end : null;
  return /[?!]/.test(marks) && end > stop.end && asksOn(rest, lexicon) ? null : end;
}

/** Closing marks behind the stop, and footnote numbers as in `[12]`. A straight mark closes what is open, or stands before a space. */
function skipClosers({ block, end, quoteOpen }: Stop): number {
  let at = end;
  let open = quoteOpen;
  for (; at < end + 12; ) {
    const character = block.charAt(at);
    const note = character === "[" ? /^\[\d{1,3}\]/.exec(block.slice(at, at + 5))?.[0].length : undefined;
    // Typewritten copy closes with two apostrophes.
    const pair = block.startsWith("''", at) ? 2 : undefined;
    if (note ?? pair) at += note ?? pair ?? 0;
    else if (/[)\]”’»]/.test(character)) at += 1;
    else if ((character === '"' || character === "'") && (/^$|\s/.test(block.charAt(at + 1)) || (open && character === '"'))) {
      if (character === '"') open = false;
      at += 1;
    } else break;
  }
  return at;
}

/** What follows the space opens a sentence: a capital, a figure, an opening quotation mark; a lower-case name with an article as in al-Sadr. */
function startsSentence(rest: string, { block, sentenceStart, start }: Stop): boolean {
  if (/^[“"‘«„]/.test(rest)) return true;
  if (/^[,;:.!?%)\]”»]/.test(rest)) return /^[,;]\s+\p{Lu}/u.test(rest);
  const word = firstWord.exec(rest)?.[1] ?? "";
  if (!/^\p{Ll}/u.test(word)) return true;
  if (/^(?:al|el|as|ash|an|ad|ar|az)-\p{Lu}/u.test(word)) return true;
  return !hasUpper.test(block.slice(Math.max(sentenceStart, start - 400), start + 400));
}

/** “Why?” the minister asked: a question inside the sentence. */
function asksOn(rest: string, { speech }: SegmentLexicon): boolean {
  const words = rest.split(/[\s,.]+/).slice(0, 3);
  const verb = words.findIndex((word) => speech.has(word));
  return verb > 0 && words.slice(0, verb).every((word) => /^\p{Lu}/u.test(word));
}

function endsAfter(before: string, rest: string, stop: Stop, lexicon: SegmentLexicon): boolean {
  // "It's" starts a sentence as "it" does.
  const word = (firstWord.exec(rest)?.[1] ?? "").toLowerCase().replace(/['’].*$/, "");
  const starts = lexicon.starters.has(word);
  const kind = abbreviationKind(before, stop, lexicon);
  if (kind !== null) return abbreviationEnds[kind]({ word, starts, rest, lexicon });
  if (/^(?:\p{L}\.)+\p{L}$/u.test(before)) return starts;
  if (/^\p{Lu}$/u.test(before)) return starts && !followsName(stop);
  // The number of a list entry.
  return !(/^\d{1,3}$/.test(before) && stop.block.slice(stop.sentenceStart, stop.start).trim() === before);
}

interface Following {
  /** The next word in lower case. */
  word: string;
  /** Whether it is a word that often starts sentences and no name. */
  starts: boolean;
  rest: string;
  lexicon: SegmentLexicon;
}

/** Whether a sentence ends behind an abbreviation, by its kind. */
const abbreviationEnds: Record<AbbreviationKind, (next: Following) => boolean> = {
  title: () => false,
  never: () => false,
  number: ({ rest }) => !/^[\d#]/.test(rest),
  list: () => true,
  organization: ({ starts }) => starts,
  street: ({ starts }) => starts,
  place: ({ word, rest, lexicon }) => !/^[\d([–—-]/.test(rest) && lexicon.abbreviations.get(word) !== "title",
  month: ({ word, rest, lexicon }) => !/^[\d([–—-]/.test(rest) && !lexicon.dates.months.has(word),
  weekday: ({ word, rest, lexicon }) => !/^[\d([–—-]/.test(rest) && !lexicon.dates.months.has(word),
  time: ({ word, rest, lexicon }) => {
    const restsOnClock = lexicon.dates.weekdays.has(word) || lexicon.dates.months.has(word) || lexicon.zones.has(word);
    return !restsOnClock && !/^\S+ time\b/i.test(rest) && !/^[\d([–—-]/.test(rest);
  },
};

/** Abbreviations are written with a capital, all but a few; in copy all in capitals `NO.` or `ILL.` tell nothing, so the next word decides. */
function abbreviationKind(before: string, stop: Stop, { abbreviations }: SegmentLexicon): AbbreviationKind | null {
  const word = before.slice(before.lastIndexOf("-") + 1);
  const kind = abbreviations.get(word.toLowerCase()) ?? abbreviations.get(word.slice(word.lastIndexOf(".") + 1).toLowerCase());
  if (kind === undefined) return null;
  const lowerAllowed = kind === "number" || kind === "never" || kind === "list" || kind === "time";
  if (kind === "time" && !word.includes(".") && !/\d\s*$/.test(stop.block.slice(Math.max(0, stop.start - word.length - 2), stop.start - word.length)))
    return null;
  return lowerAllowed || /^\p{Lu}/u.test(word) ? kind : null;
}

/** `Lloyd J.`: the letter before the stop is a middle name. */
function followsName({ block, start }: Stop): boolean {
  const words = block.slice(Math.max(0, start - reach), start).split(/\s+/);
  return /^\p{Lu}\p{Ll}/u.test(words.at(-2) ?? "");
}

/** Copy that lost the space: `bombed.Which`, `forces”.According`, `rockets."The`. Not `U.S.Army`, `3.5`, `example.com`. */
function endsGlued(before: string, rest: string, stop: Stop, end: number, lexicon: SegmentLexicon): boolean {
  const opening = /^[“"‘«„([]/.test(rest);
  const word = firstWord.exec(rest)?.[1] ?? "";
  if (word === "" || !/^\p{Lu}/u.test(word)) return false;
  if (isAgency(word, lexicon)) return true;
  const starts = word.length > 1 && lexicon.starters.has(word.toLowerCase());
  if (starts) return true;
  if (!opening && /^\p{L}+\.\p{L}/u.test(rest)) return false;
  if (/(?:www\.|\/|@)\S*$/.test(stop.block.slice(Math.max(0, stop.start - reach), stop.start))) return false;
  if (before === "" || end > stop.end) return true;
  if (abbreviationKind(before, stop, lexicon) !== null || /(?:^|\.)\p{L}$/u.test(before)) return false;
  return opening || (/(?:\p{Ll}\p{Ll}|\d)$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(word));
}
