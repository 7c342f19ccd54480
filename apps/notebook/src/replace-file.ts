import { rename, rm, writeFile } from "node:fs/promises";
import { DatelineError } from "@dateline/schema";

/** Writes a file whole or not at all, with the rights that `mode` gives. Throws `report/write-failed`. */
export async function replaceFile(path: string, content: string | Uint8Array, { mode = 0o666 }: { mode?: number } = {}): Promise<void> {
  const draft = `${path}.${process.pid}.draft`;
  try {
    await writeFile(draft, content, { flag: "wx", mode });
    await rename(draft, path);
  } catch (cause) {
    await rm(draft, { force: true });
    throw writeFailed(path, cause);
  }
}

function writeFailed(path: string, cause: unknown): DatelineError {
  const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  return new DatelineError("report/write-failed", `It cannot be written: ${reason}.`, { path, hint: "See to the folder, its rights and its space.", cause });
}
