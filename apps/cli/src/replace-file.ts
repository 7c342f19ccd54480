import { open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DatelineError } from "@dateline/schema";

/** Writes a file whole or not at all: beside its place first, then renamed over what is there. Throws `report/write-failed`. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${process.pid}-dateline-unfinished`);
  try {
    // What an earlier process of the same number left goes first; then only a file of our own making is written to.
    await rm(beside, { force: true });
    const handle = await open(beside, "wx");
    await handle
      .writeFile(bytes)
      .then(() => handle.sync())
      .finally(() => handle.close());
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    throw writeFailed(path, cause);
  }
}

function writeFailed(path: string, cause: unknown): DatelineError {
  const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  return new DatelineError("report/write-failed", `It cannot be written: ${reason}.`, {
    path,
    hint: "See to the folder, its rights and its space; what was there before still is.",
    cause,
  });
}
