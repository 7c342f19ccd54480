import { defineEventType } from "./event-type.js";

export const consult = defineEventType({
  type: "consult",
  title: "Consult",
  description: "Parties talk or meet, in person or at a distance.",
  quadrant: "verbal-cooperation",
  fields: {},
});
