import { hasRightToLeft, mirrored, startsRightToLeft, toDirectionRuns } from "./bidi.js";
import { bindSpaces, plainSpaces } from "./bound-spaces.js";
import { cleanText } from "./clean-text.js";
import { type Face, toFontRuns, turnNeutrals } from "./font-runs.js";
import type { FontKey, FontSet } from "./font-set.js";
import type { TypeStyle } from "./type-style.js";

/** Where a stretch of text leads. */
export type LinkTarget = { href: string } | { anchor: string };

/** A stretch of text with one look, as it comes to be set. */
export interface Span {
  text: string;
  face: Face;
  size: number;
  color: string;
  /** Points above the baseline. */
  rise?: number;
  link?: LinkTarget;
  /** What the link is, for those who hear the page. */
  linkTitle?: string;
  /** Forbids a break before it, as before a note mark. */
  glued?: boolean;
  /** Names under which the place where it comes to stand can be reached. */
  anchors?: readonly string[];
}

/** Text that one font sets in one go; `x` from the line's left edge, in points. */
export interface PlacedRun {
  text: string;
  x: number;
  width: number;
  font: FontKey;
  size: number;
  color: string;
  rise: number;
  features: readonly string[];
  letterSpacing: number;
  rightToLeft: boolean;
  link?: LinkTarget;
  linkTitle?: string;
  anchors?: readonly string[];
}

/** One line of a paragraph. */
export interface Line {
  runs: PlacedRun[];
  width: number;
}

const dashes = /[-\u2013\u2014/]/;
const breaks = /(?<=[\p{L}\p{N}][-\u2013/])(?=\p{L})|(?<=\u2014)/u;
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Words of a span that stand together. */
interface Cut {
  span: Span;
  text: string;
}

interface Piece extends Cut {
  width: number;
}

/** An unbreakable stretch: pieces that stand together. */
interface Word {
  pieces: Piece[];
  width: number;
  /** Width of the space before it, unless it begins a line. */
  gap: number;
}

/**
 * Sets spans of text as lines no wider than `width` points. Lines break at spaces, after hyphens, dashes and slashes,
 * and within a word only where it is wider than the line. Letters find their font one by one, and words their order by direction.
 */
export function setParagraph(spans: readonly Span[], style: TypeStyle, width: number, fonts: FontSet): Line[] {
  const features = style.tabular === true ? ["tnum"] : [];
  const measure: Measure = (given, span) => {
    const text = withoutIsolates(given);
    return (
      toFontRuns(text, span.face, fonts).reduce((sum, run) => sum + fonts.widthOf(run.font, run.text, span.size, features), 0) +
      (style.letterSpacing ?? 0) * text.length
    );
  };
  const words = toWords(spans, measure).flatMap((word) => splitWide(word, width, measure));
  const text = words.map((word) => word.pieces.map((piece) => piece.text).join("")).join(" ");
  const base = style.direction === "auto" && startsRightToLeft(text) ? "rtl" : "ltr";
  const broken = breakLines(words, width);
  const look = { base, features, width, align: style.align ?? (base === "rtl" ? "right" : "left") } as const;
  return broken.map((line, index) => {
    const placed = placeLine(line, look, fonts, style);
    return (broken[index + 1]?.[0]?.gap ?? 0) > 0 ? closeWithSpace(placed) : placed;
  });
}

/** Returns how wide words are in the look of a span. */
type Measure = (text: string, span: Span) => number;

const isolates = /[\u2068\u2069]/g;

/** The marks around a name steer the order of words and have no width. */
const withoutIsolates = (text: string) => text.replace(isolates, "");

function toWords(spans: readonly Span[], measure: Measure): Word[] {
  const words: Word[] = [];
  let gap = 0;
  let open = false;
  for (const span of spans) {
    for (const part of toParts(bindSpaces(cleanText(span.text)))) {
      if (part === " ") {
        gap = measure(" ", span);
        open = false;
        continue;
      }
      const text = plainSpaces(part);
      const piece: Piece = { span, text, width: measure(text, span) };
      const last = words.at(-1);
      if (last !== undefined && (open || span.glued === true)) {
        last.pieces.push(piece);
        last.width += piece.width;
      } else words.push({ pieces: [piece], width: piece.width, gap: words.length === 0 ? 0 : gap });
      gap = 0;
      open = !/[-\u2013/\u2014]$/u.test(part);
    }
  }
  return words;
}

/** Returns the spaces of a text and what stands between them, parted after hyphens, dashes and slashes. */
function toParts(text: string): string[] {
  const parts: string[] = [];
  text.split(" ").forEach((word, index) => {
    if (index > 0) parts.push(" ");
    if (dashes.test(word)) parts.push(...word.split(breaks).filter((part) => part !== ""));
    else if (word !== "") parts.push(word);
  });
  return parts;
}

/** Cuts a word that no line can hold: between its pieces, as between note marks, and within one that is itself too wide. */
function splitWide(word: Word, width: number, measure: Measure): Word[] {
  if (word.width <= width) return [word];
  const cut: Word[] = [];
  for (const piece of word.pieces.flatMap((whole) => splitPiece(whole, width, measure))) {
    const last = cut.at(-1);
    if (last === undefined || last.width + piece.width > width) cut.push({ pieces: [piece], width: piece.width, gap: cut.length === 0 ? word.gap : 0 });
    else {
      last.pieces.push(piece);
      last.width += piece.width;
    }
  }
  return cut;
}

