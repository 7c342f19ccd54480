import { findEventId } from "../../find-event.js";
import { making } from "../make-correction.js";

/** `dateline correct DATASET merge` */
export const merge = making({ name: "merge", usage: "merge EVENT EVENT...", operands: { min: 2 } }, async ({ dir, operands }, reason) => ({
  action: "merge",
  eventIds: await Promise.all(operands.map((id) => findEventId(dir, id))),
  reason,
}));
