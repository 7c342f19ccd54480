import { defineEventType } from "./event-type.js";

export const cooperate = defineEventType({
  type: "cooperate",
  title: "Cooperate",
  description: "Works together in deed, to the good of both sides.",
  quadrant: "material-cooperation",
  fields: {},
});
