import { defineEventType } from "./event-type.js";

export const agree = defineEventType({
  type: "agree",
  title: "Agree",
  description: "Commits to cooperate in future; what is promised lands here rather than under the act itself.",
  quadrant: "verbal-cooperation",
  fields: {},
});
