import type { Span } from "@dateline/schema";

/** White space, and the invisible marks that pages leave about: zero-width space and joiners, byte order mark, soft hyphen. */
const blank = /[\s\u200b-\u200f\u2060\ufeff\u00ad]/;

/** Returns the span without white space at its ends; empty at `start` where there is nothing else. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && blank.test(text.charAt(from))) from += 1;
  while (to > from && blank.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
