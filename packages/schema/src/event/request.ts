import { defineEventType } from "./event-type.js";
import type { ModeSpec } from "./mode.js";

export const request = defineEventType({
  type: "request",
  title: "Request",
  description: "Asks, demands or orders in words.",
  quadrant: "verbal-conflict",
  fields: {},
});

export const requestModes = {
  appeal: { type: "request", title: "Appeal", definition: "Asks or calls on others to act or stop.", plover: "change" },
} as const satisfies Record<string, ModeSpec<"request">>;
