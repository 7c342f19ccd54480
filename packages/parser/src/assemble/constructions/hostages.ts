import type { Context } from "../../context.js";
import type { NounGroup } from "../../grammar/chunks.js";
import type { Clause } from "../../grammar/clause.js";
import type { ChunkedSentence } from "../../stages/chunk.js";
import type { Draft } from "../candidate.js";
import { constructionDraft, fill } from "./construction.js";

/** Who does what a clause tells, and whom or what it is done to, whichever voice it is in. */
function parties(clause: Clause): { doer: NounGroup | null; object: NounGroup | null } {
  if (!clause.passive) return { doer: clause.subject, object: clause.object };
  return { doer: clause.attachments.find(({ preposition }) => preposition === "by")?.group ?? null, object: clause.subject };
}

const holding: ReadonlySet<string> = new Set(["take", "hold", "keep", "seize"]);

/** "took three engineers hostage", "are being held hostage by rebels", "took several civilians as hostages". */
export function tookHostage(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const [frame] = context.frames.verb("kidnap");
  if (frame === undefined || !holding.has(clause.verb.lemma)) return [];
  const { doer, object } = parties(clause);
  const held = object === null ? null : heldIn(sentence, clause, object);
  if (held === null || held.pronoun) return [];
  return [constructionDraft(sentence, clause, frame, frame.mode, [...fill("perpetrator", doer, "subject"), ...fill("victim", held, "object")], "took-hostage")];
}

/** The group that is held: without the word "hostage" where that closes it. */
function heldIn({ sentence: { tokens } }: ChunkedSentence, clause: Clause, object: NounGroup): NounGroup | null {
  if (clause.attachments.some(({ preposition, group }) => preposition === "as" && group.lemma === "hostage")) return object;
  if (tokens[clause.passive ? clause.verb.to : object.to]?.lower === "hostage") return object;
  const last = tokens[object.to - 2];
  if (clause.passive || tokens[object.to - 1]?.lower !== "hostage" || last === undefined || object.to - object.from < 2) return null;
  return { ...object, to: object.to - 1, head: object.to - 2, end: last.end, lemma: last.lemma };
}
