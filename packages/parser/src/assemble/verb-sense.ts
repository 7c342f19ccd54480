import type { Context } from "../context.js";
import { type Frame, isNarrow } from "../frames.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clause.js";
import { isDoerOfClass, isOfClass, isWordOfClass } from "../grammar/group-class.js";
import { isListed } from "../senses.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { isArmedHead } from "./instruments.js";
import { withCoordinates } from "./slots.js";

/** The frames of a clause's verb in whose sense it is meant. A sense that names its object ("strike a deal") rules out those that do not. */
export function framesOf(sentence: ChunkedSentence, clause: Clause, context: Context): readonly Frame[] {
  const fitting = context.frames.verb(clause.verb.lemma).filter((frame) => verbFits(frame, sentence, clause, context));
  const narrow = fitting.filter(isNarrow);
  return narrow.length > 0 ? narrow.slice(0, 1) : fitting;
}

/** Whether a verb is meant in the sense of a frame: by its object, its subject and what it takes. */
function verbFits(frame: Frame, sentence: ChunkedSentence, clause: Clause, context: Context): boolean {
  const [object = null, second] = objectsOf(sentence, clause);
  if (frame.object !== undefined && !isOfClass(second ?? object, frame.object, context) && !isOfClass(object, frame.object, context)) return false;
  if (!subjectFits(frame, sentence, clause, context) || !afterFits(frame, sentence, clause, context)) return false;
  if (frame.lemma === "aim") return clause.passive && clause.subject?.class === "event";
  if (frame.frame === "launch" && frame.lemma === "fire" && object === null)
    return clause.attachments.some(({ preposition }) => ["at", "on", "into"].includes(preposition));
  if (frame.frame === "launch" && frame.object === undefined) return object !== null && withCoordinates(object).some(isFired);
  if (frame.frame === "cease") return clause.object !== null && context.frames.noun(clause.object.lemma).some(({ type }) => type === "assault");
  if (frame.frame === "explode") return clause.subject !== null && explodes(clause.subject, context);
  if (frame.frame === "outbreak") return clause.subject !== null && isOfClass(clause.subject, "wars", context);
  return true;
}

/** "a rocket", "a salvo of rockets" */
const isFired = (group: NounGroup) => group.of?.class === "weapon" || (group.class !== "event" && (group.class === "weapon" || isArmedHead(group)));

/** What was done to: the object, the one shared with a verb after "and" ("shot and wounded a judge"), and after a receiver the thing ("handed Iran a message"). */
function objectsOf({ chunks, clauses }: ChunkedSentence, { object, passive, subject, verb }: Clause): NounGroup[] {
  if (passive) return subject === null ? [] : [subject];
  if (object === null) {
    const shared = chunks[verb.index + 1]?.kind === "conjunction" ? clauses.find((other) => other.verb.index === verb.index + 2)?.object : null;
    return shared == null ? [] : [shared];
  }
  const next = chunks[object.index + 1];
  return next?.kind === "noun" && object.class !== "time" ? [object, next] : [object];
}

/** Devices and vehicles explode; of events only blasts do, since conflicts and protests explode in a figure of speech. */
const explodes = (group: NounGroup, { frames }: Context) =>
  group.class === "weapon" ||
  group.class === "vehicle" ||
  group.of?.class === "weapon" ||
  isArmedHead(group) ||
  frames.noun(group.lemma).some((frame) => frame.frame === "blast");

/** Who does it: the subject of an active clause, the agent of a passive one. */
export const doerOf = (clause: Clause): NounGroup | null =>
  clause.passive ? (clause.attachments.find(({ preposition }) => preposition === "by")?.group ?? null) : clause.subject;

/** Words about an act of force may be anybody's; else a doer of the class asked for must be named, or nobody. */
function subjectFits(frame: Frame, sentence: ChunkedSentence, clause: Clause, context: Context): boolean {
  if (frame.subject === undefined) return true;
  const doer = doerOf(clause);
  if (doer === null) return clause.passive && !isListed(frame.subject);
  if (withCoordinates(doer).some((group) => isDoerOfClass(group, frame.subject ?? "any", context))) return true;
  return frame.subject === "public" && doer.class === "person" && tellsOfForce(sentence, clause, context);
}

/** Whether another word of the sentence, from chunk `from` on, tells an act of force. */
export function tellsOfForce(sentence: ChunkedSentence, clause: Clause, { frames }: Context, from = 0): boolean {
  return sentence.chunks
    .slice(from)
    .some(
      (chunk) =>
        (chunk.kind === "verb" && chunk.index !== clause.verb.index && frames.isViolentVerb(chunk.lemma)) ||
        (chunk.kind === "noun" && frames.noun(chunk.lemma).some(({ type }) => type === "assault")),
    );
}

function afterFits({ after }: Frame, { chunks }: ChunkedSentence, clause: Clause, context: Context): boolean {
  return Object.entries(after ?? {}).every(
    ([preposition, wanted]) =>
      clause.attachments.some((one) => one.preposition === preposition && isOfClass(one.group, wanted, context)) ||
      // "on high alert", where the tagger saw no noun.
      chunks.some(
        (chunk, at) => at > clause.verb.index && chunk.kind === "word" && isWordOfClass(chunk.lower, wanted, context) && isAfter(chunks, at, preposition),
      ),
  );
}

const isAfter = (chunks: ChunkedSentence["chunks"], at: number, preposition: string) =>
  chunks.slice(Math.max(0, at - 2), at).some((chunk) => chunk.kind === "preposition" && chunk.lower === preposition);
