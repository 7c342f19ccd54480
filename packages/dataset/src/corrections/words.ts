import type { Evidence, SourceDocument } from "@dateline/schema";

type Text = Pick<SourceDocument, "id" | "text">;

/** Returns the span of the words in a text that begins nearest to an offset; `undefined` where they do not stand there. */
export function nearestSpan(text: string, words: string, near: number): { start: number; end: number } | undefined {
  if (words === "") return undefined;
  const before = text.lastIndexOf(words, near);
  const after = text.indexOf(words, near);
  const found = [before, after].filter((at) => at !== -1).toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near))[0];
  return found === undefined ? undefined : { start: found, end: found + words.length };
}

/** Returns the words as evidence, where they stand nearest to an offset of the document. */
export function evidenceOf({ id, text }: Text, quote: string, near: number): Evidence | undefined {
  const span = nearestSpan(text, quote, near);
  return span === undefined ? undefined : { documentId: id, ...span, quote };
}
