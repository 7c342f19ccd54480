import type { IssueDraft } from "../stage.js";
import { opensTail } from "./furniture.js";
import { isSubheading, looksLikeHeading } from "./headline.js";
import { endsSentence, type Piece, wordCount } from "./piece.js";
import type { SegmentLexicon } from "./segment-lexicon.js";
import { squeeze } from "./squeeze.js";

/**
 * Settles the kinds of the pieces from the story's start on (changing them in place): paragraphs, sub-headings, and what hangs on below.
 * Returns an issue for each piece that is dropped by its form alone.
 */
export function readPageBody(pieces: readonly Piece[], body: number, lexicon: SegmentLexicon): IssueDraft[] {
  const last = pieces.findLastIndex((piece, index) => index >= body && isRunning(piece));
  const issues: IssueDraft[] = [];
  const repeated = repeatedBelow(pieces, last);
  const allCapitals = last >= 0 && !/\p{Ll}/u.test(pieces[last]?.text.slice(0, 500) ?? "");
  let inTail = false;
  for (const [index, piece] of pieces.entries()) {
    if (index < body) continue;
    if (piece.kind === "furniture" || piece.kind === "header") inTail ||= index > body && opensTail(piece.text, lexicon);
    if (isRunning(piece)) inTail = false;
    if (inTail && (piece.kind === null || piece.kind === "list" || piece.kind === "header") && !endsSentence(piece.text) && piece.text.length < 220) {
      piece.kind = "furniture";
    } else if (piece.kind === null && index > last && last >= 0 && isLeftover(piece, repeated)) {
      // In copy all in capitals it is a signature as often as a button.
      piece.kind = allCapitals ? "credit" : "furniture";
      if (!allCapitals) issues.push(dropped(piece));
    } else if (piece.kind === null) {
      // A sub-heading has text below it; a last line without a stop is a sentence cut short.
      piece.kind = index > body && index < last && isSubheading(piece) ? "header" : "paragraph";
    }
  }
  return issues;
}

/** Text of the story beyond doubt. */
function isRunning(piece: Piece): boolean {
  return (piece.kind === null || piece.kind === "paragraph" || piece.kind === "quote") && endsSentence(piece.text) && wordCount(piece.text) >= 6;
}

/** Lines below the story that stand there twice, as teasers with and without a picture do. */
function repeatedBelow(pieces: readonly Piece[], last: number): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const piece of pieces.slice(last + 1)) {
    const words = squeeze(piece.text.slice(0, 300));
    if (seen.has(words)) repeated.add(words);
    seen.add(words);
  }
  return repeated;
}

/** A line below the story that is no sentence: a headline given twice, or a word or two in capitals. */
function isLeftover(piece: Piece, repeated: ReadonlySet<string>): boolean {
  const { text } = piece;
  if (!looksLikeHeading(piece)) return false;
  return repeated.has(squeeze(text.slice(0, 300))) || (wordCount(text) <= 4 && !/\d/.test(text) && text.split(/\s+/).every((word) => !/^\p{Ll}/u.test(word)));
}

function dropped({ start, end, text }: Piece): IssueDraft {
  return {
    code: "segment/furniture",
    stage: "segment",
    start,
    end,
    message: `"${text.slice(0, 60)}" was taken for part of the page, not of the story, and left out.`,
    hint: "If it belongs to the story, end it with a full stop.",
  };
}
