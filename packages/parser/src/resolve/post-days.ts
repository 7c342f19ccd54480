import type { TimeExpression } from "../recognizers/time.js";
import type { ChunkedSentence } from "../stages/chunk.js";

const lines = new Set(["header", "dateline", "credit"]);

/** The date that a line holds alone: "4 May 2024, 09:10"; undefined for any other line. */
function dateAlone({ chunks, sentence, times }: ChunkedSentence): TimeExpression | undefined {
  const [date] = times;
  if (!lines.has(sentence.blockKind) || times.length !== 1 || date?.value.kind !== "date" || date.value.month === null || date.value.day === null)
    return undefined;
  return chunks.every(({ kind }) => kind !== "noun" && kind !== "verb") ? date : undefined;
}

/** Returns, by sentence, the date of the post that it stands in, on a page of several posts of different days; empty for other pages. */
export function postDays(sentences: readonly ChunkedSentence[]): ReadonlyMap<number, TimeExpression> {
  const days = new Map<number, TimeExpression>();
  const dates = new Set<string>();
  let open: TimeExpression | undefined;
  for (const sentence of sentences) {
    const date = dateAlone(sentence);
    if (date?.value.kind === "date") dates.add(`${date.value.month}-${date.value.day}`);
    open = date ?? open;
    if (open !== undefined) days.set(sentence.sentence.index, open);
  }
  return dates.size > 1 ? days : new Map();
}
