import type { NounGroup } from "../grammar/chunks.js";
import type { Lexicon } from "../lexicon.js";
import type { Found } from "../stage.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { toFound } from "./found.js";

/** Whether words or a number make a paper one of its own: "the Minsk agreements", "a May 3 statement", "Resolution 181". */
function isParticular({ from, head, to }: NounGroup, { sentence: { tokens }, mentions, times }: ChunkedSentence): boolean {
  const inside = (range: { from: number; to: number }) => range.from >= from && range.to <= head;
  const named = tokens.slice(from, head).some(({ normal, pos }) => /^\p{Lu}/u.test(normal) && pos === "PROPN");
  return named || /^\d/.test(tokens[to]?.text ?? "") || mentions.some(inside) || times.some(inside);
}

/** Returns the papers that a sentence mentions and tells apart from others by a name, a number or a date. */
export function documents(chunked: ChunkedSentence, lexicon: Lexicon): Found[] {
  const { sentence, chunks } = chunked;
  return chunks.flatMap((chunk) => {
    if (chunk.kind !== "noun" || !lexicon.mentions.documents.has(chunk.lemma) || !isParticular(chunk, chunked)) return [];
    const to = /^\d+$/.test(sentence.tokens[chunk.to]?.text ?? "") ? chunk.to + 1 : chunk.to;
    return [toFound(sentence, { from: chunk.from, to }, "document", "document")];
  });
}
