import type { Block, SourceDocument, Span } from "@dateline/schema";
import { captionCredit, isCredit, opensAsCaption } from "../segment/credits.js";
import { parseDateLine } from "../segment/date-line.js";
import { type DatelineParts, parseDateline } from "../segment/dateline.js";
import { foreignBlocks, foreignIssue } from "../segment/foreign.js";
import { isFurniture } from "../segment/furniture.js";
import { toLines } from "../segment/lines.js";
import { readPageBody } from "../segment/page-body.js";
import { type PageHead, readPageHead } from "../segment/page-head.js";
import { bullet, toParagraphs } from "../segment/paragraphs.js";
import { inDocument, type Piece, toPiece } from "../segment/piece.js";
import { markQuotes } from "../segment/quotes.js";
import type { SegmentLexicon } from "../segment/segment-lexicon.js";
import { splitSentences } from "../segment/sentences.js";
import { cutTrailing } from "../segment/trailing.js";
import { trimSpan } from "../segment/trim-span.js";
import type { IssueDraft, Segmented, Sentence, Staged } from "../stage.js";

/**
 * Returns the document cut into blocks and sentences, with its title and byline where it had none and they stand in the text.
 * All blocks but furniture have sentences. `dateline.date` is the day that the page states as its own, in the dateline or in a line of its own;
 * `headerDate` is a date above the headline, which may be the day the page was fetched.
 * Reports `segment/furniture` for a line left out by its form alone, `segment/language` for a paragraph in another language, which has no
 * sentences either, and `segment/empty` where nothing is left to read.
 */
export function segment(document: SourceDocument, lexicon: SegmentLexicon): Staged<Segmented> {
  const { text } = document;
  const pieces = toPieces(document, lexicon);
  const head = readPageHead(pieces, document.title, lexicon);
  const issues = readPageBody(pieces, head.body, lexicon);
  const opened = cutDateline(text, pieces, head, lexicon);
  markQuotes(opened.pieces);
  const blocks = opened.pieces
    .flatMap((piece) => cutCaptionCredit(text, piece, lexicon))
    .map(({ start, end, kind }): Block => ({ kind: kind ?? "paragraph", start, end }));
  const foreign = foreignBlocks(text, blocks, lexicon);
  issues.push(...foreign.map(foreignIssue));
  const unread = new Set(foreign.map(({ block }) => block));
  const sentences = blocks.flatMap((block, index) => (unread.has(block) ? [] : sentencesOf(text, block, index, lexicon)));
  if (sentences.length === 0) issues.push(nothingToRead);
  const title = document.title ?? (opened.title ? toTitle(text.slice(opened.title.start, opened.title.end)) : undefined);
  const byline = document.byline ?? (head.byline ? text.slice(head.byline.start, head.byline.end) : undefined);
  const segmented = { ...document, ...(title !== undefined && { title }), ...(byline !== undefined && { byline }), blocks };
  return { value: { document: segmented, sentences, headerDate: head.headerDate, dateline: opened.dateline }, issues };
}

/** A headline on one line, without the full stop that some collections set behind it. */
function toTitle(headline: string): string {
  return headline.replaceAll(/\s+/g, " ").replace(/(?<=\p{Ll}{2})\s?\.$/u, "");
}

const nothingToRead: IssueDraft = {
  code: "segment/empty",
  stage: "segment",
  message: "Nothing of the text reads as a sentence.",
  hint: "Check that the file holds the article and not only its page's menus.",
};

function sentencesOf(text: string, { kind, start, end }: Block, block: number, lexicon: SegmentLexicon): Sentence[] {
  if (kind === "furniture") return [];
  return splitSentences(text, { start, end }, lexicon).map((span) => ({ ...span, block, blockKind: kind }));
}

/** The paragraphs, those of the markup where there is any, with the kinds that each one's own words settle. */
function toPieces({ text, blocks }: SourceDocument, lexicon: SegmentLexicon): Piece[] {
  const raw =
    blocks.length > 0
      ? blocks.map((block) => toPiece(text, block, block.kind === "paragraph" ? null : block.kind))
      : toParagraphs(text, toLines(text)).map((span) => toPiece(text, span));
  return cutOpeningDate(text, raw, lexicon).flatMap((piece) => settleOwnKind(text, piece, lexicon));
}

