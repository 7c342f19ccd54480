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
  if (speech.deny.has(verb.lemma)) return it || speech.parts.has(object.lemma) ? "denies" : null;
  const deed = it || (speech.deeds.has(object.lemma) && object.determiner !== "indefinite" && object.determiner !== "any");
  if (deed && (speech.condemn.has(verb.lemma) || judgementOf(sentence, clause, context) === "blames")) return "condemns";
  return speech.confirm.has(verb.lemma) && (it || speech.incidents.has(object.lemma)) ? "confirms" : null;
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
      if (speaking.has(clause) || clause.subject === null || !canSpeak(clause.subject, context)) return [];
      const stance = stanceTaken(sentence, clause, context);
      return stance === null ? [] : [reaction(sentence, clause, stance, frame, context)];
    }),
  );
}
