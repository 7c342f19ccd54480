import type { Context } from "../context.js";
import type { ChunkedSentence } from "../stages/chunk.js";

/** What a document is about as a whole, where that keeps its words from telling news of force: a work of art. */
export type Topic = "work" | null;

/** Returns the topic of a document: that of a third of its sentences, if at least three. */
export function topicOf(sentences: readonly ChunkedSentence[], { lexicon }: Context): Topic {
  const told = sentences.filter(({ sentence }) =>
    sentence.tokens.some(({ lower, lemma }) => lexicon.senses.works.has(lower) || lexicon.senses.works.has(lemma)),
  );
  return told.length >= 3 && told.length * 3 >= sentences.length ? "work" : null;
}
