import type { Stance } from "@dateline/schema";
import { judgementOf } from "../assemble/constructions/judgements.js";
import { groupFillers, withCoordinates } from "../assemble/slots.js";
import type { Context } from "../context.js";
import type { Frame } from "../frames.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clause.js";
import type { Assembled } from "../stages/assemble.js";
import type { Attributed } from "../stages/attribute.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { canSpeak, claimsResponsibility, governors, isClaiming, voice } from "./voices.js";

const isIt = ({ pronoun, class: kind }: NounGroup) => pronoun && kind !== "person";

/** Whether a group is the act last told: "it", "the attack". */
const isDeed = (group: NounGroup, { lexicon: { speech } }: Context) =>
  isIt(group) || (speech.deeds.has(group.lemma) && group.determiner !== "indefinite" && group.determiner !== "any");

/** The rule of a voice that justifies an act: it owns to the act if it is the doer's, else it tells nothing of it. */
export const justifying = "voice/justifies";

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
  if (!context.lexicon.tellingVerbs.has(governor.verb.lemma) || governor.verb.negated) return false;
  const next = sentence.sentence.tokens[verb.to]?.lower ?? "";
  return ["them", "us", "responsible"].includes(next) || attachments.some(({ preposition }) => preposition === "behind");
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

/** A telling that only adds a voice to the act last told. */
export type Reaction = Omit<Attributed, "index">;

/** The frame of an act of force of no special kind. */
export const actFrame = ({ frames }: Context): Frame | undefined => frames.noun("attack")[0];

/** What a clause adds to the act last told: that its subject takes a stance to it. */
export function reaction(sentence: ChunkedSentence, clause: Clause, stance: Stance, frame: Frame, context: Context, rule?: string): Reaction {
  const { verb } = clause;
  const said = rule ?? `voice/${verb.lemma}`;
  return {
    sentence: sentence.sentence.index,
    trigger: { from: verb.from, to: verb.to, start: verb.start, end: verb.end },
    frame,
    type: frame.type,
    mode: frame.mode,
    clause,
    group: null,
    fillers: clause.object === null ? [] : groupFillers(sentence, clause.object, frame, context).filter(({ role }) => role === "perpetrator"),
    weapons: [],
    tolls: [],
    times: [],
    places: [],
    count: null,
    reference: "definite",
    pointsBack: true,
    supplement: true,
    explanation: [{ stage: "attribute", rule: `reaction/${stance}`, start: verb.start, end: verb.end }],
    status: stance === "claims-responsibility" ? "claimed" : "occurred",
    voices: clause.subject === null ? [] : withCoordinates(clause.subject).map((one) => voice(sentence, stance, one, clause, said, context)),
    asserted: false,
  };
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
      if (subject !== null && ownDeed(sentence, clause, context))
        return [{ ...reaction(sentence, clause, "confirms", frame, context), fillers: [{ role: "perpetrator" as const, group: subject, slot: "own" }] }];
      if (justifies(sentence, clause, context) && subject !== null && canSpeak(subject, context))
        return [reaction(sentence, clause, "confirms", frame, context, justifying)];
      if (speaking.has(clause) || clause.subject === null || !canSpeak(clause.subject, context)) return [];
      const stance = stanceTaken(sentence, clause, context);
      return stance === null ? [] : [reaction(sentence, clause, stance, frame, context)];
    }),
  );
}
