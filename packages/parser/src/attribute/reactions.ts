import type { Stance } from "@dateline/schema";
import { judgementOf } from "../assemble/constructions/judgements.js";
import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clause.js";
import type { Assembled } from "../stages/assemble.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { jointReactions } from "./joint-reactions.js";
import { actFrame, justifying, type Reaction, reaction } from "./reaction.js";
import { canSpeak, claimsResponsibility, governors, isClaiming } from "./voices.js";

const isIt = ({ pronoun, class: kind }: NounGroup) => pronoun && kind !== "person";

/** Whether a group is the act last told: "it", "the attack". */
const isDeed = (group: NounGroup, { lexicon: { speech } }: Context) =>
  isIt(group) || (speech.deeds.has(group.lemma) && group.determiner !== "indefinite" && group.determiner !== "any");

/** "called it a response", "an action that the ministry described as necessary": a clause that justifies the act last told. */
function justifies(sentence: ChunkedSentence, clause: Clause, context: Context): boolean {
  const { object, passive, subject, verb } = clause;
  if (subject === null || passive || verb.negated || verb.modal !== null || judgementOf(sentence, clause, context) !== "approves") return false;
  if (object !== null) return isDeed(object, context);
  const before = sentence.chunks.slice(0, subject.index).findLast(({ kind }) => kind !== "relative" && kind !== "subordinator");
  return before?.kind === "noun" && context.lexicon.speech.deeds.has(before.lemma);
}

/** How a clause stands to the act last told, which it does not name: "denied any role", "called it barbaric". */
function stanceTaken(sentence: ChunkedSentence, clause: Clause, context: Context): Stance | null {
  const { object, subject, verb } = clause;
  const { speech } = context.lexicon;
  if (subject === null || object === null || clause.passive || verb.negated || verb.modal !== null) return null;
  if (["infinitive", "relative", "reduced"].includes(clause.relation) || subject.determiner === "no" || /^(?:nobody|none)$/.test(subject.lemma)) return null;
  if (claimsResponsibility(clause, context) && isClaiming(verb.lemma)) return "claims-responsibility";
  const it = isIt(object);
  if (speech.retract.has(verb.lemma) && speech.parts.has(object.lemma)) return "denies";
  if (speech.deny.has(verb.lemma)) return it || speech.parts.has(object.lemma) ? "denies" : null;
  if (isDeed(object, context) && (speech.condemn.has(verb.lemma) || judgementOf(sentence, clause, context) === "blames")) return "condemns";
  return speech.confirm.has(verb.lemma) && (it || speech.incidents.has(object.lemma)) ? "confirms" : null;
}

/** "said it was them", "said it was behind the blast": a clause of saying whose speaker owns to the act. */
function ownsUp(sentence: ChunkedSentence, { governor, subject, verb, attachments }: Clause, context: Context): boolean {
  if (governor === null || subject?.pronoun !== true || subject.class === "person" || verb.lemma !== "be" || verb.negated || verb.modal !== null) return false;
  if (!context.lexicon.tellingVerbs.has(governor.verb.lemma) || governor.verb.negated || context.lexicon.speech.deny.has(governor.verb.lemma)) return false;
  const next = sentence.sentence.tokens[verb.to]?.lower ?? "";
  return context.lexicon.speech.owning.has(next) || attachments.some(({ preposition }) => preposition === "behind");
}

/** "denied it was behind the blast", where "neither confirmed nor denied it" takes no stance. */
function disowns(sentence: ChunkedSentence, { governor, subject, attachments }: Clause, { lexicon: { speech } }: Context): boolean {
  if (governor === null || governor.subject === null || subject?.pronoun !== true || subject.class === "person" || !speech.deny.has(governor.verb.lemma))
    return false;
  const isNegated = governor.verb.negated || governor.verb.modal !== null || sentence.sentence.tokens[governor.verb.from - 1]?.lower === "nor";
  return !isNegated && attachments.some(({ preposition }) => preposition === "behind");
}

/** "said its action was proportionate": a doer that speaks of its own deed. */
function ownDeed(sentence: ChunkedSentence, { relation, subject, verb }: Clause, { lexicon }: Context): boolean {
  if (relation !== "main" || subject === null || subject.pronoun || !lexicon.tellingVerbs.has(verb.lemma)) return false;
  return sentence.chunks.some(
    (chunk) =>
      chunk.kind === "noun" &&
      chunk.index > verb.index &&
      chunk.determiner === "possessive" &&
      chunk.possessor === null &&
      lexicon.speech.deeds.has(chunk.lemma),
  );
}

/** Returns what is said of an act that the sentence does not name again: claims, denials and judgements, which join the act last told. */
export function reactions(assembled: Assembled, context: Context): Reaction[] {
  const frame = actFrame(context);
  if (frame === undefined) return [];
  // A clause that governs an act speaks of that one.
  const speaking = new Set(assembled.candidates.filter(({ type }) => type === "assault").flatMap(governors));
  return assembled.sentences.flatMap((sentence) =>
    sentence.clauses.flatMap((clause) => {
      const { governor, subject } = clause;
      if (governor !== null && ownsUp(sentence, clause, context)) return [reaction(sentence, governor, "claims-responsibility", frame, context)];
      if (governor !== null && disowns(sentence, clause, context)) return [reaction(sentence, governor, "denies", frame, context)];
      if (subject !== null && ownDeed(sentence, clause, context))
        return [{ ...reaction(sentence, clause, "confirms", frame, context), fillers: [{ role: "perpetrator" as const, group: subject, slot: "own" }] }];
      if (justifies(sentence, clause, context) && subject !== null && canSpeak(subject, context))
        return [reaction(sentence, clause, "confirms", frame, context, justifying)];
      const joint = jointReactions(sentence, clause, frame, context);
      if (joint.length > 0) return joint;
      if (speaking.has(clause) || clause.subject === null || !canSpeak(clause.subject, context)) return [];
      const stance = stanceTaken(sentence, clause, context);
      return stance === null ? [] : [reaction(sentence, clause, stance, frame, context)];
    }),
  );
}
