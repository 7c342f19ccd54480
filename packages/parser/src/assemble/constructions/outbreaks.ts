import type { Context } from "../../context.js";
import type { Clause } from "../../grammar/clause.js";
import type { ChunkedSentence } from "../../stages/chunk.js";
import type { Draft } from "../candidate.js";
import { placePhrases } from "../slots.js";
import { constructionDraft, fill } from "./construction.js";

/** "Fighting broke out between the army and the rebels": an act in the form of a gerund, told as having taken place. */
export function fightingBrokeOut(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const act = sentence.chunks[clause.verb.index - 1];
  if (clause.subject !== null || act?.kind !== "verb" || act.form !== "gerund" || !context.lexicon.senses.occurrence.has(clause.verb.lemma)) return [];
  const [frame] = context.frames.noun(sentence.sentence.tokens[act.head]?.lower ?? "");
  if (frame?.type !== "assault") return [];
  const parties = clause.attachments.filter(({ preposition }) => preposition === "between").flatMap(({ group }) => fill("perpetrator", group, "between"));
  return [{ ...constructionDraft(sentence, clause, frame, frame.mode, parties, "broke-out"), places: placePhrases(clause.attachments, context) }];
}
