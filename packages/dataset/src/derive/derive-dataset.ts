import { join } from "node:path";
import type { ConflictEvent, DatasetManifest, Issue } from "@dateline/schema";
import { settle, withStaging } from "../committed-files.js";
import { assertNoneLost, assertUnchanged, readLog } from "../corrections/log.js";
import { type Disk, nodeDisk } from "../disk.js";
import type { Linker } from "../linker.js";
import { manifestName } from "../manifest-file.js";
import { openManifest } from "../read-dataset.js";
import { asWriteFailure, checkTarget } from "../write-dataset.js";
import { asOnlyWriter, type LockOptions } from "../writer-lock.js";
import { type Base, openBase } from "./base.js";
import { gather, type InputRecords } from "./gather.js";
import type { Reidentify } from "./settle-copies.js";
import { openSpool } from "./spool.js";
import { writeGathered } from "./write-gathered.js";

export interface DeriveOptions<Key> extends LockOptions {
  linker: Linker<Key>;
  reidentify: Reidentify;
  /** Whether what the dataset holds of other paths stays; without it all is made of the inputs alone. */
  keep?: boolean;
  /** Is told each event that is put together, be it new or not; those copied as they were are not told. */
  onEvent?: (event: ConflictEvent) => void;
  /** The options that shape the result; those of the dataset where it is kept, but for a `reader` that is another than read what comes now. */
  options?: DatasetManifest["options"];
}

/** What deriving came to. */
export interface Derived {
  manifest: DatasetManifest;
  /** Whether any file is another than before. */
  isChanged: boolean;
  /** What is an event now and was none before, and the other way round. */
  events: { added: number; gone: number };
  /** What is to be said of applying the corrections; nothing where they were not applied anew. */
  ofCorrections: readonly Issue[];
}

/**
 * Makes a dataset of what is read, a document at a time: records wait in a file beside it, and only keys are held. `read` is given the manifest of the
 * dataset that is kept, and yields what was read at each path. The same documents in any order, at once or bit by bit, give the same bytes in every derived
 * file; what was there is replaced whole or not at all, by one writer at a time, and event ids that go out of use are noted in the aliases.
 *
 * Throws what `read` throws, `dataset/locked`, `dataset/not-a-dataset`, `dataset/newer-version`, `dataset/invalid-record` for a dataset that was changed
 * by hand, `dataset/write-failed` where the disk refuses; then all is as it was.
 */
export async function deriveDataset<Key>(
  dir: string,
  read: (kept: DatasetManifest | undefined) => AsyncIterable<InputRecords<Key>>,
  options: DeriveOptions<Key>,
  disk: Disk = nodeDisk,
): Promise<Derived> {
  try {
    await checkTarget(dir, disk);
    const isThere = (await disk.kindOf(dir)) !== null;
    await disk.makeFolders(dir);
    try {
      return await asOnlyWriter(dir, disk, () => derive(dir, read, { ...options, isLogKnown: options.keep === true }, disk), options);
    } catch (error) {
      // A folder made for nothing goes again.
      if (!isThere) await disk.removeEmptyFolder(dir).catch(() => undefined);
      throw error;
    }
  } catch (cause) {
    throw asWriteFailure(dir, cause);
  }
}

/** What is done when a dataset has been opened and before its log is read. */
type Prepare<Key> = (base: Base<Key>) => Promise<void>;

/**
 * Makes the derived files of a dataset anew from what the reader gave and the corrections as they stand, for whoever is the only writer. Throws as
 * {@link deriveDataset} does, and what `prepare` throws.
 */
export async function rederive<Key>(dir: string, linker: Linker<Key>, disk: Disk, prepare?: Prepare<Key>): Promise<Derived> {
  try {
    return await derive(dir, nothingRead, { linker, reidentify: (records) => records, keep: true, ...(prepare === undefined ? {} : { prepare }) }, disk);
  } catch (cause) {
    throw asWriteFailure(dir, cause);
  }
}

interface Deriving<Key> extends DeriveOptions<Key> {
  prepare?: Prepare<Key>;
  /** Whether the log must be the one that the dataset includes, or a longer one. */
  isLogKnown?: boolean;
}

/** Nothing but what the dataset holds. */
export async function* nothingRead(): AsyncGenerator<never> {
  yield* [];
}

type Read<Key> = Parameters<typeof deriveDataset<Key>>[1];

async function derive<Key>(dir: string, read: Read<Key>, options: Deriving<Key>, disk: Disk): Promise<Derived> {
  await settle(dir, manifestName, disk);
  return withStaging(dir, disk, async (folder) => {
    const spool = await openSpool(join(folder, "spool"), disk);
    let base: Base<Key> | undefined;
    let derived: Derived;
    try {
      base = options.keep === true ? await openBase(dir, options.linker, spool, disk) : undefined;
      if (base !== undefined) await options.prepare?.(base);
      const log = await readLog(dir, base?.manifest ?? (await manifestThere(dir, disk)), disk);
      if (options.isLogKnown === true) assertUnchanged(dir, log);
      else if (base === undefined) assertNoneLost(dir, log);
      const gathered = await gather(read(base?.manifest), base, spool);
      const isSame = gathered.isEmpty && log.state === "current";
      derived = base?.catalog !== undefined && isSame ? unchanged(base) : await writeGathered(dir, gathered, base, { ...options, spool, log }, disk);
    } finally {
      await spool.close();
      await base?.close();
    }
    // What cannot be removed now is swept by the next writer.
    await disk.removeFolder(folder).catch(() => undefined);
    return derived;
  });
}

/** What is known of a dataset that is to be replaced; nothing where there is none, or none that can be read. */
const manifestThere = (dir: string, disk: Disk): Promise<Partial<DatasetManifest>> =>
  openManifest(dir, disk).then(
    ({ manifest }) => manifest,
    () => ({}),
  );

const unchanged = ({ manifest }: Pick<Base<unknown>, "manifest">): Derived => ({
  manifest,
  isChanged: false,
  events: { added: 0, gone: 0 },
  ofCorrections: [],
});
