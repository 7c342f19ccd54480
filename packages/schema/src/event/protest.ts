import { Quantity } from "../count.js";
import { defineEventType } from "./event-type.js";
import type { ModeSpec } from "./mode.js";

export const protest = defineEventType({
  type: "protest",
  title: "Protest",
  description: "People act together in public against somebody or something.",
  quadrant: "material-conflict",
  fields: {
    size: Quantity.optional().meta({ description: "People taking part, as the text states it." }),
  },
});

export const protestModes = {
  protest: { type: "protest", title: "Protest", definition: "Demonstration, occupation or picket.", plover: "demo", acled: "Peaceful protest" },
  riot: { type: "protest", title: "Riot", definition: "Violent crowd action.", plover: "riot", acled: "Violent demonstration" },
  strike: { type: "protest", title: "Work stoppage", definition: "Workers stop work.", plover: "strike", acled: "Peaceful protest" },
  funeral: { type: "protest", title: "Funeral", definition: "Funeral procession of political meaning.", plover: "demo", acled: "Peaceful protest" },
} as const satisfies Record<string, ModeSpec<"protest">>;
