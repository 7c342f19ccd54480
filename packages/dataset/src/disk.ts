import { constants, readSync } from "node:fs";
import { type FileHandle, lstat, mkdir, open, readdir, rename, rm, rmdir, unlink, utimes } from "node:fs/promises";

/** What stands at a path, a link itself not followed; `null` for nothing. */
export type EntryKind = "file" | "folder" | "link" | "other" | null;

/** A file being written, from its beginning to its end. */
export interface NewFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Waits until all bytes are on the device. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** A file open to be read at any place. */
export interface OpenFile {
  /** In bytes, when it was opened. */
  readonly size: number;
  /**
   * Returns so many bytes from the offset; fewer only where the file ends. They are put into `into`, from its start on, where that is given: who reads much
   * so needs no new memory for each stretch.
   */
  read(offset: number, length: number, into?: Uint8Array): Promise<Uint8Array>;
  close(): Promise<void>;
}

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
  /** Opens a regular file; a link is refused with `ELOOP`. */
  openFile(path: string): Promise<OpenFile>;
  /** Makes a file that was not there; throws `EEXIST` otherwise. */
  createFile(path: string): Promise<NewFile>;
  /** Marks a file as changed now. */
  touchFile(path: string): Promise<void>;
  /** Returns how long ago a file was changed, in milliseconds; without end for one that is not there. */
  ageOf(path: string): Promise<number>;
  /** Removes a file, if it is there. */
  removeFile(path: string): Promise<void>;
  /** Writes a new file and waits until its bytes are on the device. */
  writeFile(path: string, text: Iterable<string>): Promise<void>;
  /** Writes text behind the first `keep` bytes of a file, in the place of whatever stood there, and waits until it is on the device. Where it throws, none of it is kept. */
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

async function openRegularFile(path: string): Promise<{ handle: FileHandle; size: number }> {
  // Non-blocking, since opening a pipe would wait for a writer; the flags are missing on Windows, whose links need rights to make.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const entry = await handle.stat();
    if (!entry.isFile()) throw Object.assign(new Error(`not a regular file: ${path}`), { code: "ELOOP" });
    return { handle, size: entry.size };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function readRegularFile(path: string): Promise<Uint8Array> {
  const { handle } = await openRegularFile(path);
  return handle.readFile().finally(() => handle.close());
}

/** Reading so little at once costs less than waiting for another thread to read it. */
const smallRead = 1 << 16;

async function openToRead(path: string): Promise<OpenFile> {
  const { handle, size } = await openRegularFile(path);
  return {
    size,
    async read(offset, length, into) {
      const bytes = into ?? Buffer.allocUnsafe(length);
      let filled = 0;
      while (filled < length) {
        const rest = { buffer: bytes, offset: filled, length: length - filled, position: offset + filled };
        const count = length <= smallRead ? readSync(handle.fd, bytes, rest.offset, rest.length, rest.position) : (await handle.read(rest)).bytesRead;
        if (count === 0) break;
        filled += count;
      }
      return bytes.subarray(0, filled);
    },
    close: () => handle.close(),
  };
}

async function createToWrite(path: string): Promise<NewFile> {
  const handle = await open(path, "wx");
  return {
    async write(bytes) {
      for (let written = 0; written < bytes.length; ) written += (await handle.write(bytes, written)).bytesWritten;
    },
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

/** Characters gathered for one write of text. */
const batchLength = 1 << 20;

async function writeNewFile(path: string, text: Iterable<string>): Promise<void> {
  const handle = await open(path, "wx");
  try {
    let batch: string[] = [];
    let gathered = 0;
    for (const part of text) {
      batch.push(part);
      gathered += part.length;
      if (gathered < batchLength) continue;
      await handle.writeFile(batch.join(""), "utf8");
      batch = [];
      gathered = 0;
    }
    await handle.writeFile(batch.join(""), "utf8");
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
    const bytes = Buffer.from(text);
    try {
      // A disk that is full takes a part of what it is given, and refuses the next.
      for (let written = 0; written < bytes.length; ) written += (await handle.write(bytes, written, bytes.length - written, keep + written)).bytesWritten;
    } catch (error) {
      await handle.truncate(keep).catch(() => undefined);
      throw error;
    }
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
  openFile: openToRead,
  createFile: createToWrite,
  touchFile: (path) => utimes(path, new Date(), new Date()),
  ageOf: (path) =>
    lstat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => Number.POSITIVE_INFINITY,
    ),
  removeFile: (path) =>
    unlink(path).catch((error: unknown) => {
      if (systemCode(error) !== "ENOENT") throw error;
    }),
  writeFile: writeNewFile,
  appendFile: appendBehind,
  makeFolder: (folder) => mkdir(folder),
  makeFolders: async (folder) => void (await mkdir(folder, { recursive: true })),
  rename,
  removeFolder: (folder) => rm(folder, { recursive: true, force: true }),
  removeEmptyFolder: (folder) => rmdir(folder),
  syncFolder,
};
