import type { CorrectAction } from "./action.js";
import { add } from "./actions/add.js";
import { apply } from "./actions/apply.js";
import { log } from "./actions/log.js";
import { merge } from "./actions/merge.js";
import { reject } from "./actions/reject.js";
import { set } from "./actions/set.js";
import { split } from "./actions/split.js";
import { undo } from "./actions/undo.js";

/** What can be done to a dataset's corrections, in the order that help lists it. */
export const correctActions: readonly CorrectAction[] = [set, merge, split, reject, add, undo, log, apply];
