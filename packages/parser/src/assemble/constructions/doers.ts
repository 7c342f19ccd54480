import type { Context } from "../../context.js";
import type { NounGroup } from "../../grammar/chunks.js";
import type { Clause } from "../../grammar/clause.js";
import type { ChunkedSentence } from "../../stages/chunk.js";
import type { Draft } from "../candidate.js";
import { constructionDraft, fill, supplement } from "./construction.js";

/** "it was carried out by militants", "soldiers committed the crime": the pronoun, or the deed, is the act last told, its agent who did it. */
export function carriedOutBy(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const act = clause.passive ? clause.subject : clause.object;
  const agent = clause.passive ? clause.attachments.find(({ preposition }) => preposition === "by")?.group : clause.subject;
  if (!context.lexicon.acts.carrying.has(carried(sentence, clause)) || act === null || !isDeed(act, context) || agent == null || agent.pronoun) return [];
  const [attack] = context.frames.noun("attack");
  const [accuse] = context.frames.verb("blame");
  const deed =
    attack === undefined ? [] : [supplement(constructionDraft(sentence, clause, attack, attack.mode, fill("perpetrator", agent, "by"), "carried-out-by"))];
  const speaker = speakerAbove(sentence, clause, context);
  const blame =
    accuse === undefined || speaker === null
      ? []
      : [
          constructionDraft(
            sentence,
            clause,
            accuse,
            "accusation",
            [...fill("source", speaker, "speaker"), ...fill("recipient", agent, "by")],
            "carried-out-by",
          ),
        ];
  return [...deed, ...blame];
}

/** "it", "the crime": the act last told, by no word of its own. */
const isDeed = ({ pronoun, determiner, lemma }: NounGroup, { lexicon }: Context) =>
  pronoun || ((determiner === "definite" || determiner === "demonstrative") && lexicon.acts.deeds.has(lemma));

/** Verbs under which a clause is somebody's view of who did it. */
const isView = (clause: Clause, { lexicon: { speech, tellingVerbs } }: Context) =>
  tellingVerbs.has(clause.verb.lemma) || speech.believe.has(clause.verb.lemma) || speech.accuse.has(clause.verb.lemma);

/** "Boko Haram was behind it", "he believes it was the ELN": whom somebody names as the doer of the act last told. */
export function namedAsDoer(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const [frame] = context.frames.noun("attack");
  const { governor, subject, verb } = clause;
  if (frame === undefined || verb.lemma !== "be" || verb.negated || verb.modal !== null || subject === null) return [];
  const isBehind = clause.attachments.some(({ preposition, group }) => preposition === "behind" && group.pronoun);
  const after = sentence.chunks[verb.index + 1];
  const isCleft = subject.pronoun && subject.class !== "person" && governor !== null && isView(governor, context);
  const doer = isBehind && !subject.pronoun ? subject : isCleft && after?.kind === "noun" && isParty(after) ? after : null;
  return doer === null ? [] : [supplement(constructionDraft(sentence, clause, frame, frame.mode, fill("perpetrator", doer, "named"), "named-as-doer"))];
}

const isParty = ({ mentions, class: kind }: NounGroup) =>
  kind !== "event" && kind !== "weapon" && kind !== "location" && mentions.some(({ type }) => type === "group" || type === "organization");

/** The verb with the particle that stands after its object: "carried it out". */
function carried(sentence: ChunkedSentence, clause: Clause): string {
  const particle = clause.object === null ? undefined : sentence.sentence.tokens[clause.object.to]?.lower;
  return particle === "out" ? `${clause.verb.lemma} out` : clause.verb.lemma;
}

function speakerAbove(sentence: ChunkedSentence, clause: Clause, context: Context): NounGroup | null {
  for (let governor = clause.governor; governor !== null; governor = governor.governor) {
    if (governor.subject !== null && !governor.subject.pronoun && context.lexicon.tellingVerbs.has(governor.verb.lemma)) return governor.subject;
  }
  return (
    sentence.clauses.find(
      (other) =>
        other.relation === "main" && other !== clause && other.subject !== null && !other.subject.pronoun && context.lexicon.tellingVerbs.has(other.verb.lemma),
    )?.subject ?? null
  );
}

/** "the attack was attributed to the rebels", "it was blamed on them": who is held to have done the act last told. */
export function attributedTo(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const [frame] = context.frames.noun("attack");
  const blamed = clause.attachments.find(({ preposition }) => preposition === "to" || preposition === "on")?.group;
  const act = clause.passive ? clause.subject : clause.object;
  if (frame === undefined || blamed === undefined || act === null || !context.lexicon.acts.imputing.has(clause.verb.lemma)) return [];
  if (!(act.class === "event" || act.pronoun) || blamed.class === "event" || blamed.class === "time") return [];
  return [supplement(constructionDraft(sentence, clause, frame, frame.mode, fill("perpetrator", blamed, "attributed"), "attributed-to"))];
}

/** "The killers fled in a van": whoever is called by a deed, and does something else here, did the act last told. */
export function calledByDeed(sentence: ChunkedSentence, clause: Clause, { frames, lexicon }: Context): Draft[] {
  const [frame] = frames.noun("attack");
  const { subject, verb } = clause;
  if (frame === undefined || subject === null || subject.pronoun || !["definite", "demonstrative"].includes(subject.determiner)) return [];
  if (!lexicon.force.agents.has(subject.lemma) || frames.verb(verb.lemma).some(({ type }) => type === "assault")) return [];
  return [supplement(constructionDraft(sentence, clause, frame, frame.mode, fill("perpetrator", subject, "called-by-deed"), "called-by-deed"))];
}
