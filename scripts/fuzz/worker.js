// Checks inputs for the soak, in a thread that can be ended when it hangs: batch after batch, each with a seed of its own.
import { parentPort, workerData } from "node:worker_threads";
import { closeWorld } from "./closed-world.js";
import { run } from "./run.js";
import { targets } from "./targets.js";

/** @type {{ name: string, seeds: number[], batch: number, path?: string, progress: SharedArrayBuffer }} */
const { name, seeds, batch, path, progress } = workerData;
const at = new Int32Array(progress);
const target = await targets[name]?.();
if (target === undefined) throw new Error(`There is no reader ${name}.`);
closeWorld();

for (const seed of seeds) {
  const outcome = await run(target, {
    seed,
    inputs: batch,
    ...(path === undefined ? {} : { path }),
    onInput: (index) => {
      at[0] = seed;
      at[1] = index;
      Atomics.add(at, 2, 1);
    },
  });
  parentPort?.postMessage(outcome);
}
await target.close?.();
