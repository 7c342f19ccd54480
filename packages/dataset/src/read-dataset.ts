import { join } from "node:path";
import { type DatasetManifest, DatelineError, type RecordFile, recordFiles } from "@dateline/schema";
import { readCommitted } from "./committed-files.js";
import { wholeLines } from "./corrections/log.js";
import { type Dataset, type RecordOf, recordFileNames } from "./dataset.js";
import { decodeRecords } from "./decode-records.js";
import { type Disk, type EntryKind, nodeDisk, systemCode } from "./disk.js";
import { inOrder } from "./encode-records.js";
import { decodeHead, decodeManifest, type FoundManifest, lostManifestHint, type ManifestHead, manifestName, sha256Of } from "./manifest-file.js";
import type { Migration } from "./migration.js";
import { migrations } from "./migrations.js";

/** A writer changes a dataset in one instant, so that a second look already sees one state; the third is for a second writer. */
const looks = 3;

/**
 * Returns a dataset, whole and as one writer left it: records in canonical order, typed arrays by file name, and the manifest.
 * A file that is missing from the analyst's log (`corrections`, `aliases`) is empty.
 *
 * Throws `dataset/not-found`, `dataset/not-a-dataset`, `dataset/newer-version`, and `dataset/invalid-record` naming file, line and field
 * for a line that does not fit its schema or a file that is not the one that `dataset.json` gives the hash of.
 */
export async function readDataset(dir: string, disk: Disk = nodeDisk): Promise<Dataset> {
  const { manifest, records } = await readFiles(dir, recordFileNames, decodeManifest, disk);
  // `readFiles` gives every file that it was asked for, each decoded by its own schema.
  return { ...records, manifest } as Dataset;
}

/** Returns the records of one file of a dataset, without reading the others. Throws as {@link readDataset} does. */
export async function readRecords<File extends RecordFile>(dir: string, file: File, disk: Disk = nodeDisk): Promise<readonly RecordOf<File>[]> {
  const { records } = await readFiles(dir, [file], decodeHead, disk);
  return records[file];
}

/** Returns the manifest of a dataset, in this version's shape. Throws as {@link readDataset} does. */
export async function readManifestOf(dir: string, disk: Disk = nodeDisk): Promise<DatasetManifest> {
  return (await openManifest(dir, disk)).manifest;
}

/** Returns whether the folder holds a dataset, of any version and in any state. */
export async function isDataset(dir: string): Promise<boolean> {
  try {
    decodeHead(await readCommitted(dir, manifestName, nodeDisk), dir);
    return true;
  } catch (error) {
    return error instanceof DatelineError && error.code !== "dataset/not-a-dataset";
  }
}

type Records<File extends RecordFile> = { [F in File]: readonly RecordOf<F>[] };
interface Found<File extends RecordFile, Head extends ManifestHead> extends Pick<Head, "manifest"> {
  records: Records<File>;
}
type Decode<Head extends ManifestHead> = (bytes: Uint8Array, folder: string) => Head;

async function readFiles<File extends RecordFile, Head extends ManifestHead>(
  dir: string,
  files: readonly File[],
  decode: Decode<Head>,
  disk: Disk,
): Promise<Found<File, Head>> {
  for (let look = 1; ; look += 1) {
    const { manifest, steps } = decode(await readManifest(dir, disk), dir);
    const contents = await Promise.all(files.map((file) => readBytes(dir, file, disk)));
    const changed = files.find((file, index) => recordFiles[file].derived && sha256Of([contents[index] ?? ""]) !== manifest.files[file]);
    if (changed !== undefined && look < looks) continue;
    // A damaged line says more than a hash that differs, so lines are looked at first.
    const records = files.map((file, index) => [file, decodeFile(dir, file, contents[index], steps)]);
    if (changed !== undefined) throw contents[files.indexOf(changed)] === undefined ? missingFile(dir, changed) : changedFile(dir, changed);
    // The entries are exactly the files asked for, each decoded by its own schema.
    return { manifest, records: Object.fromEntries(records) as Records<File> };
  }
}

