import { defineEventType } from "./event-type.js";
import type { ModeSpec } from "./mode.js";

export const aid = defineEventType({
  type: "aid",
  title: "Aid",
  description: "Gives material help: arms, money, relief, asylum, rescue.",
  quadrant: "material-cooperation",
  fields: {},
});

export const aidModes = {
  "military-aid": { type: "aid", title: "Military aid", definition: "Arms, training or money for forces." },
  relief: { type: "aid", title: "Relief", definition: "Humanitarian or economic help, rescue, asylum." },
} as const satisfies Record<string, ModeSpec<"aid">>;
