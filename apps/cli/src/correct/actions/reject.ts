import { findTarget } from "../find-id.js";
import { making } from "../make-correction.js";

/** `dateline correct DATASET reject` */
export const reject = making({ name: "reject", usage: "reject ID", operands: { min: 1, max: 1 } }, async ({ dir, operands: [id = ""] }, reason) => ({
  action: "reject",
  target: await findTarget(dir, id),
  reason,
}));
