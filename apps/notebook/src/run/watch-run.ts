import { setTimeout as after } from "node:timers/promises";
import type { PlacedCell } from "../cells/duplicates.js";
import type { CellFault } from "../cells.js";
import type { Output } from "../notebook.js";
import type { CellLimits, SessionOptions } from "./cell-session.js";
import { memoryFault, watchMemory } from "./memory.js";
import type { LookAnswer, RunMessage } from "./messages.js";
import { type CellThread, startThread } from "./thread.js";

/** What a cell left behind. */
export interface CellResult {
  outputs: Output[];
  fault?: CellFault;
}

/** Why a run was stopped, and at which cell. */
export interface Stop {
  id: string;
  fault: CellFault;
}

/** A thread at its work, watched. */
export interface WatchedThread {
  thread: CellThread;
  /** Runs cells. Resolves when all have run, with nothing; or when one had to be stopped: then the thread is of no more use. */
  run(cells: readonly PlacedCell[]): Promise<Stop | undefined>;
  /** Looks at a value; `undefined` where no answer comes in time, since a cell is at work. */
  look(path: readonly string[], withinMs: number): Promise<LookAnswer | undefined>;
  /** Stops the cell at work for the reason given, if one is. */
  stopCell(fault: CellFault): void;
}

/** Starts a thread and watches over what its cells take. One cell is at work at a time, so there is no doubt which one it is. */
export function watchRun({ limits, ended }: Pick<SessionOptions, "limits" | "ended">): WatchedThread {
  let atWork: { id: string; limit: NodeJS.Timeout | undefined } | undefined;
  let settle: { resolve(stop: Stop | undefined): void; reject(error: unknown): void } | undefined;
  const looks = new Map<number, (answer: LookAnswer) => void>();
  let lastLook = 0;
  const leave = () => {
    clearTimeout(atWork?.limit);
    atWork = undefined;
  };
  // A cell may wait for what never comes, as a promise that another left behind: then none is at work, and the first that is not done is stopped.
  const left = new Set<string>();
  let waiting: NodeJS.Timeout | undefined;
  const wait = () => {
    clearTimeout(waiting);
    if (limits.timeoutMs !== undefined) waiting = setTimeout(() => stopCell(unmet(limits)), Math.max(limits.timeoutMs, leastWaitMs));
  };
  const stopCell = (fault: CellFault) => {
    const id = atWork?.id ?? [...left][0];
    leave();
    if (id !== undefined) settle?.resolve({ id, fault });
  };
  const begin = (id: string) => {
    leave();
    clearTimeout(waiting);
    atWork = { id, limit: timeLimit(limits, () => atWork?.id === id && stopCell(overdue(limits))) };
  };
  const hear = (message: RunMessage) => {
    if (message.type === "begin") return begin(message.id);
    if (message.type === "idle") return settle?.resolve(undefined);
    if (message.type === "seen") return looks.get(message.ask)?.(message.answer);
    // The end of a cell may be told after the next has begun.
    if (message.id === atWork?.id) {
      leave();
      wait();
    }
    left.delete(message.id);
    ended(message.id, { outputs: message.outputs, ...(message.fault === undefined ? {} : { fault: message.fault }) });
  };
  const died = (error: Error) => {
    // A cell took all the memory; anything else would be a mistake of ours.
    if (atWork === undefined && left.size === 0) settle?.reject(error);
    else stopCell("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? memoryFault(limits.memoryMib) : { name: error.name, message: error.message });
  };
  const thread = startThread(limits.memoryMib, { message: hear, died });
  return {
    thread,
    stopCell,
    async look(path, withinMs) {
      lastLook += 1;
      const ask = lastLook;
      const answer = new Promise<LookAnswer>((resolve) => looks.set(ask, resolve));
      thread.send({ type: "look", ask, path });
      return await Promise.race([answer, after(withinMs, undefined, { ref: false })]).finally(() => looks.delete(ask));
    },
    async run(cells) {
      const unwatch = watchMemory(limits.memoryMib, () => stopCell(memoryFault(limits.memoryMib)));
      try {
        return await new Promise<Stop | undefined>((resolve, reject) => {
          settle = { resolve, reject };
          for (const { id } of cells) left.add(id);
          wait();
          thread.send({ type: "define", cells });
        });
      } finally {
        settle = undefined;
        left.clear();
        clearTimeout(waiting);
        leave();
        unwatch();
      }
    },
  };
}

/** What a cell told in time may lie unread while we drew a picture: only after a look at the post is it late. */
function timeLimit({ timeoutMs }: CellLimits, isLate: () => void): NodeJS.Timeout | undefined {
  return timeoutMs === undefined ? undefined : setTimeout(() => setImmediate(isLate), timeoutMs);
}

/** Making a thread ready takes its time, too, on a machine that is busy. */
const leastWaitMs = 5000;

function unmet({ timeoutMs = 0 }: CellLimits): CellFault {
  return { name: "TimeoutError", message: `Not begun after ${Math.max(timeoutMs, leastWaitMs) / 1000} s: what it uses did not come` };
}

function overdue({ timeoutMs = 0 }: CellLimits): CellFault {
  return { name: "TimeoutError", message: `Not done after ${timeoutMs / 1000} s, and stopped` };
}
