import { createHash } from "node:crypto";
import { mkdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { replaceFile } from "../replace-file.js";

/** What a start of the server leaves for the next one, so that a page that is still open finds it again. */
export interface LastStart {
  port: number;
  resumeKey: string;
}

const LastStart = z.strictObject({ port: z.int().min(1).max(65_535), resumeKey: z.string().regex(/^[\w-]{32}$/) });

/** A page that is older than this is not waited for, in milliseconds: a week. */
const longestWait = 7 * 24 * 60 * 60 * 1000;

/** Returns what the last start for this notebook left in the folder, if it is not too long ago. */
export async function readLastStart(folder: string, notebookPath: string): Promise<LastStart | undefined> {
  const file = fileOf(folder, notebookPath);
  try {
    if (Date.now() - (await stat(file)).mtimeMs > longestWait) return undefined;
    return LastStart.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    // None, or none that can be read: the page is opened by its address, as at the first start.
    return undefined;
  }
}

/** Leaves this start for the next, for nobody but this user to read. Where that cannot be written, an open page will not find the next start by itself, and that is all. */
export async function writeLastStart(folder: string, notebookPath: string, start: LastStart): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await replaceFile(fileOf(folder, notebookPath), JSON.stringify(start), { mode: 0o600 });
  } catch {
    // A home that cannot be written into is no reason not to open the notebook.
  }
}

function fileOf(folder: string, notebookPath: string): string {
  return join(folder, `${createHash("sha256").update(notebookPath).digest("hex").slice(0, 16)}.json`);
}
