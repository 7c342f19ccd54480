import { applyCorrections, readCorrections } from "@dateline/dataset";
import type { CorrectAction } from "../action.js";

/** `dateline correct DATASET apply` */
export const apply: CorrectAction = {
  name: "apply",
  usage: "apply",
  operands: { min: 0, max: 0 },
  async run({ dir, terminal, isQuiet, linker }) {
    await applyCorrections(dir, { linker: await linker() });
    const { corrections } = await readCorrections(dir);
    if (!isQuiet) terminal.err(`The dataset includes ${included(corrections.length)} of its log.\n`);
    return 0;
  },
};

const included = (count: number) => (count === 1 ? "the one correction" : `all ${count} corrections`);
