import type { Context } from "../../context.js";
import type { NounGroup } from "../../grammar/chunks.js";
import type { Clause } from "../../grammar/clause.js";
import type { ChunkedSentence } from "../../stages/chunk.js";
import type { Draft } from "../candidate.js";
import { withCoordinates } from "../slots.js";
import { constructionDraft } from "./construction.js";

/** "The raid drew condemnation from Egypt and Chad": those who condemn an act that the clause is about. */
export function condemners({ attachments, object, passive, verb }: Clause, { lexicon: { constructions: words } }: Context): NounGroup[] {
  const told = !passive && !verb.negated && verb.modal === null && object !== null && object.determiner !== "no";
  if (!told || !words.rouse.has(verb.lemma) || !words.outcry.has(object.lemma)) return [];
  return attachments.filter(({ preposition }) => preposition === "from" || preposition === "by").flatMap(({ group }) => withCoordinates(group));
}

/** The condemnation that an act drew. */
export function drewCondemnation(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const sources = condemners(clause, context);
  const [frame] = context.frames.verb("condemn");
  if (frame === undefined || sources.length === 0) return [];
  const fillers = sources.map((group) => ({ role: "source" as const, group, slot: "from" }));
  return [constructionDraft(sentence, clause, frame, "condemnation", fillers, "drew-condemnation")];
}
