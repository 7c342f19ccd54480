import type { Evidence, Span } from "@dateline/schema";
import type { Resolved } from "../stages/resolve.js";

/** The words of a span as evidence. */
export function evidenceAt(resolved: Pick<Resolved, "document">, { start, end }: Span): Evidence {
  return { documentId: resolved.document.id, start, end, quote: resolved.document.text.slice(start, end) };
}

/** The sentences of some tellings as evidence, each once, in text order. */
export function sentenceEvidence(resolved: Resolved, sentences: Iterable<number>): Evidence[] {
  return [...new Set(sentences)]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const sentence = resolved.sentences[index]?.sentence;
      return sentence === undefined ? [] : [evidenceAt(resolved, sentence)];
    });
}
