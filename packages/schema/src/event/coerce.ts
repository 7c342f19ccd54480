import { Quantity } from "../count.js";
import { defineEventType } from "./event-type.js";
import type { ModeSpec } from "./mode.js";

export const coerce = defineEventType({
  type: "coerce",
  title: "Coerce",
  description: "Represses or presses without violence: arrest, search, curfew, ban.",
  quadrant: "material-conflict",
  fields: {
    detained: Quantity.optional().meta({ description: "People arrested or held, as the text states it." }),
  },
});

export const coerceModes = {
  detention: { type: "coerce", title: "Detention", definition: "Arrest or capture.", plover: "arrest", acled: "Arrests" },
  "search-seizure": {
    type: "coerce",
    title: "Search and seizure",
    definition: "Premises searched or property taken by authority, without violence.",
    plover: "seize",
    acled: "Disrupted weapons use",
  },
  restriction: {
    type: "coerce",
    title: "Restriction",
    definition: "Limits on movement, politics or speech: curfew, cordon, ban.",
    plover: "restrict",
    acled: "Other",
  },
  cyber: { type: "coerce", title: "Cyber attack", definition: "Attack on computers or networks.", plover: "cyber", acled: "Other" },
} as const satisfies Record<string, ModeSpec<"coerce">>;
