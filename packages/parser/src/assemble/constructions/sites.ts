import type { Context } from "../../context.js";
import type { Frame } from "../../frames.js";
import type { NounGroup } from "../../grammar/chunks.js";
import type { Clause } from "../../grammar/clause.js";
import type { ChunkedSentence } from "../../stages/chunk.js";
import type { Draft } from "../candidate.js";
import { placePhrases, trailing, withCoordinates } from "../slots.js";
import { constructionDraft, fill, supplement } from "./construction.js";

/** "the targets were the base, the airport and the depot": sites of the act last told. */
export function targetsWere(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const { subject, object, verb } = clause;
  const { targetNouns } = context.lexicon.constructions;
  const [frame] = context.frames.noun("attack");
  if (verb.lemma !== "be" || verb.modal !== null || verb.negated || subject === null || object === null || frame === undefined) return [];
  // "The base and the airport were the targets": the other way round.
  const isReversed = targetNouns.has(object.lemma) && object.of === null && object.determiner !== "indefinite" && object.determiner !== "any";
  const list = targetNouns.has(subject.lemma) ? object : isReversed ? subject : null;
  return list === null ? [] : [siteList(sentence, clause, frame, list, "predicate", "targets-were", context)];
}

/** "gave as targets the base and the airport", "named the base and the airport": a claimant lists the sites of the act last told. */
export function listedTargets(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const { listing, targetNouns } = context.lexicon.constructions;
  if (!listing.has(clause.verb.lemma) || clause.passive || clause.subject === null) return [];
  const as = clause.attachments.find(({ preposition, group }) => preposition === "as" && targetNouns.has(group.lemma))?.group;
  const after = as === undefined ? clause.object : sentence.chunks[as.index + 1];
  const [frame] = context.frames.noun("attack");
  if (after?.kind !== "noun" || frame === undefined || (as === undefined && (after.class !== "facility" || clause.verb.lemma === "give"))) return [];
  return [siteList(sentence, clause, frame, after, "listed", "listed-targets", context)];
}

/** The draft of an act whose sites a clause lists, each with the phrase that places it. */
function siteList(sentence: ChunkedSentence, clause: Clause, frame: Frame, list: NounGroup, slot: string, rule: string, context: Context): Draft {
  const listed = withCoordinates(list);
  const places = listed.flatMap((group, at) => {
    const next = listed[at + 1]?.index ?? Number.POSITIVE_INFINITY;
    return [{ preposition: "at", group }, ...trailing(sentence, group, context).filter(({ group: where }) => where.index < next)];
  });
  const draft = constructionDraft(sentence, clause, frame, frame.mode, fill("target", list, slot), rule);
  return { ...supplement(draft), places: placePhrases(places, context) };
}

/** "The base is in Puerto Jordan, a village": where the site of the act last told lies. */
export function siteIsIn(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const { subject } = clause;
  const pointing = subject !== null && subject.class === "facility" && subject.determiner === "definite";
  const [frame] = context.frames.noun("attack");
  if ((clause.verb.lemma !== "be" && clause.verb.lemma !== "lie") || !pointing || frame === undefined) return [];
  const places = placePhrases(
    clause.attachments.filter(({ preposition }) => preposition === "in" || preposition === "near" || preposition === "on"),
    context,
  );
  if (places.length === 0) return [];
  return [{ ...supplement(constructionDraft(sentence, clause, frame, frame.mode, fill("target", subject, "subject"), "site-is-in")), places }];
}
