import type { MentionType } from "@dateline/schema";
import type { Found, TokenizedSentence } from "../stage.js";

/** Tokens `[from, to)` of a sentence. */
export interface Range {
  from: number;
  to: number;
}

/** Whether the first range lies in the second, or is it. */
export const lies = (inner: Range, outer: Range): boolean => inner.from >= outer.from && inner.to <= outer.to;

/** Whether two ranges share a token. */
export const meets = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to;

/** Returns the mention that the tokens `[from, to)` of a sentence make. */
export function toFound(sentence: TokenizedSentence, { from, to }: Range, type: MentionType, rule: string): Found {
  const { index, tokens } = sentence;
  return { sentence: index, from, to, start: tokens[from]?.start ?? sentence.start, end: tokens[to - 1]?.end ?? sentence.end, type, rule: `mention/${rule}` };
}
