// A stranger's project: its own event type, mode, participant role and field, added to the model of the package that it installed.
import { defineEventType, defineSchema, type SourceDocument } from "@dateline/schema";
import * as z from "zod";

const piracy = defineEventType({
  type: "piracy",
  title: "Piracy",
  description: "Robs or takes a vessel at sea.",
  quadrant: "material-conflict",
  fields: {
    vessels: z
      .int()
      .min(1)
      .meta({ description: "Vessels attacked.", unit: "vessels", examples: [1] }),
  },
});

export const model = defineSchema({
  types: [piracy],
  modes: {
    boarding: { type: "piracy", title: "Boarding", definition: "Armed people come on board." },
    "glide-bomb": { type: "assault", title: "Glide bomb", definition: "Guided bomb released out of reach." },
  },
  roles: ["escort"],
  fields: {
    seaArea: z
      .string()
      .optional()
      .meta({ description: "The desk's own sea area.", examples: ["Gulf of Guinea"] }),
  },
});

export type DeskEvent = z.infer<typeof model.ConflictEvent>;
export type DeskReport = z.infer<typeof model.EventReport>;

const text = "Pirates boarded two tankers off Lagos on 6 May 2024 although a frigate was near.";
const documentId = "d_91b2c7e04d5a6f38";

/** The dispatch that the event is told in. */
export const dispatch = {
  id: documentId,
  path: "lagos.txt",
  sha256: "91b2c7e04d5a6f38".repeat(4),
  mediaType: "text/plain",
  language: "en",
  published: null,
  text,
  blocks: [{ kind: "paragraph", start: 0, end: text.length }],
} satisfies z.input<typeof SourceDocument>;

function spanOf(words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

/** What a line of the desk's events holds. */
export const boarding = {
  id: "e_91b2c7e04d5a6f38",
  reportIds: ["r_91b2c7e04d5a6f38"],
  voices: ["the harbour office"],
  type: "piracy",
  mode: "boarding",
  status: "occurred",
  time: {
    edtf: "2024-05-06",
    start: "2024-05-06",
    end: "2024-05-06",
    precision: "day",
    basis: "stated",
    evidence: [{ documentId, ...spanOf("6 May 2024"), quote: "6 May 2024" }],
  },
  place: null,
  participants: [{ role: "escort", kind: "vehicle", text: "frigate", ...spanOf("frigate") }],
  weapons: [],
  casualties: [],
  attributions: [],
  contested: [],
  confidence: "moderate",
  reasons: [],
  vessels: 2,
  seaArea: "Gulf of Guinea",
} satisfies z.input<typeof model.ConflictEvent>;
