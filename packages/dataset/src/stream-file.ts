import { createHash } from "node:crypto";
import { join } from "node:path";
import { DatelineError, type RecordFile, recordFiles } from "@dateline/schema";
import { openCommitted } from "./committed-files.js";
import type { RecordOf } from "./dataset.js";
import { lineDecoder } from "./decode-records.js";
import { type Disk, nodeDisk, type OpenFile, systemCode } from "./disk.js";
import { migrations } from "./migrations.js";
import { changedFile, missingFile, openHead } from "./read-dataset.js";
import { streamLines } from "./stream-lines.js";
import { systemReason } from "./system-reason.js";

const chunkBytes = 1 << 20;

/** Yields the bytes of a file of a dataset as it was last committed, a stretch at a time. Throws `dataset/not-a-dataset` where it cannot be read. */
export async function* streamFile(dir: string, file: RecordFile, disk: Disk = nodeDisk): AsyncGenerator<Uint8Array> {
  const handle = await openRecords(dir, file, disk);
  try {
    for (let at = 0; at < handle.size; at += chunkBytes) yield await handle.read(at, Math.min(chunkBytes, handle.size - at));
  } finally {
    await handle.close();
  }
}

/**
 * Yields the records of a file of a dataset without ever holding all: for datasets too large to be read whole. They come in the order of the file, brought
 * to this version where an earlier one wrote them. Throws as `readDataset` does; that a derived file is not the one that `dataset.json` gives the hash
 * of is only known, and thrown, when all of it has been read.
 */
export async function* streamRecords<File extends RecordFile>(dir: string, file: File, disk: Disk = nodeDisk): AsyncGenerator<RecordOf<File>> {
  yield* selectRecords(dir, file, () => true, disk);
}

/**
 * Yields the records of a file whose lines, as text, fit; the others are passed over unread, and only the file's hash is held against them. Else as
 * {@link streamRecords}.
 */
export async function* selectRecords<File extends RecordFile>(
  dir: string,
  file: File,
  fits: (line: string) => boolean,
  disk: Disk = nodeDisk,
): AsyncGenerator<RecordOf<File>> {
  const manifest = await openHead(dir, disk);
  const decode = lineDecoder(file, join(dir, `${file}.jsonl`), recordFiles[file].derived ? manifest.steps : migrations);
  for await (const { bytes, number } of streamSound(dir, file, manifest, disk)) {
    const record = fits(textOf(bytes)) ? decode(bytes, number) : undefined;
    if (record !== undefined) yield record;
  }
}

/** Returns the ids of a file's records in its order, with nothing else of them looked at. Throws as {@link streamRecords} does. */
export async function readIds<File extends Exclude<RecordFile, "aliases">>(dir: string, file: File, disk: Disk = nodeDisk): Promise<RecordOf<File>["id"][]> {
  const ids: RecordOf<File>["id"][] = [];
  for await (const { bytes } of streamSound(dir, file, await openHead(dir, disk), disk)) {
    // Of this file's records.
    if (bytes.length > 0) ids.push(lineId(textOf(bytes)) as RecordOf<File>["id"]);
  }
  return ids;
}

/** Returns the records of a file that {@link selectRecords} yields. */
export async function readSelected<File extends RecordFile>(dir: string, file: File, fits: (line: string) => boolean, disk: Disk): Promise<RecordOf<File>[]> {
  const records: RecordOf<File>[] = [];
  for await (const record of selectRecords(dir, file, fits, disk)) records.push(record);
  return records;
}

/** Yields the lines of a dataset's events, each with its id and otherwise unread; good until the next but a few. Throws as {@link streamRecords} does. */
export async function* streamEventLines(dir: string, disk: Disk): AsyncGenerator<{ id: string; bytes: Uint8Array }> {
  for await (const { bytes } of streamSound(dir, "events", await openHead(dir, disk), disk)) if (bytes.length > 0) yield { id: lineId(textOf(bytes)), bytes };
}

/** Returns the id that a line bears, which it begins with where we wrote it; an empty text where it bears none. */
export function lineId(line: string): string {
  const [, id] = /^\{"id":"([a-z0-9_-]+)"/.exec(line) ?? [];
  return id ?? idIn(line);
}

function idIn(line: string): string {
  try {
    const { id }: { id?: unknown } = JSON.parse(line);
    return typeof id === "string" ? id : "";
  } catch {
    // Whoever looks at the whole line says what is wrong with it.
    return "";
  }
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");

type Known = Awaited<ReturnType<typeof openHead>>;

/** Yields a file's lines with their numbers, from 1; throws at the end where it is not the file that the manifest gives the hash of. */
async function* streamSound(dir: string, file: RecordFile, known: Known, disk: Disk): AsyncGenerator<{ bytes: Uint8Array; number: number }> {
  const handle = await openRecords(dir, file, disk);
  const hash = createHash("sha256");
  let number = 0;
  try {
    for await (const { bytes } of streamLines(handle, (chunk) => hash.update(chunk))) {
      number += 1;
      yield { bytes, number };
    }
  } finally {
    await handle.close();
  }
  if (!recordFiles[file].derived || hash.digest("hex") === known.manifest.files[file]) return;
  // A writer may have put another file in its place after the manifest was read; what was opened is whole all the same.
  const { manifest: now } = await openHead(dir, disk);
  if (now.files[file] === known.manifest.files[file]) throw changedFile(dir, file);
}

/** Opens a file of a dataset as it was last committed. Throws `dataset/invalid-record` where it is gone, `dataset/not-a-dataset` where it cannot be read. */
export async function openRecords(dir: string, file: RecordFile, disk: Disk): Promise<OpenFile> {
  return openCommitted(dir, `${file}.jsonl`, disk).catch((cause: unknown) => {
    if (systemCode(cause) === "ENOENT") throw missingFile(dir, file);
    const hint = "Put the file itself in its place, and see to its rights.";
    throw new DatelineError("dataset/not-a-dataset", `It cannot be read: ${systemReason(cause)}.`, {
      path: join(dir, `${file}.jsonl`),
      hint,
      cause,
    });
  });
}
