import * as z from "zod";
import { countShape, isOrdered } from "./count.js";
import { EvidenceList } from "./evidence.js";
import { ActorId, DocumentId, FigureId } from "./id.js";
import { filled } from "./length.js";
import { Place } from "./place.js";
import { Time } from "./time.js";

/** A standing or aggregate number ("2,500 troops in Iraq"), never counted as one incident's toll. */
export const ReportedFigure = z
  .strictObject({
    id: FigureId,
    documentId: DocumentId,
    kind: z.enum(["troop-level", "running-total", "toll", "displaced", "detained", "other"]).describe("What sort of number it is."),
    ...countShape("what `what` names", 2500),
    approximate: z.boolean().meta({ description: 'Whether the words are vague ("about", "dozens").', examples: [false] }),
    what: filled().meta({ description: "What is counted, as the text words it.", examples: ["troops"] }),
    text: filled().meta({ description: "The phrase as it stands.", examples: ["2,500 troops"] }),
    actorId: ActorId.optional().describe("Whose it is, where the text says so."),
    place: Place.nullable().describe("Where it stands for; null where the text does not say."),
    time: Time.nullable().describe("The day or the span that it stands for."),
    accordingTo: z
      .string()
      .optional()
      .meta({ description: "Who gives the number, where the text says so.", examples: ["the ministry"] }),
    evidence: EvidenceList,
  })
  .refine(isOrdered, { message: "min is greater than max", path: ["min"] })
  .meta({ id: "ReportedFigure", title: "Reported figure", description: "A standing or aggregate number, never counted as one incident's toll." });
export type ReportedFigure = z.infer<typeof ReportedFigure>;
