import type { Span } from "@dateline/schema";
import { sentenceEnd } from "./boundary.js";
import type { SegmentLexicon } from "./segment-lexicon.js";
import { trimSpan } from "./trim-span.js";

/** No sentence is longer: what follows is cut at a space. Protects the later stages from copy without full stops. */
export const maxSentenceLength = 3000;

/** Full stops, straight quotation marks, bullets, and a capital glued to what ends a word. */
const joints = /[.!?…]+|"|[•▪]|[\p{Ll}”’)\]](?=\p{Lu})/gu;
const word = /[\p{L}\p{N}]/u;

/**
 * Returns the sentences in `text.slice(start, end)`, in order, without overlap, white space and stray punctuation between them left out.
 * Repairs machine-translated copy: a lost space behind a full stop, and a sentence's first word glued to the word before (`SyriaAfter`).
 * Time is linear in the length. Sentences are at most {@link maxSentenceLength} code units long.
 */
export function splitSentences(text: string, { start, end }: Span, lexicon: SegmentLexicon): Span[] {
  const block = text.slice(start, end);
  const sentences: Span[] = [];
  let from = 0;
  let quoteOpen = false;
  const cut = (to: number) => {
    for (const piece of cutLong(block, { start: from, end: to })) {
      const span = trimSpan(block, withoutStrays(block, piece));
      if (word.test(block.slice(span.start, span.end))) sentences.push({ start: start + span.start, end: start + span.end });
    }
    from = to;
  };
  for (const match of block.matchAll(joints)) {
    const at = match.index;
    const [mark] = match;
    if (at < from) {
      if (mark === '"') quoteOpen = !quoteOpen;
      continue;
    }
    if (mark === '"') quoteOpen = !quoteOpen;
    else if (/[•▪]/.test(mark)) cut(at);
    else if (/[.!?…]/.test(mark)) {
      const to = sentenceEnd({ block, start: at, end: at + mark.length, quoteOpen, sentenceStart: from }, lexicon);
      if (to !== null) cut(to);
    } else if (isGlued(block, at + mark.length, lexicon)) cut(at + mark.length);
  }
  cut(block.length);
  return sentences;
}

/** Whether the capital at `at` opens a word that starts a sentence or clause, glued to the word before. */
function isGlued(block: string, at: number, { gluedStarters, camelCase }: SegmentLexicon): boolean {
  const right = /^\p{Lu}\p{Ll}*(?![\p{L}\p{N}])/u.exec(block.slice(at, at + 20))?.[0];
  if (right === undefined || !gluedStarters.has(right.toLowerCase())) return false;
  if (/[”)\]]/.test(block.charAt(at - 1))) return true;
  const left = /[\p{L}\p{M}'’-]*$/u.exec(block.slice(Math.max(0, at - 30), at))?.[0] ?? "";
  if (camelCase.has((left + right).toLowerCase())) return false;
  // Two letters may as well be the end of a name in camel case, as in LinkedIn.
  return right.length > 2 ? left.length >= 3 : /^\p{Ll}{3}/u.test(left);
}

/** A comma or full stop that a lost word left behind. */
function withoutStrays(block: string, { start, end }: Span): Span {
  const strays = /^[\s,;:.!?)\]”]+/.exec(block.slice(start, Math.min(end, start + 20)))?.[0].length ?? 0;
  return { start: start + strays, end };
}

function* cutLong(block: string, { start, end }: Span): Generator<Span> {
  let from = start;
  while (end - from > maxSentenceLength) {
    const space = from + block.slice(from, from + maxSentenceLength).lastIndexOf(" ");
    // Without a space near, anywhere but within a character of two code units.
    const hard = from + maxSentenceLength - (/[\ud800-\udbff]/.test(block.charAt(from + maxSentenceLength - 1)) ? 1 : 0);
    const to = space > from + maxSentenceLength / 2 ? space : hard;
    yield { start: from, end: to };
    from = to;
  }
  yield { start: from, end };
}