/** Settles what a piece's own words tell; a paragraph also loses what hangs on at its end and is none of it. */
function settleOwnKind(text: string, piece: Piece, lexicon: SegmentLexicon): Piece[] {
  piece.kind = ownKind(piece, lexicon);
  if (piece.kind !== null && piece.kind !== "quote") return [piece];
  return cutTrailing(text, piece, splitSentences(text, piece, lexicon), lexicon);
}

function ownKind({ kind, text }: Piece, lexicon: SegmentLexicon): Piece["kind"] {
  if (kind === "title") return kind;
  if (isFurniture(text, lexicon)) return "furniture";
  // Dates are told apart by where they stand; see `page-head.ts`.
  if (kind !== null || parseDateLine(text, lexicon)) return kind;
  if (isCredit(text, lexicon)) return "credit";
  if (captionCredit(text, lexicon) || opensAsCaption(text, lexicon)) return "caption";
  return bullet.test(text.slice(0, 8)) ? "list" : null;
}

/** `date 2024-01-24 BAGHDAD ...`: a page's date that was glued to its first line. */
function cutOpeningDate(text: string, pieces: readonly Piece[], lexicon: SegmentLexicon): Piece[] {
  const [first, ...rest] = pieces;
  const glued = /^(?:date:?\s+)?\d{4}-\d{2}-\d{2}(?=\s+\S)/i.exec(first?.text ?? "");
  if (!first || !glued || parseDateLine(first.text, lexicon)) return [...pieces];
  const end = first.start + glued[0].length;
  return [toPiece(text, { start: first.start, end }), toPiece(text, trimSpan(text, { start: end, end: first.end }), first.kind), ...rest];
}

interface Opened {
  pieces: Piece[];
  title: Span | null;
  dateline: Segmented["dateline"];
}

/** Cuts the dateline from the story's first paragraph; also where a headline with a full stop stands before it in the same line. */
function cutDateline(text: string, pieces: readonly Piece[], head: PageHead, lexicon: SegmentLexicon): Opened {
  const stamped = head.stamp;
  const at = pieces.findIndex((piece, index) => index >= head.body && (piece.kind === "paragraph" || piece.kind === "quote"));
  const piece = pieces[at];
  const found = piece && findDateline(text, piece, lexicon);
  if (!piece || !found) return { pieces: [...pieces], title: head.title, dateline: stamped };
  const { headline, parts, offset } = found;
  const shifted = (span: Span | null) => span && inDocument(piece, { start: span.start + offset, end: span.end + offset });
  const span = trimSpan(text, { start: piece.start + offset, end: piece.start + offset + parts.end });
  const cut = [
    ...(headline ? [toPiece(text, headline, head.title ? "paragraph" : "title")] : []),
    toPiece(text, span, "dateline"),
    toPiece(text, trimSpan(text, { start: span.end, end: piece.end }), piece.kind),
  ];
  return {
    pieces: [...pieces.slice(0, at), ...cut.filter(({ start, end }) => start < end), ...pieces.slice(at + 1)],
    title: head.title ?? headline,
    dateline: { span, place: shifted(parts.place), date: shifted(parts.date) ?? stamped?.date ?? null, agency: shifted(parts.agency) },
  };
}

const maxHeadline = 250;

function findDateline(text: string, piece: Piece, lexicon: SegmentLexicon): { headline: Span | null; parts: DatelineParts; offset: number } | null {
  const parts = parseDateline(piece.text, lexicon);
  if (parts) return { headline: null, parts, offset: 0 };
  const [headline, next] = splitSentences(text, { start: piece.start, end: Math.min(piece.end, piece.start + 2 * maxHeadline) }, lexicon);
  if (!headline || !next || headline.end - headline.start > maxHeadline) return null;
  const offset = next.start - piece.start;
  const inside = parseDateline(piece.text.slice(offset), lexicon);
  // In the middle of a line only the surest form: capitals, or an agency or date.
  const sure = inside && (inside.agency || inside.date || /^\p{Lu}{3,}(?!\p{Ll})/u.test(piece.text.slice(offset)));
  return sure ? { headline, parts: inside, offset } : null;
}

function cutCaptionCredit(text: string, piece: Piece, lexicon: SegmentLexicon): Piece[] {
  const credit = piece.kind === "caption" ? captionCredit(piece.text, lexicon) : null;
  if (!credit) return [piece];
  const caption = toPiece(text, trimSpan(text, { start: piece.start, end: piece.start + credit.start }), "caption");
  return [caption, toPiece(text, inDocument(piece, credit), "credit")];
}
