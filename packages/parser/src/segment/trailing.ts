import type { Span } from "@dateline/schema";
import { isCredit } from "./credits.js";
import { isFurniture } from "./furniture.js";
import { type Piece, toPiece } from "./piece.js";
import type { SegmentLexicon } from "./segment-lexicon.js";

/**
 * Cuts from a paragraph's end what is none of it: an agency's sign-off, a credit, a boilerplate sentence.
 * Returns the paragraph, shorter or gone, and the pieces cut off, in order. `sentences` are those of the paragraph.
 */
export function cutTrailing(text: string, piece: Piece, sentences: readonly Span[], lexicon: SegmentLexicon): Piece[] {
  const cut: Piece[] = [];
  let end = sentences.length;
  // A paragraph of one sentence was judged as a whole.
  if (end < 2) return [piece];
  for (; end > 0; end -= 1) {
    const span = sentences[end - 1];
    if (!span) break;
    const words = text.slice(span.start, span.end);
    const kind = isCredit(words, lexicon) ? "credit" : isBoilerplate(words, lexicon) ? "furniture" : null;
    if (kind === null) break;
    cut.unshift(toPiece(text, span, kind));
  }
  const last = sentences[end - 1];
  const rest = last === undefined ? [] : [{ ...(cut.length === 0 ? piece : toPiece(text, { start: piece.start, end: last.end }, piece.kind)), sentences: end }];
  return [...rest, ...cut];
}

/** A button's name with a full stop is a short sentence of somebody's: "Yes." */
function isBoilerplate(sentence: string, lexicon: SegmentLexicon): boolean {
  return isFurniture(sentence, lexicon) && !/^\S+[.!?]["”’]?$/.test(sentence);
}
