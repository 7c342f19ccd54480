import type { Context } from "../../context.js";
import type { Clause } from "../../grammar/clause.js";
import type { ChunkedSentence } from "../../stages/chunk.js";
import type { Draft } from "../candidate.js";
import { groupFillers } from "../slots.js";
import { constructionDraft, fill, lowers } from "./construction.js";

/** "announced renewed attacks", "the decision to resume the attacks": force announced to begin again. */
export function resumption(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const words = context.lexicon.constructions;
  const { object } = clause;
  if (object === null || !context.frames.noun(object.lemma).some(({ type }) => type === "assault")) return [];
  const inside = lowers(sentence, object.from, object.to);
  const resumes = words.resume.has(clause.verb.lemma);
  const announces = words.announce.has(clause.verb.lemma) && inside.some((word) => words.resumed.has(word));
  const [frame] = context.frames.verb("threaten");
  if (frame === undefined || (!resumes && !announces) || clause.subject === null || clause.opener === "if") return [];
  const [act] = context.frames.noun(object.lemma);
  const targets =
    act === undefined
      ? []
      : groupFillers(sentence, object, act, context)
          .filter(({ role }) => role === "target")
          .map((filler) => ({ ...filler, role: "recipient" as const }));
  return [constructionDraft(sentence, clause, frame, "announcement-resume", [...fill("source", clause.subject, "subject"), ...targets], "resumption")];
}

/** "announced that their attacks were starting again": force that goes on by the word of those who use it. */
export function startingAgain(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const { governor, subject, verb } = clause;
  const [act] = subject === null ? [] : context.frames.noun(subject.lemma);
  const [frame] = context.frames.verb("threaten");
  const isOwn = subject?.determiner === "possessive" && subject.possessor === null;
  if (frame === undefined || act?.type !== "assault" || !isOwn || verb.negated || governor?.subject == null) return [];
  const starts = ["start", "begin"].includes(verb.lemma) && lowers(sentence, verb.to, verb.to + 1).includes("again");
  if (!context.lexicon.tellingVerbs.has(governor.verb.lemma) || !(starts || context.lexicon.constructions.resume.has(verb.lemma))) return [];
  return [constructionDraft(sentence, clause, frame, "announcement-resume", fill("source", governor.subject, "speaker"), "starting-again")];
}

/** Whether a clause sets another telling against the one before it: "although the government said it took place elsewhere". */
export function isSetAgainst(sentence: ChunkedSentence, clause: Clause, { lexicon: { constructions: words, tellingVerbs } }: Context): boolean {
  const before = clause.subject === null ? undefined : sentence.chunks[clause.subject.index - 1];
  const opener = clause.opener ?? (before !== undefined && "lower" in before ? before.lower : "");
  if (!words.concessive.has(opener) || !tellingVerbs.has(clause.verb.lemma) || clause.subject === null) return false;
  return lowers(sentence, clause.verb.to, clause.verb.to + 14).some((word) => words.elsewhere.has(word));
}

/** "although the government said it took place outside its territory": a telling that another sets against the first. */
export function setAgainst(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  if (!isSetAgainst(sentence, clause, context) || clause.subject === null) return [];
  const [frame] = context.frames.verb("deny");
  return frame === undefined ? [] : [constructionDraft(sentence, clause, frame, "denial", fill("source", clause.subject, "subject"), "set-against")];
}
