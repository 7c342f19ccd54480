import type { Span } from "@dateline/schema";
import { trimSpan } from "./trim-span.js";

/** A line that is not blank, without the white space at its ends. */
export interface Line extends Span {
  /** Characters of white space before it. */
  indent: number;
  blankBefore: boolean;
}

/** Returns the lines of the text, blank ones left out. */
export function toLines(text: string): Line[] {
  const lines: Line[] = [];
  let blankBefore = true;
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf("\n", from);
    const to = found < 0 ? text.length : found;
    const { start, end } = trimSpan(text, { start: from, end: to });
    if (start < end) lines.push({ start, end, indent: start - from, blankBefore });
    blankBefore = start >= end;
    from = to + 1;
  }
  return lines;
}
