import { Worker } from "node:worker_threads";
import type { FileRead, LoadedFile } from "./read-file.js";
import type { ReaderPool } from "./read-inputs.js";
import { openPool, type WorkerPool } from "./worker-pool.js";

/** Runs some work with workers that load the parser when the first file comes; with one job this thread reads by itself. */
export async function withReaders<Result>(jobs: number, settings: { maxBytes?: number }, work: (pool?: ReaderPool) => Promise<Result>): Promise<Result> {
  if (jobs === 1) return work();
  let pool: WorkerPool<LoadedFile, FileRead> | undefined;
  const run = (file: LoadedFile) => {
    pool ??= openPool(jobs, () => new Worker(new URL("./read-worker.js", import.meta.url), { workerData: settings }));
    return pool.run(file);
  };
  return work({ run, size: jobs }).finally(() => pool?.close());
}
