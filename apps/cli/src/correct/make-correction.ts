import { correctDataset } from "@dateline/dataset";
import { usageError } from "../option.js";
import type { CorrectAction, ReadDraft } from "./action.js";
import { authorOf } from "./author.js";
import { tellCorrected } from "./tell-corrected.js";

/** Returns an action that makes a correction: it reads what is asked for, makes it and tells what changed. */
export function making(action: Pick<CorrectAction, "name" | "usage" | "operands">, readDraft: ReadDraft): CorrectAction {
  return {
    ...action,
    async run(call) {
      const { dir, reason } = call;
      if (reason === undefined) {
        throw usageError("A correction needs a reason.", `Say why for the next reader: --reason "The hospital counted again".`);
      }
      const draft = await readDraft(call, reason);
      tellCorrected(call, await correctDataset(dir, draft, { linker: await call.linker(), author: authorOf(call.author, call.terminal) }));
      return 0;
    },
  };
}
