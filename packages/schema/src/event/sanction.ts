import { defineEventType } from "./event-type.js";

export const sanction = defineEventType({
  type: "sanction",
  title: "Sanction",
  description: "Cuts back relations or ties that existed.",
  quadrant: "material-conflict",
  fields: {},
});
