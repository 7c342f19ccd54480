import { availableParallelism } from "node:os";
import type { ValueKind } from "./option.js";

/** Each job holds the parser's tables once more, so that more jobs than this fill the memory before they gain time. */
const mostJobs = 64;

/** A worker loads tables for as long as it takes to read some dozens of dispatches. */
const filesPerJob = 50;

/** A number of jobs that run side by side. */
export const jobNumber: ValueKind<number> = {
  placeholder: "N",
  expects: `a whole number from 1 to ${mostJobs}`,
  read: (given) => (/^\d{1,3}$/.test(given) && Number(given) >= 1 && Number(given) <= mostJobs ? Number(given) : undefined),
};

/** Returns how many jobs read so many files: as many as asked for, else as many as the machine runs at once and the files are worth; never more than files. */
export function jobCount(asked: number | undefined, files: number, parallelism = availableParallelism()): number {
  const wanted = asked ?? Math.min(parallelism, Math.ceil(files / filesPerJob), mostJobs);
  return Math.max(1, Math.min(wanted, files));
}
