import { defineEventType } from "./event-type.js";

export const support = defineEventType({
  type: "support",
  title: "Support",
  description: "Backs, praises, recognises or justifies in words.",
  quadrant: "verbal-cooperation",
  fields: {},
});
