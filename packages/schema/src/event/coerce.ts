import { Quantity } from "../count.js";
import { defineEventType } from "./event-type.js";

export const coerce = defineEventType({
  type: "coerce",
  title: "Coerce",
  description: "Represses or presses without violence: arrest, search, curfew, ban.",
  quadrant: "material-conflict",
  fields: {
    detained: Quantity.optional().meta({ description: "People arrested or held, as the text states it." }),
  },
});
