import { Worker } from "node:worker_threads";
import { assetPath } from "../assets.js";
import { RunMessage, type ToThread } from "./messages.js";

/** A thread in which cells run, with nothing of Node in their reach. */
export interface CellThread {
  send(message: ToThread): void;
  /** Stops it at once, whatever it does. */
  stop(): Promise<void>;
}

/** Is told what the thread says, and when it dies of itself. */
export interface ThreadListener {
  message(message: RunMessage): void;
  died(error: Error): void;
}

/** What the build kept of compiling, if it was this very Node that built: V8 may crash on what another patch of its version wrote. */
const compiledName = `headless-${process.version}-${process.arch}.cache`;

/** Starts a thread. `heapMib` is what its objects may take; one that takes more dies. */
export function startThread(heapMib: number, listener: ThreadListener): CellThread {
  const worker = new Worker(assetPath("worker.mjs"), {
    workerData: { script: assetPath("headless.js"), cache: assetPath(compiledName) },
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMib },
  });
  let isStopped = false;
  worker.on("message", (message: unknown) => {
    if (isStopped) return;
    const told = RunMessage.safeParse(message);
    if (told.success) listener.message(told.data);
    else listener.died(new TypeError("What the cell shows has another form than outputs have"));
  });
  worker.on("error", (error) => {
    if (!isStopped) listener.died(error);
  });
  return {
    send: (message) => worker.postMessage(message),
    async stop() {
      isStopped = true;
      await worker.terminate();
    },
  };
}
