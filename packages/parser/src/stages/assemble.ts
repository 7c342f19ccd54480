import { withAnswered } from "../assemble/answered.js";
import type { Candidate, Draft, RoleFiller } from "../assemble/candidate.js";
import { constructionDrafts } from "../assemble/constructions.js";
import { withoutContents } from "../assemble/contents.js";
import { fold } from "../assemble/fold.js";
import { withNamesBeside } from "../assemble/names-beside.js";
import { nounCandidate } from "../assemble/noun-candidate.js";
import { framesOfNoun } from "../assemble/other-sense.js";
import { ownersOf } from "../assemble/owners.js";
import { withSides } from "../assemble/reciprocal.js";
import { type Topic, topicOf } from "../assemble/topic.js";
import { verbCandidate } from "../assemble/verb-candidate.js";
import { framesOf } from "../assemble/verb-sense.js";
import type { Context } from "../context.js";
import type { Staged } from "../stage.js";
import type { Chunked, ChunkedSentence } from "./chunk.js";

export interface Assembled extends Chunked {
  candidates: readonly Candidate[];
}

/** Finds event triggers, fills their slots by grammar, and folds what one sentence tells of one act into one candidate. */
export function assemble(chunked: Chunked, context: Context): Staged<Assembled> {
  const candidates: Candidate[] = [];
  const topic = topicOf(chunked.sentences, context);
  for (const sentence of chunked.sentences) {
    const folded = fold(sentence, sentenceCandidates(sentence, context), context);
    for (const draft of withAnswered(sentence, folded, context)) if (!isPlot(draft, topic)) candidates.push({ ...withSides(draft), index: candidates.length });
  }
  return { value: { ...chunked, candidates }, issues: [] };
}

/** Force told on a page about a film or a book is its plot or its past, unless it is dated by the news. */
const isPlot = ({ times, type }: Draft, topic: Topic): boolean =>
  topic === "work" && type === "assault" && times.every(({ value }) => value.kind !== "weekday" && value.kind !== "day-of-month");

function sentenceCandidates(sentence: ChunkedSentence, context: Context): Draft[] {
  const drafts: Draft[] = [];
  for (const clause of sentence.clauses) {
    for (const frame of framesOf(sentence, clause, context)) drafts.push(verbCandidate(sentence, clause, frame, context));
  }
  for (const chunk of sentence.chunks) {
    if (chunk.kind !== "noun") continue;
    for (const frame of framesOfNoun(sentence, chunk, context)) drafts.push(nounCandidate(sentence, chunk, frame, context));
  }
  const withOwners = drafts.map((one) =>
    one.type === "assault" ? { ...one, fillers: [...namedFillers(sentence, one.fillers), ...ownerFillers(sentence, one.fillers, context)] } : one,
  );
  const withoutRepeats = withoutContents(sentence, withOwners).filter((one) => !isToldInTolls(one, withOwners));
  const built = constructionDrafts(sentence, context);
  // "took three engineers hostage": what a construction tells, its verb alone does not tell once more.
  const alone = withoutRepeats.filter((one) => !built.some(({ trigger, mode }) => trigger.start === one.trigger.start && mode === one.mode));
  return [...alone, ...built].sort((a, b) => a.trigger.start - b.trigger.start);
}

/** The fillers with the people named beside them, each once. */
function namedFillers(sentence: ChunkedSentence, fillers: readonly RoleFiller[]): RoleFiller[] {
  const named = fillers.flatMap((filler) => withNamesBeside(sentence, filler));
  return named.filter(
    ({ role, group }, at) => named.findIndex((other) => other.role === role && other.group.index === group.index && other.group.start === group.start) === at,
  );
}

function ownerFillers(sentence: ChunkedSentence, fillers: readonly RoleFiller[], context: Context): RoleFiller[] {
  return fillers
    .filter(({ role, group }) => role === "target" && !group.pronoun)
    .flatMap(({ group }) => ownersOf(sentence, group, context).map((owner) => ({ role: "target" as const, group: owner, slot: "owner" })));
}

/** "left two others injured": the participle's toll is that of "left". */
function isToldInTolls(one: Draft, all: readonly Draft[]): boolean {
  return (
    one.clause?.relation === "reduced" &&
    one.frame.outcome !== undefined &&
    all.some(
      (other) =>
        other !== one && other.frame.frame === "leave" && other.tolls.some((toll) => one.tolls.some((own) => own.start >= toll.start && own.end <= toll.end)),
    )
  );
}
