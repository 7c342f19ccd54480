import { join } from "node:path";
import { type Disk, type OpenFile, systemCode } from "./disk.js";
import { isClaim } from "./writer-lock.js";

/**
 * How the files of a folder are replaced together.
 *
 * 1. The new files are written and flushed into a staging folder inside the dataset's own.
 * 2. The staging folder is renamed to the committed folder. This one rename is the moment of change.
 * 3. The committed files are moved out over the old ones, the manifest last, and the empty folder goes.
 *
 * A reader takes each file from the committed folder if it is there, else from the dataset's, so that it sees the old files before
 * step 2 and the new ones after it, even if the writer dies in between. The next writer finishes step 3 and sweeps up step 1.
 */
export const committedFolder = ".dateline-committed";
const stagingPrefix = ".dateline-staging-";

/** Each failed attempt means that another writer has succeeded; that many at once are a fault. */
const mostAttempts = 100;

/** Whether a name in the folder is one that the replacing of files leaves for a while. */
export const isTransient = (name: string) => name === committedFolder || name.startsWith(stagingPrefix) || isClaim(name);

/** Returns the bytes of a file of the folder as last committed. Throws the system's error, `ENOENT` where there is none. */
export async function readCommitted(folder: string, name: string, disk: Disk): Promise<Uint8Array> {
  return atCommitted(folder, name, disk, disk.readFile);
}

async function atCommitted<Result>(folder: string, name: string, disk: Disk, read: (path: string) => Promise<Result>): Promise<Result> {
  // A committed folder that is a link is nobody's work of ours; it is not looked into.
  if ((await disk.kindOf(join(folder, committedFolder))) === "folder") {
    try {
      return await read(join(folder, committedFolder, name));
    } catch (error) {
      if (systemCode(error) !== "ENOENT") throw error;
    }
  }
  return read(join(folder, name));
}

/** Returns where a file of the folder as last committed stands, for a program that opens it by itself; `null` where there is none. A link counts as none. */
export async function committedPath(folder: string, name: string, disk: Disk): Promise<string | null> {
  const places =
    (await disk.kindOf(join(folder, committedFolder))) === "folder" ? [join(folder, committedFolder, name), join(folder, name)] : [join(folder, name)];
  for (const place of places) {
    if ((await disk.kindOf(place)) === "file") return place;
  }
  return null;
}

/**
 * Replaces the named files of a folder, all or none; other files there stay as they are.
 * `files` gives each file's text in parts; the last one is moved last. Throws the system's error, with the old files in force
 * unless the change itself had been made.
 */
export async function replaceFiles(folder: string, files: ReadonlyMap<string, Iterable<string>>, disk: Disk): Promise<void> {
  const lastName = [...files.keys()].at(-1) ?? "";
  await settle(folder, lastName, disk);
  await withStaging(folder, disk, async (staging) => {
    for (const [name, text] of files) await disk.writeFile(join(staging, name), text);
    await commitStaging(folder, staging, lastName, disk);
  });
}

/** Makes the folder if it is missing, finishes what a writer that died had committed, and sweeps up what others left unfinished. */
export async function settle(folder: string, lastName: string, disk: Disk): Promise<void> {
  await disk.makeFolders(folder);
  await moveCommitted(folder, lastName, disk);
  await sweepStaging(folder, disk);
}

/** Does some work with a new staging folder; where it fails, the folder is removed. */
export async function withStaging<Result>(folder: string, disk: Disk, work: (staging: string) => Promise<Result>): Promise<Result> {
  const staging = await makeStaging(folder, disk);
  try {
    return await work(staging);
  } catch (error) {
    // What cannot be removed now is swept by the next writer; the first error is the one to tell.
    await disk.removeFolder(staging).catch(() => undefined);
    throw error;
  }
}

/** Puts the files of a staging folder, each on the device already, in the place of the folder's own; `lastName` is moved last. */
export async function commitStaging(folder: string, staging: string, lastName: string, disk: Disk): Promise<void> {
  await disk.syncFolder(staging);
  await commit(folder, staging, lastName, disk);
  await disk.syncFolder(folder);
  await moveCommitted(folder, lastName, disk);
}

/** Opens a file of the folder as last committed. Throws as {@link readCommitted} does. */
export async function openCommitted(folder: string, name: string, disk: Disk): Promise<OpenFile> {
  return atCommitted(folder, name, disk, disk.openFile);
}

/** A change that another writer has just made is finished first: a folder cannot be renamed over one that holds files. */
async function commit(folder: string, staging: string, lastName: string, disk: Disk): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await disk.rename(staging, join(folder, committedFolder));
    } catch (error) {
      if (attempt === mostAttempts || !["ENOTEMPTY", "EEXIST"].includes(systemCode(error) ?? "")) throw error;
      await moveCommitted(folder, lastName, disk);
    }
  }
}

/** Safe beside another writer that does the same: a file that is gone was moved, a folder that is full again is the other's. */
async function moveCommitted(folder: string, lastName: string, disk: Disk): Promise<void> {
  const committed = join(folder, committedFolder);
  const kind = await disk.kindOf(committed);
  if (kind === null) return;
  if (kind !== "folder") return disk.removeFolder(committed);
  const names = (await disk.list(committed)).filter((name) => name !== lastName).sort();
  for (const name of [...names, lastName]) {
    await disk.rename(join(committed, name), join(folder, name)).catch(unless("ENOENT"));
  }
  await disk.syncFolder(folder);
  await disk.removeEmptyFolder(committed).catch(unless("ENOENT", "ENOTEMPTY", "EEXIST"));
}

function unless(...expected: readonly string[]): (error: unknown) => void {
  return (error) => {
    if (!expected.includes(systemCode(error) ?? "")) throw error;
  };
}

async function sweepStaging(folder: string, disk: Disk): Promise<void> {
  const left = (await disk.list(folder)).filter((name) => name.startsWith(stagingPrefix));
  for (const name of left) {
    const owner = Number.parseInt(name.slice(stagingPrefix.length), 10);
    const path = join(folder, name);
    const isInWork = !Number.isNaN(owner) && (await disk.isInWork(path, owner));
    if (!isInWork) await disk.removeFolder(path);
  }
}

async function makeStaging(folder: string, disk: Disk): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const staging = join(folder, `${stagingPrefix}${disk.processId}-${attempt}`);
    try {
      await disk.makeFolder(staging);
      return staging;
    } catch (error) {
      if (systemCode(error) !== "EEXIST") throw error;
    }
  }
}
