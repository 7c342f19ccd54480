import { defineEventType } from "./event-type.js";

export const threaten = defineEventType({
  type: "threaten",
  title: "Threaten",
  description: "Warns of a harmful act to come.",
  quadrant: "verbal-conflict",
  fields: {},
});
