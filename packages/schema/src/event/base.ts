import * as z from "zod";
import { Count } from "../count.js";
import { EvidenceList } from "../evidence.js";
import { ActorId, DocumentId, EventId, ReportId } from "../id.js";
import { atLeast, filled } from "../length.js";
import { Place } from "../place.js";
import { spanShape } from "../span.js";
import { Time } from "../time.js";
import { Attribution, Casualty, Confidence, Contested, Explanation, ParticipantKind, Status, Weapon } from "./details.js";

/** Returns the schema of a participant whose role is one of `roles`. */
export function participantSchema<const Roles extends readonly string[]>(roles: Roles) {
  return z
    .strictObject({
      role: z.enum(roles).meta({
        description: "What part it has in the event.",
        standard: "actor and recipient of PLOVER, the recipient of force parted into target and victim",
      }),
      kind: ParticipantKind,
      text: filled().meta({ description: "The shortest noun group, no article, no clause; the slice itself.", examples: ["River Militia"] }),
      name: z
        .string()
        .optional()
        .meta({ description: "The name, only for a named entity.", examples: ["River Militia"] }),
      actorId: ActorId.optional().describe("The actor it was linked to; absent where the reader abstained."),
      ...spanShape,
    })
    .meta({ title: "Participant", description: "Somebody or something that takes part in an event." });
}

type ParticipantOf<Roles extends readonly string[]> = ReturnType<typeof participantSchema<Roles>>;

/** The fields that a report and an event share, over the vocabulary given. */
export function sharedShape<Roles extends readonly string[]>(Participant: ParticipantOf<Roles>) {
  return {
    status: Status,
    count: Count.optional().meta({ description: "How many incidents are told as one set with no detail apart." }),
    time: Time.nullable().meta({ description: "When it happened; null where the text gives no hold." }),
    place: Place.nullable().meta({ description: "Where it took effect; null where the text gives no hold." }),
    participants: z.array(Participant).meta({ description: "Who did it, to whom, in which role." }),
    weapons: z.array(Weapon).meta({ description: "What it was done with." }),
    casualties: z.array(Casualty).meta({ description: "Tolls, one a voice and outcome; never added up." }),
    attributions: z.array(Attribution).meta({ description: "Who says it, claims it, denies it, condemns it." }),
    contested: z.array(Contested).meta({ description: "What is told in more than one way, every version kept." }),
    confidence: Confidence,
    reasons: z.array(z.string()).meta({ description: "Why the confidence is what it is, and why a value was preferred.", examples: [["one official voice"]] }),
  };
}

/** The fields of a report alone: one account of one event in one document. */
export const reportOnlyShape = {
  id: ReportId,
  documentId: DocumentId,
  eventId: EventId.describe("The event that the account was linked to."),
  explanation: z.array(Explanation).describe("The rules that fired, in order."),
  evidence: EvidenceList.describe("The sentences or clauses that tell it; the trigger's first."),
};

/** The fields of an event alone: one incident, as all its accounts together give it. */
export const eventOnlyShape = {
  id: EventId,
  reportIds: z.array(ReportId).check(atLeast(1)).describe("Its accounts, sorted."),
  voices: z.array(filled()).meta({
    description: "Who says it first hand, each once, sorted: ten papers quoting one spokesman are one voice.",
    standard: "source_original of UCDP GED, one name each",
    examples: [["Port Authority"]],
  }),
};
