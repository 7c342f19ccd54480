import { defineEventType } from "./event-type.js";

export const reject = defineEventType({
  type: "reject",
  title: "Reject",
  description: "Refuses, opposes or denies.",
  quadrant: "verbal-conflict",
  fields: {},
});
