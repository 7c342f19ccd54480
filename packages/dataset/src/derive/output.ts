import { createHash } from "node:crypto";
import type { Disk } from "../disk.js";
import { type Block, type Piece, readBlock } from "./block.js";

/** What a written file came to. */
export interface Written {
  sha256: string;
  bytes: number;
  lines: number;
}

/** Bytes copied or gathered for one write. */
const batchBytes = 1 << 20;
const lineFeed = 0x0a;

/** Writes a new file with what `fill` adds to it, and returns what it came to. Blocks that follow one another in one file are copied in one go. */
export async function writePieces(path: string, disk: Disk, fill: (add: (piece: Piece) => Promise<void>) => Promise<void>): Promise<Written> {
  const file = await disk.createFile(path);
  try {
    const hash = createHash("sha256");
    const written = { bytes: 0, lines: 0 };
    let batch: Uint8Array[] = [];
    let gathered = 0;
    let run: Block | undefined;
    const flush = async () => {
      const [only] = batch;
      const bytes = batch.length === 1 && only !== undefined ? only : Buffer.concat(batch);
      batch = [];
      gathered = 0;
      if (bytes.length === 0) return;
      hash.update(bytes);
      written.bytes += bytes.length;
      written.lines += countLines(bytes);
      await file.write(bytes);
    };
    const gather = async (bytes: Uint8Array) => {
      batch.push(bytes);
      gathered += bytes.length;
      if (gathered >= batchBytes) await flush();
    };
    const copyRun = async () => {
      if (run === undefined) return;
      const { source, offset, length } = run;
      run = undefined;
      for (let at = 0; at < length; at += batchBytes) await gather(await readBlock({ source, offset: offset + at, length: Math.min(batchBytes, length - at) }));
    };
    await fill(async (piece) => {
      if ("source" in piece) {
        if (run !== undefined && run.source === piece.source && run.offset + run.length === piece.offset) run = { ...run, length: run.length + piece.length };
        else {
          await copyRun();
          run = piece;
        }
        return;
      }
      await copyRun();
      await gather(piece);
    });
    await copyRun();
    await flush();
    await file.sync();
    return { sha256: hash.digest("hex"), ...written };
  } finally {
    await file.close();
  }
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, at + 1)) count += 1;
  return count;
}
