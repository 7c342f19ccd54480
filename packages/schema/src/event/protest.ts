import { Quantity } from "../count.js";
import { defineEventType } from "./event-type.js";

export const protest = defineEventType({
  type: "protest",
  title: "Protest",
  description: "People act together in public against somebody or something.",
  quadrant: "material-conflict",
  fields: {
    size: Quantity.optional().meta({ description: "People taking part, as the text states it." }),
  },
});
