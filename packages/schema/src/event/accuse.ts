import { defineEventType } from "./event-type.js";

export const accuse = defineEventType({
  type: "accuse",
  title: "Accuse",
  description: "Blames, condemns, investigates or takes to court.",
  quadrant: "verbal-conflict",
  fields: {},
});
