import { defineEventType } from "./event-type.js";

export const assault = defineEventType({
  type: "assault",
  title: "Assault",
  description: "Uses force: attacks, strikes, kills, abducts, destroys.",
  quadrant: "material-conflict",
  fields: {},
});
