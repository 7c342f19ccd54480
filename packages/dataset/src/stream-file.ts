import { createHash } from "node:crypto";
import { join } from "node:path";
import { DatelineError, type RecordFile, recordFiles } from "@dateline/schema";
import { openCommitted } from "./committed-files.js";
import type { RecordOf } from "./dataset.js";
import { lineDecoder } from "./decode-records.js";
import { type Disk, nodeDisk, type OpenFile, systemCode } from "./disk.js";
import { migrations } from "./migrations.js";
import { changedFile, openManifest } from "./read-dataset.js";
import { streamLines } from "./stream-lines.js";

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
  const { derived } = recordFiles[file];
  const { manifest, steps } = await openManifest(dir, disk);
  const handle = await openRecords(dir, file, disk);
  const hash = createHash("sha256");
  try {
    const decode = lineDecoder(file, join(dir, `${file}.jsonl`), derived ? steps : migrations);
    for await (const { bytes } of streamLines(handle, (chunk) => hash.update(chunk))) {
      const record = decode(bytes);
      if (record !== undefined) yield record;
    }
  } finally {
    await handle.close();
  }
  // A writer may have put another file in its place after the manifest was read; what was opened is whole all the same.
  const isSame = (await openManifest(dir, disk)).manifest.files[file] === manifest.files[file];
  if (derived && isSame && hash.digest("hex") !== manifest.files[file]) throw changedFile(dir, file);
}

async function openRecords(dir: string, file: RecordFile, disk: Disk): Promise<OpenFile> {
  return openCommitted(dir, `${file}.jsonl`, disk).catch((cause: unknown) => {
    const hint = "Name a dataset folder, and see to the rights in it.";
    throw new DatelineError("dataset/not-a-dataset", `It cannot be read: ${systemCode(cause) ?? String(cause)}.`, {
      path: join(dir, `${file}.jsonl`),
      hint,
      cause,
    });
  });
}
