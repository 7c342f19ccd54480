import { defineEventType, defineSchema, Participant, toJsonSchema } from "@dateline/schema";
import { z } from "zod";

const piracy = defineEventType({
  type: "piracy",
  title: "Piracy",
  description: "Robs or takes a vessel at sea.",
  quadrant: "material-conflict",
  fields: { vessels: z.int().min(1).meta({ description: "Vessels attacked." }) },
});

const model = defineSchema({
  types: [piracy],
  modes: { boarding: { type: "piracy", title: "Boarding", definition: "Armed people come on board." } },
  roles: ["escort"],
  fields: { seaArea: z.string().optional().meta({ description: "The desk's own sea area." }) },
});

const frigate = { role: "escort", kind: "vehicle", text: "frigate", start: 4, end: 11 };

console.log(model.types.length); // 17
console.log(model.Participant.safeParse(frigate).success, Participant.safeParse(frigate).success); // true false
console.log(JSON.stringify(toJsonSchema(model)).includes('"const":"piracy"')); // true

// The types follow: a report of piracy has `vessels`, every report may have `seaArea`.
export type Report = z.infer<typeof model.EventReport>;
export const vesselsOf = (report: Report) => (report.type === "piracy" ? report.vessels : 0);
