import { defineEventType } from "./event-type.js";
import type { ModeSpec } from "./mode.js";

export const threaten = defineEventType({
  type: "threaten",
  title: "Threaten",
  description: "Warns of a harmful act to come.",
  quadrant: "verbal-conflict",
  fields: {},
});

export const threatenModes = {
  threat: { type: "threaten", title: "Threat", definition: "Announces violence or revenge.", plover: "violence" },
  warning: { type: "threaten", title: "Warning", definition: "Conditional or general warning of action.", plover: "violence" },
  "announcement-resume": { type: "threaten", title: "Announced resumption", definition: "Announces that attacks begin again.", plover: "violence" },
} as const satisfies Record<string, ModeSpec<"threaten">>;
