import type { Span } from "@dateline/schema";
import { parseByline } from "./credits.js";
import type { SegmentLexicon } from "./segment-lexicon.js";
import { squeeze } from "./squeeze.js";

/** A line that gives a date and nothing of the story. Spans are offsets into the line. */
export interface DateLine {
  date: Span;
  /** Whether the line says that it is the day of publication, or gives a time, an author or a source beside it. */
  stamped: boolean;
  /** Whether it says so in words: `Published: `. */
  labelled: boolean;
  /** The names in a byline that stands in the same line. */
  byline: Span | null;
}

const maxLength = 140;
/** What may stand beside the date between bars: a section, an author, a source. */
const maxWordsBeside = 5;

/**
 * Returns the date of a line such as `Sunday, May 5, 2024`, `Published: 24 January 2024, 5:47 pm`, `August 1, 2023 by Jo Loo` or
 * `Africa | 24 Jan 2024 | By Jo Loo`; null for other lines.
 */
export function parseDateLine(line: string, lexicon: SegmentLexicon): DateLine | null {
  if (line.length > maxLength || !/\d/.test(line)) return null;
  const parts = [...line.matchAll(/[^|•·]+/g)]
    .map(({ 0: text, index }) => ({ text: text.trim(), start: index + text.length - text.trimStart().length }))
    .filter(({ text }) => text !== "");
  const dated = parts.map(({ text, start }) => shift(parseDatePart(text, lexicon), start));
  const found = dated.find((date) => date !== null);
  if (!found || parts.length === 1) return found ?? null;
  const beside = parts.filter((_, index) => dated[index] === null);
  if (beside.some(({ text }) => text.split(/\s+/).length > maxWordsBeside || /[.!?]$/.test(text))) return null;
  const bylines = beside.map(({ text, start }) => shiftSpan(parseByline(text, lexicon), start)).find((span) => span !== null);
  return { ...found, stamped: true, byline: found.byline ?? bylines ?? null };
}

function parseDatePart(text: string, lexicon: SegmentLexicon): DateLine | null {
  const label = labelLength(text, lexicon);
  const before = timeLength(text, label, lexicon);
  const start = lexicon.dates.atStart.test(text.slice(label)) ? label : label + before;
  const date = lexicon.dates.atStart.exec(text.slice(start));
  if (!date) return null;
  const span = { start, end: start + date[0].length };
  const gap = separatorLength(text, span.end);
  const time = timeLength(text, span.end + gap, lexicon);
  const restStart = span.end + gap + time;
  const rest = text.slice(restStart);
  const labelled = label > 0;
  if (rest === "") return { date: span, stamped: labelled || time > 0 || start > label, labelled, byline: null };
  const opener = /^(?:off\s+)?by\s+(?=\p{L})/iu.exec(rest)?.[0].length;
  if (opener !== undefined && rest.split(/\s+/).length <= 10)
    return { date: span, stamped: true, labelled, byline: { start: restStart + opener, end: text.length } };
  // `Jan 24, 2024 Updated 5:47 pm`.
  return labelLength(rest, lexicon) > 0 && rest.length < 60 && /\d/.test(rest) ? { date: span, stamped: true, labelled, byline: null } : null;
}

/** The length of `Published on: ` and the like at the start of a line, nought where there is none. */
function labelLength(text: string, { credits }: SegmentLexicon): number {
  const words = squeeze(text.slice(0, 30));
  const opener = credits.stampOpens.find((phrase) => words.startsWith(`${phrase} `));
  return opener === undefined ? 0 : opener.length + separatorLength(text, opener.length);
}

/** The length of a time of day at `at` and of what parts it from what follows. */
function timeLength(text: string, at: number, { dates }: SegmentLexicon): number {
  const time = dates.timeAtStart.exec(text.slice(at))?.[0].length ?? 0;
  return time === 0 ? 0 : time + separatorLength(text, at + time);
}

function separatorLength(text: string, at: number): number {
  return /^[\s,:|–—/-]*/.exec(text.slice(at))?.[0].length ?? 0;
}

function shift(line: DateLine | null, by: number): DateLine | null {
  return line && { ...line, date: { start: line.date.start + by, end: line.date.end + by }, byline: shiftSpan(line.byline, by) };
}

function shiftSpan(span: Span | null, by: number): Span | null {
  return span && { start: span.start + by, end: span.end + by };
}
