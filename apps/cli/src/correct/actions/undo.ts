import { readCorrections, undoCorrection } from "@dateline/dataset";
import type { CorrectAction } from "../action.js";
import { authorOf } from "../author.js";
import { findCorrection } from "../find-id.js";
import { tellCorrected } from "../tell-corrected.js";

/** `dateline correct DATASET undo` */
export const undo: CorrectAction = {
  name: "undo",
  usage: "undo CORRECTION",
  operands: { min: 1, max: 1 },
  async run(call) {
    const { dir, reason = "Taken back.", author, terminal } = call;
    const id = findCorrection((await readCorrections(dir)).corrections, call.operands[0] ?? "");
    tellCorrected(call, await undoCorrection(dir, id, { reason, author: authorOf(author, terminal), linker: await call.linker() }));
    return 0;
  },
};