/** Cuts a piece between characters as a reader sees them. They are measured together, since letters that meet are kerned. */
function splitPiece(piece: Piece, width: number, measure: Measure): Piece[] {
  if (piece.width <= width) return [piece];
  const { span } = piece;
  const parts: Piece[] = [];
  for (const { segment } of segmenter.segment(piece.text)) {
    const last = parts.at(-1);
    const grown = last === undefined ? 0 : measure(last.text + segment, span);
    if (last === undefined || grown > width) parts.push({ span, text: segment, width: measure(segment, span) });
    else Object.assign(last, { text: last.text + segment, width: grown });
  }
  return parts;
}

function breakLines(words: readonly Word[], width: number): Word[][] {
  const lines: Word[][] = [];
  let used = 0;
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && used + word.gap + word.width <= width + 0.01) {
      line.push(word);
      used += word.gap + word.width;
    } else {
      lines.push([word]);
      used = word.width;
    }
  }
  return lines;
}

const sameLook = (a: Span, b: Span) =>
  a === b || (a.face === b.face && a.size === b.size && a.color === b.color && a.rise === b.rise && a.link === b.link && a.anchors === b.anchors);

/** Joins a line's pieces, spaces between them, into the fewest stretches of one look. */
function joinPieces(line: readonly Word[]): Cut[] {
  const joined: Cut[] = [];
  line.forEach((word, wordIndex) => {
    word.pieces.forEach(({ span, text }, pieceIndex) => {
      const last = joined.at(-1);
      const space = wordIndex > 0 && pieceIndex === 0 && word.gap > 0 ? " " : "";
      if (last !== undefined && sameLook(last.span, span)) last.text += space + text;
      // A space belongs to the words around a link or a command rather than to it.
      else if (last !== undefined && space !== "" && (span.link !== undefined || span.face.family === "mono")) {
        last.text += space;
        joined.push({ span, text });
      } else joined.push({ span, text: space + text });
    });
  });
  return joined;
}

interface LineLook {
  base: "ltr" | "rtl";
  features: readonly string[];
  width: number;
  align: "left" | "right" | "center";
}

function placeLine(line: readonly Word[], look: LineLook, fonts: FontSet, style: TypeStyle): Line {
  const cuts = joinPieces(line);
  const text = cuts.map((cut) => cut.text).join("");
  const runs: PlacedRun[] = [];
  let x = 0;
  for (const direction of toDirectionRuns(text, look.base)) {
    const parts = cutAgain(cuts, direction.start, direction.end).flatMap(({ span, text }) => {
      const bare = withoutIsolates(text);
      const shown = direction.rightToLeft ? mirrored(bare) : bare;
      return toFontRuns(shown, span.face, fonts).map((run) => ({ span, run: direction.rightToLeft ? turnNeutrals(run) : run }));
    });
    for (const { span, run } of direction.rightToLeft ? parts.reverse() : parts) {
      const width = fonts.widthOf(run.font, run.text, span.size, look.features) + (style.letterSpacing ?? 0) * run.text.length;
      runs.push({
        text: run.text,
        x,
        width,
        font: run.font,
        size: span.size,
        color: span.color,
        rise: span.rise ?? 0,
        features: look.features,
        letterSpacing: style.letterSpacing ?? 0,
        rightToLeft: direction.rightToLeft && hasRightToLeft(run.text),
        ...leadsOf(span),
      });
      x += width;
    }
  }
  const shift = look.align === "left" ? 0 : (look.width - x) / (look.align === "center" ? 2 : 1);
  for (const run of runs) run.x += shift;
  return { runs, width: x };
}

function leadsOf({ link, linkTitle, anchors }: Span): Pick<PlacedRun, "link" | "linkTitle" | "anchors"> {
  return { ...(link === undefined ? {} : { link }), ...(linkTitle === undefined ? {} : { linkTitle }), ...(anchors === undefined ? {} : { anchors }) };
}

/** Ends a line that breaks at a space with that space, unseen, so that the words around the break are read as two. */
function closeWithSpace(line: Line): Line {
  const last = line.runs.at(-1);
  if (last === undefined || last.rightToLeft) return line;
  if (last.link === undefined) return { ...line, runs: [...line.runs.slice(0, -1), { ...last, text: `${last.text} ` }] };
  const { link: _link, linkTitle: _title, anchors: _anchors, ...look } = last;
  return { ...line, runs: [...line.runs, { ...look, text: " ", x: last.x + last.width, width: 0 }] };
}

/** Returns the parts of cuts that lie between two offsets of their joined text. */
function cutAgain(cuts: readonly Cut[], start: number, end: number): Cut[] {
  const parts: Cut[] = [];
  let offset = 0;
  for (const { span, text } of cuts) {
    const part = text.slice(Math.max(0, start - offset), Math.max(0, end - offset));
    if (part !== "") parts.push({ span, text: part });
    offset += text.length;
  }
  return parts;
}
