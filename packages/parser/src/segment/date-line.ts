import type { Span } from "@dateline/schema";
import type { SegmentLexicon } from "./segment-lexicon.js";
import { squeeze } from "./squeeze.js";

/** A line that gives a date, or a place and a date, and nothing else of the story. */
export interface DateLine {
  /** Offsets into the line. */
  date: Span;
  /** Whether the line says that it is the day of publication, or gives a time or an author beside it. */
  stamped: boolean;
  /** What stands behind the date where the line goes on with a byline. */
  byline: Span | null;
}

const maxLength = 120;

/** Returns the date of a line such as `Sunday, May 5, 2024`, `Published: 24 January 2024, 5:47 pm` or `August 1, 2023 by Jo Loo`; null for other lines. */
export function parseDateLine(line: string, lexicon: SegmentLexicon): DateLine | null {
  if (line.length > maxLength) return null;
  const label = stampLabel(line, lexicon);
  const date = lexicon.dates.atStart.exec(line.slice(label));
  if (!date) return null;
  const span = { start: label, end: label + date[0].length };
  let at = span.end + separatorLength(line, span.end);
  const time = lexicon.dates.timeAtStart.exec(line.slice(at))?.[0] ?? "";
  at += time.length;
  at += separatorLength(line, at);
  const rest = line.slice(at);
  const stamped = label > 0 || time !== "";
  if (rest === "") return { date: span, stamped, byline: null };
  if (/^(?:off\s+)?by\s+\p{L}/iu.test(rest) && rest.split(/\s+/).length <= 10) return { date: span, stamped: true, byline: { start: at, end: line.length } };
  // `Jan 24, 2024 | Updated 5:47 pm`.
  return stampLabel(rest, lexicon) > 0 && rest.length < 60 ? { date: span, stamped: true, byline: null } : null;
}

/** The length of `Published on: ` and the like at the start of a line, nought where there is none. */
function stampLabel(line: string, { credits }: SegmentLexicon): number {
  const match = /^([\p{L} ]{4,25}?)\s*[:|–-]?\s*(?=\d|\p{Lu})/u.exec(line);
  if (!match) return 0;
  const words = squeeze(line.slice(0, 25));
  const opener = credits.stampOpens.find((phrase) => words === phrase || words.startsWith(`${phrase} `));
  return opener === undefined ? 0 : opener.length + (/^[\s:|–-]*/.exec(line.slice(opener.length))?.[0].length ?? 0);
}

function separatorLength(line: string, at: number): number {
  return /^[\s,|·•–—/-]*/.exec(line.slice(at))?.[0].length ?? 0;
}
