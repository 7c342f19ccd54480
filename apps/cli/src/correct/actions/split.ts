import { findEvent } from "../../find-event.js";
import { findReport } from "../find-id.js";
import { making } from "../make-correction.js";

/** `dateline correct DATASET split` */
export const split = making(
  { name: "split", usage: "split EVENT ACCOUNT...", operands: { min: 2 } },
  ({ operands: [event = "", ...accounts] }, dataset, reason) => ({
    action: "split",
    eventId: findEvent(dataset, event).id,
    reportIds: accounts.map((id) => findReport(dataset, id)),
    reason,
  }),
);
