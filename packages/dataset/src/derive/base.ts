import type { DatasetManifest, EventId, Issue } from "@dateline/schema";
import { type DerivedFile, derivedFileNames } from "../dataset.js";
import type { Disk, OpenFile } from "../disk.js";
import type { Linker } from "../linker.js";
import { changedFile, openManifest, readDataset, readRecords } from "../read-dataset.js";
import { openRecords } from "../stream-file.js";
import { type Catalog, openCatalog } from "./catalog.js";
import type { DocumentEntry } from "./document-entry.js";
import type { History } from "./history.js";
import { indexFiles } from "./index-files.js";
import type { EventEntry } from "./plan-events.js";
import { hashUpTo, openKeys } from "./read-keys.js";
import type { Spool } from "./spool.js";
import { takeOver } from "./take-over.js";

/** A dataset that is to grow: its files, open, and what is known of them. */
export interface Base<Key> extends Pick<History, "aliases"> {
  manifest: DatasetManifest;
  /** SHA-256 of `dataset.json` itself. */
  manifestSha256: string;
  files: OpenFiles;
  /** Issues of inputs that gave no document. */
  looseIssues: readonly Issue[];
  /** What is looked up as it is needed, where the cache of keys was there and right. */
  catalog?: Catalog<Key>;
  /** What is held of it, where there is no such cache. */
  resident?: Resident<Key>;
  close(): Promise<void>;
}

/** The files of a dataset, open. */
export type OpenFiles = Readonly<Record<DerivedFile, OpenFile>>;

/** What is held of a dataset that was gone through whole. */
export interface Resident<Key> {
  documents: readonly DocumentEntry<Key>[];
  /** Lines of actors that stay whatever documents go, since it is not known which name them. */
  looseActors: readonly string[];
  events: ReadonlyMap<EventId, EventEntry>;
}

/** What is found in the files of a dataset. */
export type Indexed<Key> = Resident<Key> & Pick<Base<Key>, "looseIssues">;

export interface OpenBaseOptions {
  /** Whether all is gone through and put together anew, whatever is known of it. */
  isAnew?: boolean;
}

/**
 * Opens a dataset to make another of it, every file held against its hash. Throws `dataset/not-found`, `dataset/not-a-dataset`,
 * `dataset/newer-version`, and `dataset/invalid-record` for a file that was changed or lost, naming the line where one is at fault.
 */
export async function openBase<Key>(dir: string, linker: Linker<Key>, spool: Spool, disk: Disk, { isAnew = false }: OpenBaseOptions = {}): Promise<Base<Key>> {
  const { manifest, steps, sha256: manifestSha256 } = await openManifest(dir, disk);
  const aliases = await readRecords(dir, "aliases", disk);
  const opened: { close(): Promise<void> }[] = [];
  const close = async () => void (await Promise.all(opened.map((file) => file.close())));
  try {
    const entries: [DerivedFile, OpenFile][] = [];
    // What an earlier version wrote is made anew, records and all.
    for (const file of steps.length > 0 ? [] : derivedFileNames) {
      const handle = await openSound(dir, file, manifest, disk);
      opened.push(handle);
      entries.push([file, handle]);
    }
    // An entry for every derived file, where any is read.
    const files = Object.fromEntries(entries) as OpenFiles;
    const found = { manifest, manifestSha256, aliases, files, close };
    const keys = isAnew || steps.length > 0 ? undefined : await openKeys<Key>(dir, { manifest: manifestSha256, linker: linker.version ?? "" }, disk);
    if (keys !== undefined) {
      opened.push(keys);
      return { ...found, looseIssues: keys.directory.looseIssues, catalog: openCatalog(keys.tables, keys.directory, files) };
    }
    const { looseIssues, ...resident } = steps.length > 0 ? await takeOver(await readDataset(dir, disk), linker, spool) : await indexFiles(files, linker);
    return { ...found, looseIssues, resident: isAnew ? { ...resident, events: new Map() } : resident };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openSound(dir: string, file: DerivedFile, manifest: DatasetManifest, disk: Disk): Promise<OpenFile> {
  const handle = await openRecords(dir, file, disk);
  if ((await hashUpTo(handle, handle.size)) === manifest.files[file]) return handle;
  await handle.close();
  // A damaged line says more than a hash that differs.
  await readRecords(dir, file, disk);
  throw changedFile(dir, file);
}
