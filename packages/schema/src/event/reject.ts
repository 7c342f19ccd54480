import { defineEventType } from "./event-type.js";
import type { ModeSpec } from "./mode.js";

export const reject = defineEventType({
  type: "reject",
  title: "Reject",
  description: "Refuses, opposes or denies.",
  quadrant: "verbal-conflict",
  fields: {},
});

export const rejectModes = {
  denial: { type: "reject", title: "Denial", definition: "Denies a fact or a part in it." },
  rejection: { type: "reject", title: "Rejection", definition: "Refuses or opposes.", plover: "change" },
} as const satisfies Record<string, ModeSpec<"reject">>;
