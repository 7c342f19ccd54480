import { defineEventType } from "./event-type.js";
import type { ModeSpec } from "./mode.js";

export const retreat = defineEventType({
  type: "retreat",
  title: "Retreat",
  description: "Gives ground in deed: leaves, frees, disarms, resigns.",
  quadrant: "material-cooperation",
  fields: {},
});

export const retreatModes = {
  evacuation: { type: "retreat", title: "Evacuation", definition: "Leaves positions.", plover: "withdraw", acled: "Change to group/activity" },
  withdrawal: {
    type: "retreat",
    title: "Withdrawal",
    definition: "Pulls forces out or gives up ground.",
    plover: "withdraw",
    acled: "Non-violent transfer of territory",
  },
  release: { type: "retreat", title: "Release", definition: "Frees captives.", plover: "release", acled: "Agreement" },
  resignation: { type: "retreat", title: "Resignation", definition: "An official leaves a post.", plover: "resign" },
} as const satisfies Record<string, ModeSpec<"retreat">>;
