import { defineEventType } from "./event-type.js";

export const aid = defineEventType({
  type: "aid",
  title: "Aid",
  description: "Gives material help: arms, money, relief, asylum, rescue.",
  quadrant: "material-cooperation",
  fields: {},
});
