import { appendFile, open, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { DatelineError } from "@dateline/schema";
import { refuseOwnFile } from "./refuse-own-file.js";

/** Of four bytes at most each, and a name has 255. */
const mostNameUnits = 40;

/**
 * Writes a file whole or not at all: beside its place first, then renamed over what is there. Throws `report/write-failed`, and `usage` where that would take the place of
 * a file that a dataset is made of.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  await replaceFileBy(path, (beside) => appendFile(beside, bytes));
}

/**
 * The same for a file that somebody else writes: `write` gets the path of an empty file beside the place, and its answer is returned when the file is there.
 * What `write` throws leaves what was there before; errors of the system become `report/write-failed`.
 */
export async function replaceFileBy<Answer>(path: string, write: (beside: string) => Promise<Answer>): Promise<Answer> {
  await refuseOwnFile(path);
  // The end of its name keeps apart what is written side by side; all of it might be too long.
  const beside = join(dirname(path), `.${process.pid}-dateline-unfinished-${basename(path).slice(-mostNameUnits)}`);
  try {
    // What an earlier process of the same number left goes first; then only a file of our own making is written to.
    await rm(beside, { force: true });
    await writeFile(beside, "", { flag: "wx" });
    const answer = await write(beside);
    await flush(beside);
    await rename(beside, path);
    return answer;
  } catch (cause) {
    await rm(beside, { force: true });
    throw asFailureOf(path, beside, cause);
  }
}

/** Nobody knows the file beside; what is said of it is said of the one that was named. */
function asFailureOf(path: string, beside: string, cause: unknown): unknown {
  if (cause instanceof DatelineError && cause.path === beside) {
    return new DatelineError(cause.code, cause.message, { path, ...(cause.hint === undefined ? {} : { hint: cause.hint }), cause });
  }
  return cause instanceof Error && "syscall" in cause ? writeFailed(path, cause) : cause;
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, "r+");
  await handle.sync().finally(() => handle.close());
}

function writeFailed(path: string, cause: unknown): DatelineError {
  const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  return new DatelineError("report/write-failed", `It cannot be written: ${reason}.`, {
    path,
    hint: "See to the folder, its rights and its space; what was there before still is.",
    cause,
  });
}
