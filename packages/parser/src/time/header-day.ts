import { recognizeTimes } from "../recognizers/time.js";
import type { Token } from "../stage.js";
import { type Day, isCivilDate, toDay } from "./day-number.js";
import type { TimeLexicon } from "./time-lexicon.js";

/** Returns the day that a page header states in full ("Sunday, May 5, 2024"), or null where it states none. */
export function parseHeaderDay(text: string, lexicon: TimeLexicon): Day | null {
  const tokens = [...text.matchAll(/\S+/g)].map((match): Token => {
    const [word] = match;
    return { start: match.index, end: match.index + word.length, text: word, normal: word, lower: word.toLowerCase(), lemma: word.toLowerCase(), pos: "X" };
  });
  for (const { value } of recognizeTimes(tokens, 0, lexicon)) {
    if (value.kind !== "date" || value.year === null || value.month === null || value.day === null) continue;
    const date = { year: value.year, month: value.month, day: value.day };
    if (isCivilDate(date)) return toDay(date);
  }
  return null;
}
