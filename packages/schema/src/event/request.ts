import { defineEventType } from "./event-type.js";

export const request = defineEventType({
  type: "request",
  title: "Request",
  description: "Asks, demands or orders in words.",
  quadrant: "verbal-conflict",
  fields: {},
});
