import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { withCoordinates } from "./slots.js";

/** Who uses, owns or holds a target: "a vehicle belonging to the militia", "sites used by the group". */
export function ownersOf(sentence: ChunkedSentence, target: NounGroup, context: Context): NounGroup[] {
  return sentence.clauses.flatMap((clause) => {
    const describes = clause.antecedent?.index === target.index && (clause.relation === "reduced" || clause.relation === "relative");
    if (!describes || !context.lexicon.constructions.ownership.has(clause.verb.lemma)) return [];
    const by = clause.attachments.find(({ preposition }) => preposition === "by" || preposition === "to")?.group ?? clause.object;
    return by === null || by.pronoun ? [] : withCoordinates(by);
  });
}
