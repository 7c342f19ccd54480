import type { PlacedCell } from "../cells/duplicates.js";
import type { CellFault, CompiledCell } from "../cells.js";
import type { DatasetText } from "../dataset-text.js";
import { outputWidth } from "../output-width.js";
import type { LookAnswer } from "./messages.js";
import { type CellResult, type Stop, watchRun } from "./watch-run.js";

/** What a session may use, and who hears of it. */
export interface SessionOptions {
  /** The thread makes itself ready while the dataset is still being read. */
  dataset: Promise<DatasetText>;
  limits: CellLimits;
  /** Called when a cell has run, whenever it has run. */
  ended(id: string, result: CellResult): void;
}

/** What a cell may take; what takes more is stopped. */
export interface CellLimits {
  /** Milliseconds; for ever where there is none. */
  timeoutMs?: number;
  memoryMib: number;
}

/** Cells that run in a thread of their own and know of one another. */
export interface CellSession {
  /** Runs the cells and those that use what they define. Resolves when all have run. Throws what reading the dataset throws. */
  run(cells: readonly PlacedCell[]): Promise<void>;
  remove(id: string): void;
  /** Looks at a value without running anything; `undefined` where the answer does not come in time. */
  look(path: readonly string[], withinMs: number): Promise<LookAnswer | undefined>;
  /** Stops the cell at work. */
  interrupt(): void;
  close(): Promise<void>;
}

/**
 * Opens a session. A cell that has to be stopped takes the thread with it: it fails, and the others run again in a new thread, so that what they
 * define is there as before.
 */
export function openSession({ dataset, limits, ended }: SessionOptions): CellSession {
  const live = new Map<string, CompiledCell>();
  const start = () => watchRun({ limits, ended });
  let current = start();
  let isGiven = false;
  const runOnce = async (cells: readonly PlacedCell[]): Promise<Stop | undefined> => {
    if (!isGiven) current.thread.send({ type: "start", dataset: await dataset, width: outputWidth });
    isGiven = true;
    return await current.run(cells);
  };
  return {
    async run(cells) {
      await dataset;
      for (const { id, compiled } of cells) live.set(id, compiled);
      let next: readonly PlacedCell[] = cells;
      while (next.length > 0) {
        const stop = await runOnce(next);
        if (stop === undefined) return;
        await current.thread.stop();
        live.set(stop.id, { error: stop.fault });
        [current, isGiven] = [start(), false];
        next = [...live].map(([id, compiled]) => ({ id, compiled }));
      }
    },
    remove(id) {
      live.delete(id);
      current.thread.send({ type: "remove", id });
    },
    look: (path, withinMs) => current.look(path, withinMs),
    interrupt: () => current.stopCell(interrupted),
    close: () => current.thread.stop(),
  };
}

const interrupted: CellFault = { name: "Interrupted", message: "Stopped, since you asked" };
