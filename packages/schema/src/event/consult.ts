import { defineEventType } from "./event-type.js";
import type { ModeSpec } from "./mode.js";

export const consult = defineEventType({
  type: "consult",
  title: "Consult",
  description: "Parties talk or meet, in person or at a distance.",
  quadrant: "verbal-cooperation",
  fields: {},
});

export const consultModes = {
  talks: { type: "consult", title: "Talks", definition: "Negotiation round.", plover: "multilateral", acled: "Agreement" },
  visit: { type: "consult", title: "Visit", definition: "Official visit.", plover: "visit" },
  "phone-call": { type: "consult", title: "Call", definition: "Official call.", plover: "phone" },
  "diplomatic-message": { type: "consult", title: "Message", definition: "Message or notification handed over." },
} as const satisfies Record<string, ModeSpec<"consult">>;
