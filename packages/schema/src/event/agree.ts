import { defineEventType } from "./event-type.js";
import type { ModeSpec } from "./mode.js";

export const agree = defineEventType({
  type: "agree",
  title: "Agree",
  description: "Commits to cooperate in future; what is promised lands here rather than under the act itself.",
  quadrant: "verbal-cooperation",
  fields: {},
});

export const agreeModes = {
  truce: { type: "agree", title: "Truce", definition: "Ceasefire or undeclared pause between parties.", acled: "Agreement" },
  agreement: { type: "agree", title: "Agreement", definition: "Agrees to something, or signs that it will.", acled: "Agreement" },
} as const satisfies Record<string, ModeSpec<"agree">>;
