import { constants } from "node:fs";
import { lstat, mkdir, open, readdir, rename, rm, rmdir } from "node:fs/promises";

/** What stands at a path, a link itself not followed; `null` for nothing. */
export type EntryKind = "file" | "folder" | "link" | "other" | null;

/** The file operations that a dataset needs. Tests pass one that fails; everything else uses {@link nodeDisk}. */
export interface Disk {
  /** The process that writes; part of the names of what it has not finished. */
  readonly processId: number;
  /** Whether the process that made the folder may still be at work on it. */
  isInWork(folder: string, processId: number): Promise<boolean>;
  kindOf(path: string): Promise<EntryKind>;
  list(folder: string): Promise<string[]>;
  /** Returns the bytes of a regular file. A link is refused with `ELOOP`, so that nothing outside the folder is read. */
  readFile(path: string): Promise<Uint8Array>;
  /** Writes a new file and waits until its bytes are on the device. */
  writeFile(path: string, text: Iterable<string>): Promise<void>;
  /** Writes text behind the first `keep` bytes of a file, in the place of whatever stood there, and waits until it is on the device. */
  appendFile(path: string, keep: number, text: string): Promise<void>;
  makeFolder(folder: string): Promise<void>;
  makeFolders(folder: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  removeFolder(folder: string): Promise<void>;
  /** Removes a folder that holds nothing; throws `ENOTEMPTY` otherwise. */
  removeEmptyFolder(folder: string): Promise<void>;
  /** Waits until the folder's own entries are on the device. */
  syncFolder(folder: string): Promise<void>;
}

/** Returns the code of an error of the operating system, as in `ENOENT`. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

async function kindOf(path: string): Promise<EntryKind> {
  try {
    const entry = await lstat(path);
    if (entry.isSymbolicLink()) return "link";
    if (entry.isFile()) return "file";
    return entry.isDirectory() ? "folder" : "other";
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(systemCode(error) ?? "")) return null;
    throw error;
  }
}

async function readRegularFile(path: string): Promise<Uint8Array> {
  // Non-blocking, since opening a pipe would wait for a writer; the flags are missing on Windows, whose links need rights to make.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    if (!(await handle.stat()).isFile()) throw Object.assign(new Error(`not a regular file: ${path}`), { code: "ELOOP" });
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

async function writeNewFile(path: string, text: Iterable<string>): Promise<void> {
  const handle = await open(path, "wx");
  try {
    for (const part of text) await handle.writeFile(part, "utf8");
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function appendBehind(path: string, keep: number, text: string): Promise<void> {
  const handle = await open(path, constants.O_RDWR | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    if (!(await handle.stat()).isFile()) throw Object.assign(new Error(`not a regular file: ${path}`), { code: "ELOOP" });
    await handle.truncate(keep);
    await handle.write(text, keep);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    // Some systems cannot open or flush a folder; there the rename itself is all that can be had.
    if (!["EISDIR", "EPERM", "EINVAL", "ENOTSUP"].includes(systemCode(error) ?? "")) throw error;
  }
}

/** Where every process bears the same number, as in a container, the folder's age tells an earlier one's from ours. */
async function isInWork(folder: string, processId: number): Promise<boolean> {
  try {
    return processId === process.pid ? (await lstat(folder)).mtimeMs >= performance.timeOrigin : process.kill(processId, 0);
  } catch (error) {
    // A process of somebody else's runs; one that is not there, or a folder that has gone meanwhile, is no work.
    return systemCode(error) === "EPERM";
  }
}

/** The real disk. */
export const nodeDisk: Disk = {
  processId: process.pid,
  isInWork,
  kindOf,
  list: (folder) => readdir(folder),
  readFile: readRegularFile,
  writeFile: writeNewFile,
  appendFile: appendBehind,
  makeFolder: (folder) => mkdir(folder),
  makeFolders: async (folder) => void (await mkdir(folder, { recursive: true })),
  rename,
  removeFolder: (folder) => rm(folder, { recursive: true, force: true }),
  removeEmptyFolder: (folder) => rmdir(folder),
  syncFolder,
};
