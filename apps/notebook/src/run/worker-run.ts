import { Worker } from "node:worker_threads";
import { assetPath } from "../assets.js";
import type { CellFault } from "../cells.js";
import type { Output } from "../notebook.js";
import type { RunMessage, RunRequest } from "./messages.js";

/** What a cell left behind in a headless run. */
export interface CellResult {
  outputs: Output[];
  fault?: CellFault;
}

/** How a run in one worker ended: with all cells done, or stopped because of one. */
type WorkerEnd = Map<string, CellResult> | { id: string; fault: CellFault };

/**
 * Returns what each cell left behind, by id. Cells run in a thread of their own, so that one which never ends can be stopped after `timeoutMs`:
 * the others are then run again without it. The thread starts at once; `request` may still be on its way.
 */
export async function runInWorker(request: RunRequest | Promise<RunRequest>, timeoutMs: number): Promise<Map<string, CellResult>> {
  const end = await runOnce(request, timeoutMs);
  if (end instanceof Map) return end;
  const given = await request;
  const cells = given.cells.map((cell) => (cell.id === end.id ? { id: cell.id, compiled: { error: end.fault } } : cell));
  return await runInWorker({ ...given, cells }, timeoutMs);
}

async function runOnce(request: RunRequest | Promise<RunRequest>, timeoutMs: number): Promise<WorkerEnd> {
  const worker = new Worker(assetPath("worker.mjs"), {
    workerData: { script: assetPath("headless.js") },
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 4096 },
  });
  try {
    // The thread makes itself ready meanwhile.
    const ended = watch(worker, timeoutMs);
    ended.catch(() => {});
    worker.postMessage(await request);
    return await ended;
  } finally {
    await worker.terminate();
  }
}

function watch(worker: Worker, timeoutMs: number): Promise<WorkerEnd> {
  const results = new Map<string, CellResult>();
  // One cell is at work at a time, so there is never a doubt which one does not end.
  let atWork: { id: string; limit: NodeJS.Timeout } | undefined;
  const ended = new Promise<WorkerEnd>((resolve, reject) => {
    const overdue = (id: string) => resolve({ id, fault: { name: "TimeoutError", message: `Not done after ${timeoutMs / 1000} s, and stopped` } });
    worker.on("message", (message: RunMessage) => {
      if (message.type === "idle") return resolve(results);
      // The end of a cell may be told after the next has begun.
      if (message.type === "begin" || message.id === atWork?.id) clearTimeout(atWork?.limit);
      if (message.type === "begin") atWork = { id: message.id, limit: setTimeout(overdue, timeoutMs, message.id) };
      else results.set(message.id, { outputs: message.outputs, ...(message.fault === undefined ? {} : { fault: message.fault }) });
    });
    worker.on("error", (error) => {
      // A cell took all the memory; anything else would be a mistake of ours.
      if (atWork === undefined || results.has(atWork.id)) reject(error);
      else resolve({ id: atWork.id, fault: { name: error.name, message: error.message } });
    });
  });
  return ended.finally(() => clearTimeout(atWork?.limit));
}
