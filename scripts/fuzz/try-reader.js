import { run } from "./run.js";
import { targets } from "./targets.js";

/**
 * Runs a reader over a few inputs in this thread and returns what came of them, as `soakReader` does; an input that hangs hangs this program.
 * @param {string} name
 * @param {{ inputs: number, seed: number, path?: string }} options
 * @returns {Promise<{ ran: number, slowestMs: number, faults: import("./run.js").Fault[] }>}
 */
export async function tryReader(name, options) {
  const target = await targets[name]?.();
  if (target === undefined) throw new Error(`There is no reader ${name}.`);
  const { fault, ...counts } = await run(target, options);
  await target.close?.();
  return { ...counts, faults: fault === undefined ? [] : [fault] };
}
