import type { Worker } from "node:worker_threads";

/** Workers of one kind that share out tasks, each one at a time. */
export interface WorkerPool<Task, Result> {
  /** Returns what a worker answers to the task. Rejects with what stopped a worker, after which no task is taken. */
  run(task: Task): Promise<Result>;
  /** Stops all workers; tasks not yet answered are dropped. */
  close(): Promise<void>;
}

interface Job<Task, Result> {
  task: Task;
  resolve(result: Result): void;
  reject(cause: unknown): void;
}

/** Returns a pool of workers that answer each message with one message. They start at once, so that they load what they need side by side. */
export function openPool<Task, Result>(size: number, start: () => Worker): WorkerPool<Task, Result> {
  const waiting: Job<Task, Result>[] = [];
  let broken: { cause: unknown } | undefined;
  const breakWith = (cause: unknown): void => {
    broken ??= { cause };
    for (const job of waiting.splice(0)) job.reject(cause);
  };
  const seats = Array.from({ length: size }, () => seat(start(), waiting, breakWith));
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        if (broken !== undefined) return reject(broken.cause);
        waiting.push({ task, resolve, reject });
        for (const { takeNext } of seats) takeNext();
      }),
    close: async () => void (await Promise.all(seats.map(({ worker }) => worker.terminate()))),
  };
}

/** A worker that takes the next waiting job whenever it has none. */
function seat<Task, Result>(worker: Worker, waiting: Job<Task, Result>[], breakWith: (cause: unknown) => void) {
  let inHand: Job<Task, Result> | undefined;
  const takeNext = (): void => {
    if (inHand !== undefined) return;
    inHand = waiting.shift();
    if (inHand !== undefined) worker.postMessage(inHand.task);
  };
  const stop = (cause: unknown): void => {
    inHand?.reject(cause);
    breakWith(cause);
  };
  worker.on("message", (result: Result) => {
    inHand?.resolve(result);
    inHand = undefined;
    takeNext();
  });
  worker.on("error", stop);
  worker.on("exit", (status) => stop(new Error(`a worker ended with status ${status}`)));
  return { worker, takeNext };
}
