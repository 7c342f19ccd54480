import { Quantity } from "../count.js";
import { defineEventType } from "./event-type.js";

export const mobilize = defineEventType({
  type: "mobilize",
  title: "Mobilize",
  description: "Moves or readies armed power without using it.",
  quadrant: "material-conflict",
  fields: {
    size: Quantity.optional().meta({ description: "Troops or assets moved, as the text states it." }),
  },
});
