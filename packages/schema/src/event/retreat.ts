import { defineEventType } from "./event-type.js";

export const retreat = defineEventType({
  type: "retreat",
  title: "Retreat",
  description: "Gives ground in deed: leaves, frees, disarms, resigns.",
  quadrant: "material-cooperation",
  fields: {},
});
