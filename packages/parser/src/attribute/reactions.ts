import type { Stance } from "@dateline/schema";
import { judgementOf } from "../assemble/constructions/judgements.js";
import { groupFillers, withCoordinates } from "../assemble/slots.js";
import type { Context } from "../context.js";
import type { Frame } from "../frames.js";
import type { Clause } from "../grammar/clause.js";
import type { Assembled } from "../stages/assemble.js";
import type { Attributed } from "../stages/attribute.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { canSpeak, claimsResponsibility, governors, isClaiming, voice } from "./voices.js";

/** How a clause stands to the act last told, which it does not name: "denied any role", "called it barbaric". */
function stanceTaken(sentence: ChunkedSentence, clause: Clause, context: Context): Stance | null {
  const { object, subject, verb } = clause;
  const { speech } = context.lexicon;
  if (subject === null || object === null || clause.passive || verb.negated || verb.modal !== null) return null;
  if (["infinitive", "relative", "reduced"].includes(clause.relation) || subject.determiner === "no" || /^(?:nobody|none)$/.test(subject.lemma)) return null;
  if (claimsResponsibility(clause, context) && isClaiming(verb.lemma)) return "claims-responsibility";
  const it = object.pronoun && object.class !== "person";
  if (speech.retract.has(verb.lemma) && speech.parts.has(object.lemma)) return "denies";
  if (speech.deny.has(verb.lemma)) return it || speech.parts.has(object.lemma) ? "denies" : null;
  const deed = it || (speech.deeds.has(object.lemma) && object.determiner !== "indefinite" && object.determiner !== "any");
  if (deed && (speech.condemn.has(verb.lemma) || judgementOf(sentence, clause, context) === "blames")) return "condemns";
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

function reaction(sentence: ChunkedSentence, clause: Clause, stance: Stance, frame: Frame, context: Context): Omit<Attributed, "index"> {
  const { verb } = clause;
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
    voices: clause.subject === null ? [] : withCoordinates(clause.subject).map((one) => voice(sentence, stance, one, clause, `voice/${verb.lemma}`, context)),
    asserted: false,
  };
}

/** Returns what is said of an act that the sentence does not name again: claims, denials and judgements, which join the act last told. */
export function reactions(assembled: Assembled, context: Context): Omit<Attributed, "index">[] {
  const [frame] = context.frames.noun("attack");
  if (frame === undefined) return [];
  // A clause that governs an act speaks of that one.
  const speaking = new Set(assembled.candidates.filter(({ type }) => type === "assault").flatMap(governors));
  return assembled.sentences.flatMap((sentence) =>
    sentence.clauses.flatMap((clause) => {
      const { governor, subject } = clause;
      if (governor !== null && ownsUp(sentence, clause, context)) return [reaction(sentence, governor, "claims-responsibility", frame, context)];
      if (subject !== null && ownDeed(sentence, clause, context))
        return [{ ...reaction(sentence, clause, "confirms", frame, context), fillers: [{ role: "perpetrator" as const, group: subject, slot: "own" }] }];
      if (speaking.has(clause) || clause.subject === null || !canSpeak(clause.subject, context)) return [];
      const stance = stanceTaken(sentence, clause, context);
      return stance === null ? [] : [reaction(sentence, clause, stance, frame, context)];
    }),
  );
}
