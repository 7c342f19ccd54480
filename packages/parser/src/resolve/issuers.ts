import type { Context } from "../context.js";
import type { Chunk, NounGroup } from "../grammar/chunks.js";
import type { ChunkedSentence } from "../stages/chunk.js";

const from = new Set(["by", "of", "from"]);

/** "a statement by the group": whom a statement is said to come from, beside it. */
function besideStatement(chunks: readonly Chunk[], statement: NounGroup): NounGroup | null {
  if (statement.of !== null) return statement.of;
  if (statement.possessor !== null) return statement.possessor;
  const preposition = chunks[statement.index + 1];
  const group = chunks[statement.index + 2];
  return preposition?.kind === "preposition" && from.has(preposition.lower) && group?.kind === "noun" ? group : null;
}

/** Returns, by chunk, the groups of a sentence whose words a statement is: "said in a statement", "issued a statement", "a statement by". */
export function issuersOf({ chunks, clauses }: ChunkedSentence, { lexicon: { speech, tellingVerbs } }: Context): Set<number> {
  const isStatement = (group: NounGroup | null | undefined) => group != null && speech.utterances.has(group.lemma) && group.determiner !== "definite";
  const issuers = new Set<number>();
  for (const chunk of chunks) {
    const group = chunk.kind === "noun" && speech.utterances.has(chunk.lemma) ? besideStatement(chunks, chunk) : null;
    if (group !== null) issuers.add(group.index);
  }
  for (const { subject, object, attachments, verb } of clauses) {
    if (subject === null) continue;
    const saysIn = tellingVerbs.has(verb.lemma) && attachments.some(({ preposition, group }) => preposition === "in" && isStatement(group));
    if (saysIn || (speech.issuing.has(verb.lemma) && isStatement(object))) issuers.add(subject.index);
  }
  return issuers;
}
