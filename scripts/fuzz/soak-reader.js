import { Worker } from "node:worker_threads";

/** Inputs that share a seed. */
export const batchSize = 1000;
/** No input takes so long on any machine; an input that does is one that hangs. */
const longestMs = 120_000;
/** As much as a small machine has. */
const mostMiB = 1024;
/** Further failures of a reader are most often the same one. */
const mostFaults = 5;

/** @typedef {import("./run.js").Outcome} Outcome */

/**
 * Runs a reader over so many inputs in a thread of its own and returns what came of them. A thread that hangs, or takes more memory than there is, is ended, and that is a fault too.
 * @param {string} name
 * @param {{ inputs: number, seed: number, path?: string, onProgress?: (ran: number) => void }} options
 * @returns {Promise<{ ran: number, slowestMs: number, faults: import("./run.js").Fault[] }>}
 */
export async function soakReader(name, { inputs, seed, path, onProgress = () => undefined }) {
  const batch = Math.min(inputs, batchSize);
  let seeds = Array.from({ length: Math.ceil(inputs / batch) }, (_one, index) => seed + index);
  const total = { ran: 0, slowestMs: 0, faults: /** @type {import("./run.js").Fault[]} */ ([]) };
  while (seeds.length > 0 && total.faults.length < mostFaults) {
    seeds = await runBatches(name, { seeds, batch, ...(path === undefined ? {} : { path }) }, (outcome) => {
      total.ran += outcome.ran;
      total.slowestMs = Math.max(total.slowestMs, outcome.slowestMs);
      if (outcome.fault !== undefined) total.faults.push(outcome.fault);
      onProgress(total.ran);
      return total.faults.length < mostFaults;
    });
  }
  return total;
}

/**
 * Runs batches until all are done or the thread has to be ended, and returns the seeds that are left.
 * @param {string} name
 * @param {{ seeds: number[], batch: number, path?: string }} options
 * @param {(outcome: Outcome) => boolean} onOutcome Returns whether to go on.
 * @returns {Promise<number[]>}
 */
function runBatches(name, { seeds, batch, path }, onOutcome) {
  const progress = new SharedArrayBuffer(12);
  const at = new Int32Array(progress);
  const left = [...seeds];
  return new Promise((resolve) => {
    const worker = new Worker(new URL("worker.js", import.meta.url), {
      workerData: { name, seeds, batch, path, progress },
      resourceLimits: { maxOldGenerationSizeMb: mostMiB },
    });
    let [seen, since] = [0, Date.now()];
    /** @param {string} error */
    const end = (error) => {
      const [seed = 0, index = 0] = at;
      left.shift();
      onOutcome({ ran: index, slowestMs: 0, fault: { seed, path: String(index), input: "(run it to see it)", error } });
      finish();
    };
    const finish = () => {
      clearInterval(watch);
      void worker.terminate().then(() => resolve(left));
    };
    const watch = setInterval(() => {
      const count = Atomics.load(at, 2);
      if (count !== seen) [seen, since] = [count, Date.now()];
      else if (Date.now() - since > longestMs) end(`It does not end within ${longestMs / 1000} seconds.`);
    }, 1000);
    worker.on("message", (/** @type {Outcome} */ outcome) => {
      left.shift();
      if (!onOutcome(outcome)) left.length = 0;
      if (left.length === 0) finish();
    });
    worker.on("error", (error) => end(error.stack ?? String(error)));
  });
}
