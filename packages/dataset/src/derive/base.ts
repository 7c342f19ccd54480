import { createHash } from "node:crypto";
import type { DatasetManifest, EventId, Issue } from "@dateline/schema";
import { openCommitted } from "../committed-files.js";
import { type DerivedFile, derivedFileNames } from "../dataset.js";
import type { Disk, OpenFile } from "../disk.js";
import type { Linker, SimilarPair } from "../linker.js";
import { changedFile, openManifest, readDataset, readRecords } from "../read-dataset.js";
import type { DocumentEntry } from "./document-entry.js";
import type { History } from "./history.js";
import { indexFiles } from "./index-files.js";
import { readKeys } from "./key-cache.js";
import type { EventEntry } from "./plan-events.js";
import type { Spool } from "./spool.js";
import { takeOver } from "./take-over.js";

/** A dataset that is to grow: its files, open, and what is held of each document. */
export interface Base<Key> extends History {
  /** The pairs that linking found; none where it is not known whether they are all. */
  pairs: readonly SimilarPair[] | undefined;
  manifest: DatasetManifest;
  /** SHA-256 of `dataset.json` itself. */
  manifestSha256: string;
  /** In the order of their ids. */
  documents: DocumentEntry<Key>[];
  /** The same in the order of their file. */
  inPlace: DocumentEntry<Key>[];
  /** Issues of inputs that gave no document. */
  looseIssues: Issue[];
  /** Lines of actors that stay whatever documents go, since it is not known which name them. */
  looseActors: string[];
  events: ReadonlyMap<EventId, EventEntry>;
  /** Whether the cache of keys was there and right. */
  hasKeys: boolean;
  close(): Promise<void>;
}

/** The files of a dataset, open. */
export type OpenFiles = Readonly<Record<DerivedFile, OpenFile>>;

/** What is found in the files, or in the cache of keys. */
export type Indexed<Key> = Pick<Base<Key>, "documents" | "inPlace" | "looseIssues" | "looseActors" | "pairs"> & { events: [EventId, EventEntry][] };

/**
 * Opens a dataset to make another of it, every file held against its hash. Throws `dataset/not-found`, `dataset/not-a-dataset`,
 * `dataset/newer-version`, and `dataset/invalid-record` for a file that was changed or lost, naming the line where one is at fault.
 */
export async function openBase<Key>(dir: string, linker: Linker<Key>, spool: Spool, disk: Disk): Promise<Base<Key>> {
  const { manifest, steps, sha256: manifestSha256 } = await openManifest(dir, disk);
  const aliases = await readRecords(dir, "aliases", disk);
  const opened: OpenFile[] = [];
  const close = async () => void (await Promise.all(opened.map((file) => file.close())));
  const asBase = (found: Indexed<Key>, hasKeys: boolean): Base<Key> => {
    const reportsOf = new Map(found.events.map(([id, { reportIds }]) => [id, reportIds]));
    return { manifest, manifestSha256, aliases, hasKeys, ...found, events: new Map(found.events), reportsOf, close };
  };
  // What an earlier version wrote is made anew, records and all.
  if (steps.length > 0) return asBase(await takeOver(await readDataset(dir, disk), linker, spool), false);
  try {
    const entries: [DerivedFile, OpenFile][] = [];
    for (const file of derivedFileNames) {
      const handle = await openSound(dir, file, manifest, disk);
      opened.push(handle);
      entries.push([file, handle]);
    }
    // An entry for every derived file.
    const files = Object.fromEntries(entries) as OpenFiles;
    const cached = await readKeys<Key>(dir, { manifest: manifestSha256, linker: linker.version ?? "" }, files, disk);
    return asBase(cached ?? (await indexFiles(files, linker)), cached !== undefined);
  } catch (error) {
    await close();
    throw error;
  }
}

async function openSound(dir: string, file: DerivedFile, manifest: DatasetManifest, disk: Disk): Promise<OpenFile> {
  const handle = await openCommitted(dir, `${file}.jsonl`, disk).catch(() => undefined);
  if (handle !== undefined && (await hashOf(handle)) === manifest.files[file]) return handle;
  await handle?.close();
  // A damaged line says more than a hash that differs.
  await readRecords(dir, file, disk);
  throw changedFile(dir, file);
}

const chunkBytes = 1 << 20;

async function hashOf(file: OpenFile): Promise<string> {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(Math.min(chunkBytes, file.size));
  for (let at = 0; at < file.size; at += chunkBytes) hash.update(await file.read(at, Math.min(chunkBytes, file.size - at), buffer));
  return hash.digest("hex");
}
