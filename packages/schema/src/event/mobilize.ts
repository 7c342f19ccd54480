import { Quantity } from "../count.js";
import { defineEventType } from "./event-type.js";
import type { ModeSpec } from "./mode.js";

export const mobilize = defineEventType({
  type: "mobilize",
  title: "Mobilize",
  description: "Moves or readies armed power without using it.",
  quadrant: "material-conflict",
  fields: {
    size: Quantity.optional().meta({ description: "Troops or assets moved, as the text states it." }),
  },
});

export const mobilizeModes = {
  "search-operation": {
    type: "mobilize",
    title: "Search operation",
    definition: "Security forces search or look for suspects.",
    plover: "police",
    acled: "Other",
  },
  deployment: {
    type: "mobilize",
    title: "Deployment",
    definition: "Forces or assets moved or put on alert.",
    plover: "troops",
    acled: "Change to group/activity",
  },
} as const satisfies Record<string, ModeSpec<"mobilize">>;