function decodeFile<File extends RecordFile>(dir: string, file: File, bytes: Uint8Array | undefined, steps: readonly Migration[]): RecordOf<File>[] {
  const { derived } = recordFiles[file];
  const whole = file === "corrections" ? wholeLines(bytes ?? new Uint8Array()) : (bytes ?? new Uint8Array());
  const records = decodeRecords(file, whole, join(dir, `${file}.jsonl`), derived ? steps : migrations);
  return derived && steps.length > 0 ? inOrder(records) : records;
}

/** Returns the manifest of a dataset, the steps by which its records come to this version, and the SHA-256 of its bytes. Throws as {@link readDataset} does. */
export async function openManifest(dir: string, disk: Disk = nodeDisk): Promise<FoundManifest & { sha256: string }> {
  const bytes = await readManifest(dir, disk);
  return { ...decodeManifest(bytes, dir), sha256: sha256Of([bytes]) };
}

/** Returns what {@link openManifest} does, but for the inputs, which are not looked at. */
export async function openHead(dir: string, disk: Disk = nodeDisk): Promise<ManifestHead & { sha256: string }> {
  const bytes = await readManifest(dir, disk);
  return { ...decodeHead(bytes, dir), sha256: sha256Of([bytes]) };
}

/** Returns the bytes of a dataset's manifest. Throws `dataset/not-found` or `dataset/not-a-dataset`. */
export async function readManifest(dir: string, disk: Disk): Promise<Uint8Array> {
  try {
    return await readCommitted(dir, manifestName, disk);
  } catch (cause) {
    if (systemCode(cause) !== "ENOENT" && systemCode(cause) !== "ENOTDIR") throw unreadable(join(dir, manifestName), cause);
    throw (await disk.kindOf(join(dir, "events.jsonl"))) === "file" ? lostManifest(dir, cause) : noDataset(dir, await disk.kindOf(dir), cause);
  }
}

async function readBytes(dir: string, file: RecordFile, disk: Disk): Promise<Uint8Array | undefined> {
  try {
    return await readCommitted(dir, `${file}.jsonl`, disk);
  } catch (cause) {
    if (systemCode(cause) === "ENOENT") return undefined;
    throw unreadable(join(dir, `${file}.jsonl`), cause);
  }
}

function noDataset(dir: string, kind: EntryKind, cause: unknown): DatelineError {
  const hint = "Make a dataset with `dateline parse INPUT... --out DIR` and name its folder.";
  if (kind === null) return new DatelineError("dataset/not-found", "There is no such folder.", { path: dir, hint, cause });
  const message = kind === "file" ? "It is a file, not a folder." : `There is no ${manifestName} in it.`;
  return new DatelineError("dataset/not-a-dataset", message, { path: dir, hint, cause });
}

function lostManifest(dir: string, cause: unknown): DatelineError {
  return new DatelineError("dataset/not-a-dataset", `Its ${manifestName} is missing.`, { path: dir, hint: lostManifestHint, cause });
}

function unreadable(path: string, cause: unknown): DatelineError {
  const reason = systemCode(cause) === "ELOOP" ? "is a link or no regular file, and those are not followed" : `cannot be read: ${systemCode(cause)}`;
  return new DatelineError("dataset/not-a-dataset", `It ${reason}.`, { path, hint: "Put the file itself in its place and see to its rights.", cause });
}

/** Returns the error for a file that another program has changed. */
export function changedFile(dir: string, file: RecordFile): DatelineError {
  return new DatelineError("dataset/invalid-record", `It is not the file that ${manifestName} gives the SHA-256 of.`, {
    path: join(dir, `${file}.jsonl`),
    hint: `It was changed after it was written. ${againHint}`,
  });
}

/** Returns the error for a file that is gone. */
export function missingFile(dir: string, file: RecordFile): DatelineError {
  return new DatelineError("dataset/invalid-record", "The file is missing.", { path: join(dir, `${file}.jsonl`), hint: againHint });
}

const againHint = "Restore it from a copy, or make the dataset again with `dateline parse`; its corrections stay.";
