import type { Stance } from "@dateline/schema";
import { groupFillers, withCoordinates } from "../assemble/slots.js";
import type { Context } from "../context.js";
import type { Frame } from "../frames.js";
import type { Clause } from "../grammar/clause.js";
import type { Attributed } from "../stages/attribute.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { voice } from "./voices.js";

/** The rule of a voice that justifies an act: it owns to the act if it is the doer's, else it tells nothing of it. */
export const justifying = "voice/justifies";

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
