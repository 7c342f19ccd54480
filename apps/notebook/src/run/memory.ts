import type { CellFault } from "../cells.js";

const mib = 2 ** 20;
const lookEveryMs = 100;

/** What cells may take where nobody says otherwise. */
export const defaultMemoryMib = 2048;

/** Returns what is told of a cell that took more than it may. */
export function memoryFault(memoryMib: number): CellFault {
  return { name: "MemoryError", message: `Took more than ${memoryMib} MiB of memory, and was stopped` };
}

/**
 * Looks from time to time whether this process has grown by more than it may, and calls `isFull` if so. The engine keeps the limit of a thread's
 * objects itself; buffers are not among those. Returns how to stop looking.
 */
export function watchMemory(memoryMib: number, isFull: () => void): () => void {
  const start = process.memoryUsage.rss();
  const timer = setInterval(() => {
    if (process.memoryUsage.rss() - start > memoryMib * mib) isFull();
  }, lookEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}
