import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatasetManifest } from "@dateline/schema";
import { openCommitted } from "../committed-files.js";
import { type DerivedFile, derivedFileNames } from "../dataset.js";
import { deriveAside } from "../derive/derive-aside.js";
import { type Disk, nodeDisk, type OpenFile } from "../disk.js";
import type { Linker } from "../linker.js";
import { streamLines } from "../stream-lines.js";

/** A file that comes out otherwise, and the first record that does. */
export interface OddFile {
  file: DerivedFile;
  id?: string;
}

/** Puts a dataset together again of its accounts and corrections, in a folder of its own that is gone afterwards, and returns the files that come out otherwise. */
export async function deriveAgain(dir: string, manifest: DatasetManifest, linker: Linker, disk: Disk): Promise<OddFile[]> {
  const aside = await mkdtemp(join(tmpdir(), "dateline-check-"));
  try {
    const made = await deriveAside(dir, aside, linker, disk);
    const odd: OddFile[] = [];
    for (const file of derivedFileNames) {
      if (made[file].sha256 !== manifest.files[file]) odd.push({ file, ...(await firstOdd(dir, aside, file, disk)) });
    }
    return odd;
  } finally {
    await nodeDisk.removeFolder(aside);
  }
}

/** The record of the first line that two files do not share. */
async function firstOdd(dir: string, aside: string, file: DerivedFile, disk: Disk): Promise<{ id?: string }> {
  const [stored, made] = [await openCommitted(dir, `${file}.jsonl`, disk), await disk.openFile(join(aside, `${file}.jsonl`))];
  try {
    const others = streamLines(made)[Symbol.asyncIterator]();
    for await (const { bytes } of streamLines(stored)) {
      const other = await others.next();
      if (other.done === true || Buffer.compare(bytes, other.value.bytes) !== 0) return idIn(bytes);
    }
    const more = await others.next();
    return more.done === true ? {} : idIn(more.value.bytes);
  } finally {
    await Promise.all([stored, made].map((handle: OpenFile) => handle.close()));
  }
}

function idIn(line: Uint8Array): { id?: string } {
  const { id }: { id?: string } = JSON.parse(new TextDecoder().decode(line));
  return id === undefined ? {} : { id };
}
