import { defineEventType } from "./event-type.js";
import type { ModeSpec } from "./mode.js";

export const sanction = defineEventType({
  type: "sanction",
  title: "Sanction",
  description: "Cuts back relations or ties that existed.",
  quadrant: "material-conflict",
  fields: {},
});

export const sanctionModes = {
  sanctions: { type: "sanction", title: "Sanctions", definition: "Economic or legal sanctions.", plover: "discontinue" },
  expulsion: { type: "sanction", title: "Expulsion", definition: "Puts a diplomat, member or body out.", plover: "expel" },
  conviction: { type: "sanction", title: "Conviction", definition: "A court finds somebody guilty.", plover: "convict" },
} as const satisfies Record<string, ModeSpec<"sanction">>;
