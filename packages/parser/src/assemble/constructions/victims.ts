import type { Context } from "../../context.js";
import type { NounGroup } from "../../grammar/chunks.js";
import type { Clause } from "../../grammar/clause.js";
import type { ChunkedSentence } from "../../stages/chunk.js";
import type { Draft } from "../candidate.js";
import { constructionDraft, fill, lowers, supplement } from "./construction.js";

/** "The victims were identified as Ana Ruiz and Luis Paz", "named the dead man as Luis Paz": who the hurt of the act last told are. */
export function victimsWere(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const [frame] = context.frames.noun("attack");
  const described = clause.passive || clause.verb.lemma === "be" ? clause.subject : clause.object;
  if (frame === undefined || described === null || !isVictims(sentence, described, context)) return [];
  const names = namesGiven(clause, context);
  if (names === null || !names.mentions.some(({ type }) => type === "person")) return [];
  return [supplement(constructionDraft(sentence, clause, frame, frame.mode, fill("victim", names, "identified"), "victims-were"))];
}

function isVictims(sentence: ChunkedSentence, group: NounGroup, { lexicon }: Context): boolean {
  const { victimNouns } = lexicon.constructions;
  return victimNouns.has(group.lemma) || (group.class === "person" && lowers(sentence, group.from, group.to).some((word) => victimNouns.has(word)));
}

function namesGiven(clause: Clause, { lexicon }: Context): NounGroup | null {
  if (clause.verb.lemma === "be") return clause.object;
  return lexicon.constructions.listing.has(clause.verb.lemma) ? (clause.attachments.find(({ preposition }) => preposition === "as")?.group ?? null) : null;
}
