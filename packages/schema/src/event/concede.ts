import { defineEventType } from "./event-type.js";

export const concede = defineEventType({
  type: "concede",
  title: "Concede",
  description: "Gives ground in words: a pardon, an apology, a halt announced.",
  quadrant: "verbal-cooperation",
  fields: {},
});
