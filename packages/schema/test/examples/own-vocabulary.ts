import { defineEventType, defineSchema, Participant } from "@dateline/schema";
import { geoJson } from "@dateline/schema/codecs";
import { toJsonSchema } from "@dateline/schema/json-schema";
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
      .meta({ description: "Vessels attacked.", unit: "vessels", examples: [2] }),
  },
});

const model = defineSchema({
  types: [piracy],
  modes: { boarding: { type: "piracy", title: "Boarding", definition: "Armed people come on board." } },
  roles: ["escort"],
  fields: {
    seaArea: z
      .string()
      .optional()
      .meta({ description: "The desk's own sea area.", examples: ["Gulf of Guinea"] }),
  },
});

const frigate = { role: "escort", kind: "vehicle", text: "frigate", start: 4, end: 11 };

console.log(model.types.length); // 17
console.log(model.Participant.safeParse(frigate).success, Participant.safeParse(frigate).success); // true false
console.log(JSON.stringify(toJsonSchema(model)).includes('"const":"piracy"')); // true

// The types follow: an event of piracy has `vessels`, every event may have `seaArea`.
type DeskEvent = z.infer<typeof model.ConflictEvent>;
export const vesselsOf = (event: DeskEvent) => (event.type === "piracy" ? event.vessels : 0);

// Codecs take the model, and say what their format cannot hold.
const events: DeskEvent[] = [];
const nothing = { documents: [], actors: [], reports: [], figures: [] };
const lines = geoJson.encode({ ...nothing, events }, { model, onLoss: ({ id, field, reason }) => console.warn(id, field, reason) });

console.log(JSON.parse([...lines].join("")).type); // FeatureCollection
