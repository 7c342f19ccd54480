import { defineEventType } from "./event-type.js";
import type { ModeSpec } from "./mode.js";

export const cooperate = defineEventType({
  type: "cooperate",
  title: "Cooperate",
  description: "Works together in deed, to the good of both sides.",
  quadrant: "material-cooperation",
  fields: {},
});

export const cooperateModes = {
  cooperation: { type: "cooperate", title: "Cooperation", definition: "Works together in deed: trade, intelligence, joint work." },
  "joint-exercise": { type: "cooperate", title: "Joint exercise", definition: "Forces train together." },
} as const satisfies Record<string, ModeSpec<"cooperate">>;
