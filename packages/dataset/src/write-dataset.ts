import { type Alias, type DatasetManifest, DatelineError, schemaVersion } from "@dateline/schema";
import { isTransient, readCommitted, replaceFiles } from "./committed-files.js";
import { type DatasetRecords, derivedFileNames } from "./dataset.js";
import { type Disk, nodeDisk, systemCode } from "./disk.js";
import { compareText, encodeRecords } from "./encode-records.js";
import { decodeHead, encodeManifest, manifestName, sha256Of } from "./manifest-file.js";
import { systemReason } from "./system-reason.js";

export interface WriteDatasetOptions {
  /** What was read: path relative to the input named, and SHA-256 of its bytes, hex. In any order. */
  inputs: DatasetManifest["inputs"];
  /** The options that shape the result; none by default. */
  options?: DatasetManifest["options"];
  /** The log that the records include, as its own reading gives it; none by default. */
  corrections?: DatasetManifest["corrections"];
  /** The aliases that take the place of those there are; by default they stay. */
  aliases?: readonly Alias[];
}

/**
 * Writes the derived files and the manifest of a dataset and returns the manifest. The folder is made if it is missing; if it holds a dataset,
 * its derived files are replaced together or not at all, and `corrections.jsonl` and, unless others are given, `aliases.jsonl` stay as they are. The same records and
 * options in any order give the same bytes.
 *
 * Throws `dataset/invalid-record` for a record that does not fit its schema, `dataset/not-a-dataset` for a folder that holds something else,
 * `dataset/newer-version` for a dataset of a later dateline, `dataset/write-failed` where the disk refuses.
 */
export async function writeDataset(dir: string, records: DatasetRecords, options: WriteDatasetOptions, disk: Disk = nodeDisk): Promise<DatasetManifest> {
  const lines = new Map(derivedFileNames.map((file) => [file, encodeRecords(file, records[file])]));
  const manifest: DatasetManifest = {
    schemaVersion,
    counts: Object.fromEntries([...lines].map(([file, { length }]) => [file, length])),
    inputs: sortedInputs(options.inputs),
    files: Object.fromEntries([...lines].map(([file, text]) => [file, sha256Of(text)])),
    ...(options.corrections === undefined ? {} : { corrections: options.corrections }),
    options: withSortedKeys(options.options ?? {}),
  };
  const files = new Map([...lines].map(([file, text]): [string, Iterable<string>] => [`${file}.jsonl`, inBatches(text)]));
  // Aliases are history: they keep the order in which they came.
  if (options.aliases !== undefined) files.set("aliases.jsonl", [options.aliases.flatMap((alias) => encodeRecords("aliases", [alias])).join("")]);
  files.set(manifestName, [encodeManifest(manifest)]);
  try {
    await checkTarget(dir, disk);
    await replaceFiles(dir, files, disk);
  } catch (cause) {
    throw asWriteFailure(dir, cause);
  }
  return manifest;
}

function writeFailed(dir: string, cause: unknown): DatelineError {
  const hint = "What was there before is as it was. See to space and rights in the folder, then run the command again.";
  return new DatelineError("dataset/write-failed", `The dataset cannot be written: ${systemReason(cause)}.`, { path: dir, hint, cause });
}

/** Returns an error of the disk as one that says what to do, any other as it is. */
export function asWriteFailure(dir: string, cause: unknown): unknown {
  return cause instanceof DatelineError || systemCode(cause) === undefined ? cause : writeFailed(dir, cause);
}

/**
 * Resolves if a dataset may be written to the folder: it is missing, empty, or a dataset that this version can read. Throws `dataset/not-a-dataset` or
 * `dataset/newer-version` otherwise. {@link writeDataset} asks it too; long work can ask before it begins.
 */
export async function checkTarget(dir: string, disk: Disk = nodeDisk): Promise<void> {
  const names = await disk.list(dir).catch((error: unknown) => {
    if (systemCode(error) === "ENOENT") return [];
    if (systemCode(error) !== "ENOTDIR") throw error;
    throw new DatelineError("dataset/not-a-dataset", "It is a file, not a folder.", { path: dir, hint: otherFolderHint, cause: error });
  });
  const manifest = await readCommitted(dir, manifestName, disk).catch((error: unknown) => {
    if (["ENOENT", "ENOTDIR"].includes(systemCode(error) ?? "")) return null;
    throw error;
  });
  if (manifest !== null) return void decodeHead(manifest, dir);
  if (names.every(isTransient)) return;
  throw new DatelineError("dataset/not-a-dataset", "The folder holds files but no dataset.", { path: dir, hint: otherFolderHint });
}

const otherFolderHint = "Name a folder that is new, empty or a dataset.";

/** Few large writes instead of one for each line. */
function* inBatches(lines: readonly string[], batchLength = 1 << 20): Generator<string> {
  let batch = "";
  for (const line of lines) {
    batch += line;
    if (batch.length < batchLength) continue;
    yield batch;
    batch = "";
  }
  if (batch !== "") yield batch;
}

/** Returns inputs in the one order that they are written in. */
export function sortedInputs(inputs: DatasetManifest["inputs"]): DatasetManifest["inputs"] {
  return inputs.toSorted((a, b) => compareText(a.path, b.path) || compareText(a.sha256, b.sha256));
}

type Json = DatasetManifest["options"][string];

/** Returns options in the one order that they are written in. */
export function withSortedKeys(options: DatasetManifest["options"]): DatasetManifest["options"] {
  const sorted = (value: Json): Json => (isJsonObject(value) ? withSortedKeys(value) : value);
  return Object.fromEntries(
    Object.entries(options)
      .toSorted(([a], [b]) => compareText(a, b))
      .map(([key, value]) => [key, sorted(value)]),
  );
}

const isJsonObject = (value: Json): value is Record<string, Json> => typeof value === "object" && value !== null && !Array.isArray(value);
