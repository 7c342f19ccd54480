import type { Span } from "@dateline/schema";
import type { Line } from "./lines.js";

/** Typewriters and wire printers broke lines at 60 to 80 columns, some mailers and page savers at up to 132. */
const maxWidth = 132;
const minWidth = 40;
/** A line that leaves this much room for the next word was ended on purpose. */
const slack = 8;

const ends = /[.!?:…][)\]"'”’»]*$/;
export const bullet = /^(?:[-*•·–‣▪◦]\s+|\(?\d{1,2}[.)]\s+)\S/;

/**
 * Returns the paragraphs of a text: its lines, or, where the lines are broken at a fixed width, the lines that belong together.
 * A broken line goes on in the next unless that is blank before or indented, or this one was ended early behind a full stop.
 */
export function toParagraphs(text: string, lines: readonly Line[]): Span[] {
  const width = wrapWidth(text, lines);
  const paragraphs: Span[] = [];
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    const open = paragraphs.at(-1);
    const goesOn = previous !== undefined && !line.blankBefore && (width === null ? carriesOn(text, previous, line) : isBroken(text, previous, line, width));
    if (goesOn && open) open.end = line.end;
    else paragraphs.push({ start: line.start, end: line.end });
  }
  return paragraphs;
}

/** The width at which the lines are broken; null where each line is a paragraph. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const lengths = lines.map(lengthOf).toSorted((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  if (width < minWidth || width > maxWidth) return null;
  let inner = 0;
  let unended = 0;
  let full = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || next.blankBefore) continue;
    inner += 1;
    if (ends.test(tail(text, line))) continue;
    unended += 1;
    if (lengthOf(line) + 1 + firstWordLength(text, next) > width - slack) full += 1;
  }
  // Where each line is a paragraph, nearly all end in a full stop; those that do not are headings, of any length.
  return unended > 0 && unended >= 0.35 * inner && full >= 0.6 * unended ? width : null;
}

function isBroken(text: string, line: Line, next: Line, width: number): boolean {
  if (bullet.test(text.slice(next.start, next.start + 8))) return false;
  const early = lengthOf(line) + 1 + firstWordLength(text, next) <= width - slack;
  const ended = ends.test(tail(text, line));
  if (ended && (early || next.indent > line.indent + 1)) return false;
  // A headline set right above the text.
  return !(
    early &&
    lengthOf(line) < 0.6 * width &&
    line.start < 200 &&
    /^[\p{Lu}“"]/u.test(text.slice(next.start, next.start + 2)) &&
    /\p{Ll}/u.test(text.slice(line.start, line.end))
  );
}

/** A stray line end inside a sentence: nothing ends it and the next line starts in lower case. */
function carriesOn(text: string, line: Line, next: Line): boolean {
  return lengthOf(line) >= minWidth && !ends.test(tail(text, line)) && /^\p{Ll}/u.test(text.slice(next.start, next.start + 2));
}

function lengthOf(line: Line): number {
  return line.end - line.start;
}

function tail(text: string, line: Line): string {
  return text.slice(Math.max(line.start, line.end - 6), line.end);
}

function firstWordLength(text: string, line: Line): number {
  return /^\S{1,30}/.exec(text.slice(line.start, Math.min(line.end, line.start + 30)))?.[0].length ?? 0;
}
