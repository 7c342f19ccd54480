import * as z from "zod";
import { countShape, isOrdered } from "../count.js";
import { EvidenceList } from "../evidence.js";
import { ActorId } from "../id.js";
import { Stage } from "../issue.js";
import { atLeast, filled } from "../length.js";
import { Offset, spanShape } from "../span.js";

export const Status = z.enum(["occurred", "claimed", "alleged", "denied", "threatened", "planned", "foiled", "ongoing"]).meta({
  id: "Status",
  title: "Status",
  description:
    "Whether the text tells it as done, as claimed by its own doer, as said of another, as denied, or as not done: threatened, planned, foiled; or as under way.",
});
export type Status = z.infer<typeof Status>;

export const Confidence = z.enum(["low", "moderate", "high"]).meta({
  id: "Confidence",
  title: "Confidence",
  standard: "ICD 203, its words for confidence",
  description: "How far the reading can be relied on; `reasons` says why. Words, not invented decimals.",
});
export type Confidence = z.infer<typeof Confidence>;

export const ParticipantKind = z
  .enum(["person", "organization", "group", "state", "facility", "vehicle", "other"])
  .meta({ id: "ParticipantKind", title: "Kind of participant", description: "What sort of thing takes part." });
export type ParticipantKind = z.infer<typeof ParticipantKind>;

export const Weapon = z
  .strictObject({
    kind: z
      .enum(["drone", "missile", "rocket", "bomb", "mine", "firearm", "artillery", "grenade", "aircraft", "other"])
      .describe("What sort of weapon the words name."),
    text: filled().meta({ description: "The words as they stand.", examples: ["rifles"] }),
    ...spanShape,
  })
  .meta({ id: "Weapon", title: "Weapon", description: "What the act was done with." });
export type Weapon = z.infer<typeof Weapon>;

export const Outcome = z
  .enum(["killed", "injured", "killed-or-injured", "missing", "captured"])
  .meta({ id: "Outcome", title: "Outcome", description: "What befell the people counted; killed-or-injured is a total of both that the text does not part." });
export type Outcome = z.infer<typeof Outcome>;

export const Casualty = z
  .strictObject({
    outcome: Outcome,
    ...countShape("people", 2),
    best: z
      .int()
      .min(0)
      .optional()
      .meta({ description: "A single best number, only where a person or a rule gave one.", unit: "people", standard: "best of UCDP GED", examples: [2] }),
    approximate: z.boolean().meta({ description: 'Whether the words are vague ("dozens", "about").', examples: [false] }),
    text: filled().meta({ description: "The words as they stand.", examples: ["two police officers"] }),
    who: z
      .string()
      .optional()
      .meta({ description: "Who was hurt, as the text words it.", examples: ["two police officers"] }),
    side: z.enum(["civilian", "combatant", "unknown"]).optional().describe("Whether those hurt were civilians or combatants, as the text tells it."),
    harm: z
      .array(z.enum(["children", "medical", "school", "journalist", "aid-worker"]))
      .optional()
      .describe("Harm to the specially protected."),
    accordingTo: z
      .string()
      .optional()
      .meta({ description: "Who gives the number, where the text says so.", examples: ["the ministry"] }),
    evidence: EvidenceList,
  })
  .refine(isOrdered, { message: "min is greater than max", path: ["min"] })
  .meta({
    id: "Casualty",
    title: "Casualty figure",
    standard: "UCDP GED: min, best and max are its low, best and high, for one voice",
    description: 'How many people were hurt, as one voice gives it; "at least n" has max null.',
  });
export type Casualty = z.infer<typeof Casualty>;

export const Stance = z
  .enum(["reports", "confirms", "attributes", "claims-responsibility", "denies", "condemns"])
  .meta({ id: "Stance", title: "Stance", description: "How a voice stands to the event." });
export type Stance = z.infer<typeof Stance>;

export const Attribution = z
  .strictObject({
    stance: Stance,
    text: filled().meta({ description: "The words that name the voice, as they stand.", examples: ["the port authority"] }),
    name: z
      .string()
      .optional()
      .meta({ description: "The voice's name, where it has one.", examples: ["Port Authority"] }),
    actorId: ActorId.optional().describe("The actor that the voice was linked to; absent where the reader abstained."),
    evidence: EvidenceList,
  })
  .meta({ id: "Attribution", title: "Attribution", description: "Who says it, and how they stand to it." });
export type Attribution = z.infer<typeof Attribution>;

export const ContestedField = z
  .enum(["date", "place", "perpetrator", "target", "casualties", "mode", "status"])
  .meta({ id: "ContestedField", title: "Field that can be contested", description: "What voices can differ on." });
export type ContestedField = z.infer<typeof ContestedField>;

export const Contested = z
  .strictObject({
    field: ContestedField.describe("What the voices differ on."),
    versions: z
      .array(
        z.strictObject({
          value: filled().meta({ description: "The version, in words.", examples: ["in Guayaquil"] }),
          by: z
            .array(filled())
            .meta({ description: "Who holds it; the document's publisher or file where the text asserts it itself.", examples: [["Northwire"]] }),
          evidence: EvidenceList,
        }),
      )
      .check(atLeast(2))
      .describe("Every version, two at least."),
  })
  .meta({ id: "Contested", title: "Contested field", description: "A field on which voices differ, with every version and who holds it." });
export type Contested = z.infer<typeof Contested>;

export const Explanation = z
  .strictObject({
    stage: Stage,
    rule: filled().meta({
      description: "The rule or pattern that fired, by its name in the parser's data; a correction by its id.",
      examples: ["strike/active"],
    }),
    field: z
      .string()
      .optional()
      .meta({ description: "The field that it settled.", examples: ["mode"] }),
    note: z
      .string()
      .optional()
      .meta({ description: "What the rule's name does not say, in words: who corrected it and why.", examples: ["N. Adler: the port says 350."] }),
    start: Offset.optional().describe("First code unit of the words that it fired on."),
    end: Offset.optional().meta({ description: "One past their last code unit.", examples: [11] }),
  })
  .meta({ id: "Explanation", title: "Explanation", description: "A rule that fired, the field it settled and the words it fired on." });
export type Explanation = z.infer<typeof Explanation>;
