import { defineEventType } from "./event-type.js";
import type { ModeSpec } from "./mode.js";

export const support = defineEventType({
  type: "support",
  title: "Support",
  description: "Backs, praises, recognises or justifies in words.",
  quadrant: "verbal-cooperation",
  fields: {},
});

export const supportModes = {
  statement: { type: "support", title: "Statement", definition: "Public statement that justifies or explains an act." },
  praise: { type: "support", title: "Praise", definition: "Thanks or praise." },
  recognition: { type: "support", title: "Recognition or backing", definition: "Recognises, endorses or backs somebody in words." },
} as const satisfies Record<string, ModeSpec<"support">>;
