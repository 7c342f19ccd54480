import type { Span } from "@dateline/schema";
import type { Segmented } from "../stage.js";
import { parseByline } from "./credits.js";
import { parseDateLine } from "./date-line.js";
import { parseDateline, parseDatelineAlone } from "./dateline.js";
import { isLabel, looksLikeHeading, repeatsHeadline } from "./headline.js";
import { endsSentence, inDocument, type Piece, wordCount } from "./piece.js";
import type { SegmentLexicon } from "./segment-lexicon.js";
import { squeeze } from "./squeeze.js";

/** What stands above the story. Spans are within the document. */
export interface PageHead {
  /** Index of the first piece of the story itself. */
  body: number;
  title: Span | null;
  byline: Span | null;
  /** The day that the page shows or was fetched. */
  headerDate: Span | null;
  /** A dateline in a line of its own, or the day that the page says it was published. */
  stamp: Segmented["dateline"];
}

/** No page has more lines than this above its story. */
const maxHead = 40;

/** Settles the kinds of the pieces above the story (changing them in place) and returns what they tell. */
export function readPageHead(pieces: readonly Piece[], knownTitle: string | undefined, lexicon: SegmentLexicon): PageHead {
  const body = findBody(pieces, lexicon);
  const head: PageHead = { body, title: null, byline: null, headerDate: null, stamp: null };
  const candidates: Piece[] = [];
  for (const piece of pieces.slice(0, body)) {
    if (piece.kind !== null) continue;
    if (!readDates(piece, head, candidates.length > 0, lexicon) && !readByline(piece, head, lexicon)) candidates.push(piece);
  }
  const given = pieces.slice(0, body + 1).find((piece) => piece.kind === "title");
  const title = given ?? chooseTitle(candidates, pieces[body], knownTitle, lexicon);
  for (const piece of candidates) {
    if (piece === title) piece.kind = "title";
    else if (title && repeatsHeadline(piece.text, title.text)) piece.kind = "furniture";
    else piece.kind = looksLikeHeading(piece) ? "header" : "paragraph";
  }
  readDatesBelow(pieces.slice(body), head, lexicon);
  return { ...head, title: title ? { start: title.start, end: title.end } : null };
}

/** The first piece that reads as running text: it opens with a dateline, ends in a full stop, or is long. */
function findBody(pieces: readonly Piece[], lexicon: SegmentLexicon): number {
  const startsBody = ({ kind, text, sentences }: Piece) => {
    if (kind !== null) return false;
    if (text.length > 260 || sentences > 2) return true;
    const dateline = parseDateline(text, lexicon);
    if (dateline && text.length > dateline.end + 20) return true;
    return (endsSentence(text) || sentences > 1) && wordCount(text) >= (/\?["”’)]*$/.test(text) ? 15 : 8);
  };
  const found = pieces.slice(0, maxHead).findIndex(startsBody);
  if (found >= 0) return found;
  // No full stop anywhere near: a lone paragraph is the story, else the first is its headline.
  const open = pieces.flatMap((piece, index) => (piece.kind === null ? [index] : []));
  return open[open.length > 1 ? 1 : 0] ?? pieces.length;
}

function readDates(piece: Piece, head: PageHead, afterTitle: boolean, lexicon: SegmentLexicon): boolean {
  const line = parseDateLine(piece.text, lexicon);
  if (line) {
    const date = inDocument(piece, line.date);
    if (line.byline) head.byline ??= inDocument(piece, line.byline);
    const stamped = line.stamped || afterTitle;
    piece.kind = stamped ? "dateline" : "header";
    if (stamped) head.stamp ??= { span: { start: piece.start, end: piece.end }, place: null, date, agency: null };
    else head.headerDate ??= date;
    return true;
  }
  const alone = parseDatelineAlone(piece.text, lexicon);
  if (!alone) return false;
  piece.kind = "dateline";
  const within = (span: Span | null) => span && inDocument(piece, span);
  head.stamp ??= { span: { start: piece.start, end: piece.end }, place: within(alone.place), date: within(alone.date), agency: within(alone.agency) };
  return true;
}

/** Dates in lines of their own within or below the story; one that is labelled as the day of publication stands for it where the head gives none. */
function readDatesBelow(pieces: readonly Piece[], head: PageHead, lexicon: SegmentLexicon): void {
  for (const piece of pieces) {
    const line = piece.kind === null ? parseDateLine(piece.text, lexicon) : null;
    if (!line) continue;
    piece.kind = line.labelled ? "dateline" : "header";
    if (line.labelled) head.stamp ??= { span: { start: piece.start, end: piece.end }, place: null, date: inDocument(piece, line.date), agency: null };
  }
}

function readByline(piece: Piece, head: PageHead, lexicon: SegmentLexicon): boolean {
  const byline = parseByline(piece.text, lexicon);
  if (!byline) return false;
  piece.kind = "credit";
  head.byline ??= inDocument(piece, byline);
  return true;
}

function chooseTitle(candidates: readonly Piece[], body: Piece | undefined, knownTitle: string | undefined, lexicon: SegmentLexicon): Piece | undefined {
  if (knownTitle !== undefined) {
    const same = candidates.find((piece) => squeeze(piece.text) === squeeze(knownTitle));
    if (same) return same;
  }
  const headings = candidates.filter(
    (piece, index) => looksLikeHeading(piece) && !candidates.slice(index + 1).some((later) => repeatsHeadline(piece.text, later.text)),
  );
  const [first, second] = headings.filter((piece) => !isLabel(piece.text, lexicon));
  if (first && second && isKicker(first.text, second.text)) return second;
  if (first ?? headings[0]) return first ?? headings.at(-1);
  // A headline with a full stop, right above a dateline.
  const last = candidates.at(-1);
  return last && body && wordCount(last.text) <= 25 && parseDateline(body.text, lexicon) ? last : undefined;
}

/** A few plain words above a longer headline: "After the flood". */
function isKicker(first: string, second: string): boolean {
  return wordCount(first) <= 5 && wordCount(second) >= 8 && !/\d/.test(first) && !/\s\p{Lu}/u.test(first);
}
