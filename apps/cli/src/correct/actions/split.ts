import { findEventId } from "../../find-event.js";
import { findReport } from "../find-id.js";
import { making } from "../make-correction.js";

/** `dateline correct DATASET split` */
export const split = making(
  { name: "split", usage: "split EVENT ACCOUNT...", operands: { min: 2 } },
  async ({ dir, operands: [event = "", ...accounts] }, reason) => ({
    action: "split",
    eventId: await findEventId(dir, event),
    reportIds: await Promise.all(accounts.map((id) => findReport(dir, id))),
    reason,
  }),
);
