import type { Span } from "@dateline/schema";
import { sentenceEnd } from "./boundary.js";
import { joinFragments } from "./fragments.js";
import type { SegmentLexicon } from "./segment-lexicon.js";
import { trimSpan } from "./trim-span.js";

/** No sentence is longer: what follows is cut at a space. Protects the later stages from copy without full stops. */
export const maxSentenceLength = 3000;

/** Full stops, double quotation marks, bullets, and a capital glued to what ends a word. */
const joints = /[.!?…]+|["“”]|[•▪]|[\p{Ll}’)\]](?=\p{Lu})/gu;
const letterOrFigure = /[\p{L}\p{N}]/u;

/**
 * Returns the sentences in `text.slice(start, end)`, in order, without overlap, white space and stray punctuation between them left out.
 * Repairs machine-translated copy: a lost space behind a full stop, a sentence's first word glued to the word before (`SyriaAfter`), and
 * a full stop before a fragment that is no sentence. Time is linear in the length. Sentences have at most {@link maxSentenceLength} code units.
 */
export function splitSentences(text: string, { start, end }: Span, lexicon: SegmentLexicon): Span[] {
  const block = text.slice(start, end);
  const sentences: Span[] = [];
  let from = 0;
  for (const to of boundaries(block, lexicon)) {
    const span = withoutStrays(block, { start: from, end: to });
    if (letterOrFigure.test(block.slice(span.start, span.end))) sentences.push(span);
    from = to;
  }
  return joinFragments(block, sentences, lexicon)
    .flatMap((span) => cutLong(block, span))
    .map((span) => ({ start: start + span.start, end: start + span.end }));
}

/** Where sentences end, the block's end last. */
function* boundaries(block: string, lexicon: SegmentLexicon): Generator<number> {
  let sentenceStart = 0;
  let quoteOpen = false;
  for (const { index, 0: mark } of block.matchAll(joints)) {
    const after = index + mark.length;
    let to: number | null = null;
    if (/[.!?…]/.test(mark)) to = index < sentenceStart ? null : sentenceEnd({ block, start: index, end: after, quoteOpen, sentenceStart }, lexicon);
    else if (/[•▪]/.test(mark)) to = index;
    else {
      if (/["“”]/.test(mark)) quoteOpen = mark === '"' ? !quoteOpen : mark === "“";
      if (mark !== '"' && mark !== "“" && isGlued(block, after, lexicon)) to = after;
    }
    if (to === null || to <= sentenceStart) continue;
    yield to;
    sentenceStart = to;
  }
  yield block.length;
}

/** Whether the capital at `at` opens a word that starts a sentence or clause, glued to the word or mark before. */
function isGlued(block: string, at: number, { gluedStarters, camelCase }: SegmentLexicon): boolean {
  const right = /^\p{Lu}\p{Ll}*(?![\p{L}\p{N}])/u.exec(block.slice(at, at + 20))?.[0];
  if (right === undefined || !gluedStarters.has(right.toLowerCase())) return false;
  if (/[”)\]]/.test(block.charAt(at - 1))) return true;
  const left = /[\p{L}\p{M}'’-]*$/u.exec(block.slice(Math.max(0, at - 30), at))?.[0] ?? "";
  if (camelCase.has((left + right).toLowerCase())) return false;
  // Two letters may as well be the end of a name in camel case, as in LinkedIn.
  return right.length > 2 ? left.length >= 3 : /^\p{Ll}{3}/u.test(left);
}

/** Leaves out commas and full stops that lost words left behind, at either end. */
function withoutStrays(block: string, span: Span): Span {
  const { start, end } = trimSpan(block, span);
  const before = /^[\s,;:.!?)\]”]+/.exec(block.slice(start, Math.min(end, start + 20)))?.[0].length ?? 0;
  const after = /[.!?…][”"’)\]]*([\s,;]+)$/.exec(block.slice(Math.max(start + before, end - 20), end))?.[1]?.length ?? 0;
  return trimSpan(block, { start: start + before, end: end - after });
}

function cutLong(block: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  while (end - from > maxSentenceLength) {
    const space = from + block.slice(from, from + maxSentenceLength).lastIndexOf(" ");
    // Without a space near, anywhere but within a character of two code units.
    const hard = from + maxSentenceLength - (/[\ud800-\udbff]/.test(block.charAt(from + maxSentenceLength - 1)) ? 1 : 0);
    const to = space > from + maxSentenceLength / 2 ? space : hard;
    spans.push(trimSpan(block, { start: from, end: to }));
    from = to;
  }
  spans.push(trimSpan(block, { start: from, end }));
  return spans.filter((span) => letterOrFigure.test(block.slice(span.start, span.end)));
}
