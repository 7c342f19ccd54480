import type { BlockKind, Span } from "@dateline/schema";

/** A paragraph on its way to becoming a block. */
export interface Piece extends Span {
  text: string;
  /** Null while nothing has been found out about it. */
  kind: BlockKind | null;
  /** How many sentences it holds; counted while `kind` is null. */
  sentences: number;
}

/** Returns the piece of the text from `start` to `end`. */
export function toPiece(text: string, { start, end }: Span, kind: BlockKind | null = null): Piece {
  return { start, end, text: text.slice(start, end), kind, sentences: 1 };
}

/** Returns a span within the piece as one within the document. */
export function inDocument(piece: Piece, span: Span): Span {
  return { start: piece.start + span.start, end: piece.start + span.end };
}

export function wordCount(text: string): number {
  return text.slice(0, 2000).split(/\s+/).filter(Boolean).length;
}

/** Whether a paragraph ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[.!?…:][)\]"'”’»\s]*$/.test(text.slice(-12));
}
