import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { trailing } from "./slots.js";

/** A strike of workers is a work stoppage, a heart attack an illness: words beside the trigger that make it another thing. */
export function isOtherSense(sentence: ChunkedSentence, group: NounGroup, context: Context): boolean {
  const { stoppage, otherSenses } = context.lexicon.acts;
  const { tokens } = sentence.sentence;
  const modifiers = tokens.slice(group.from, group.head).map((token) => token.lower);
  if (modifiers.some((word) => otherSenses.has(word))) return true;
  if (group.lemma !== "strike") return false;
  const owners = [
    ...modifiers,
    ...(group.possessor === null ? [] : [group.possessor.lemma]),
    ...trailing(sentence, group, context)
      .filter(({ preposition }) => preposition === "of" || preposition === "by")
      .map(({ group: other }) => other.lemma),
  ];
  return owners.some((word) => stoppage.has(word));
}
