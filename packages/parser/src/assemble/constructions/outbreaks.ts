import type { Context } from "../../context.js";
import type { Clause } from "../../grammar/clause.js";
import type { ChunkedSentence } from "../../stages/chunk.js";
import type { Draft } from "../candidate.js";
import { placePhrases, trailing } from "../slots.js";
import { constructionDraft, fill, lowers } from "./construction.js";

/** "Fighting broke out between the army and the rebels": an act in the form of a gerund, told as having taken place. */
export function fightingBrokeOut(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const act = sentence.chunks[clause.verb.index - 1];
  if (clause.subject !== null || act?.kind !== "verb" || act.form !== "gerund" || !context.lexicon.senses.occurrence.has(clause.verb.lemma)) return [];
  const [frame] = context.frames.noun(sentence.sentence.tokens[act.head]?.lower ?? "");
  if (frame === undefined) return [];
  const role = frame.type === "assault" ? "perpetrator" : "source";
  const parties = clause.attachments.filter(({ preposition }) => preposition === "between").flatMap(({ group }) => fill(role, group, "between"));
  return [{ ...constructionDraft(sentence, clause, frame, frame.mode, parties, "broke-out"), places: placePhrases(clause.attachments, context) }];
}

/** "blew himself up at a checkpoint": whoever is the bomb. */
export function blewUp(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const { attachments, subject, verb } = clause;
  const [frame] = context.frames.verb("blow up");
  const [self = "", up] = lowers(sentence, verb.to, verb.to + 2);
  if (frame === undefined || verb.lemma !== "blow" || up !== "up" || !/sel(?:f|ves)$/.test(self)) return [];
  const sites = attachments.filter(({ preposition, group }) => ["at", "near", "outside", "in", "inside"].includes(preposition) && group.class === "facility");
  const parties = [...fill("perpetrator", subject, "subject"), ...sites.flatMap(({ group, preposition }) => fill("target", group, preposition))];
  const places = attachments.flatMap(({ group, preposition }) => [{ preposition, group }, ...trailing(sentence, group, context)]);
  return [{ ...constructionDraft(sentence, clause, frame, "suicide-bombing", parties, "blew-up"), places: placePhrases(places, context) }];
}
