import { findEvent } from "../../find-event.js";
import { making } from "../make-correction.js";

/** `dateline correct DATASET merge` */
export const merge = making({ name: "merge", usage: "merge EVENT EVENT...", operands: { min: 2 } }, ({ operands }, dataset, reason) => ({
  action: "merge",
  eventIds: operands.map((id) => findEvent(dataset, id).id),
  reason,
}));
