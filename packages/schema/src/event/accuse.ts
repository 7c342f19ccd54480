import { defineEventType } from "./event-type.js";
import type { ModeSpec } from "./mode.js";

export const accuse = defineEventType({
  type: "accuse",
  title: "Accuse",
  description: "Blames, condemns, investigates or takes to court.",
  quadrant: "verbal-conflict",
  fields: {},
});

export const accuseModes = {
  condemnation: { type: "accuse", title: "Condemnation", definition: "Condemns or calls an act unacceptable.", plover: "disapprove" },
  accusation: { type: "accuse", title: "Accusation", definition: "Lays responsibility on someone.", plover: "allege" },
  investigation: { type: "accuse", title: "Investigation", definition: "Opens or runs an inquiry.", plover: "investigate" },
} as const satisfies Record<string, ModeSpec<"accuse">>;
