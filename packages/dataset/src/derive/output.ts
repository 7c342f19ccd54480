import { createHash } from "node:crypto";
import type { Disk } from "../disk.js";
import { type Block, type Piece, readBlock } from "./block.js";

/** What a written file came to. */
export interface Written {
  sha256: string;
  bytes: number;
  lines: number;
}

/** Bytes copied or gathered for one write, all in the same place. */
const batchBytes = 1 << 20;
const lineFeed = 0x0a;

/**
 * Writes a new file with what `fill` adds to it, and returns what it came to. Blocks that follow one another in one file are copied in one go. `sealOf` gives what
 * is to stand behind all that, of its SHA-256; it does not count.
 */
export async function writePieces(
  path: string,
  disk: Disk,
  fill: (add: (piece: Piece) => Promise<void>) => Promise<void>,
  sealOf?: (sha256: string) => Uint8Array,
): Promise<Written> {
  const file = await disk.createFile(path);
  try {
    const hash = createHash("sha256");
    const written = { bytes: 0, lines: 0 };
    const batch = Buffer.allocUnsafe(batchBytes);
    let filled = 0;
    let run: Block | undefined;
    const flush = async () => {
      const bytes = batch.subarray(0, filled);
      filled = 0;
      if (bytes.length === 0) return;
      hash.update(bytes);
      written.bytes += bytes.length;
      written.lines += countLines(bytes);
      await file.write(bytes);
    };
    /** Fills the batch with so many bytes, as often as it takes; `take` puts those from `at` on into the room that is left. */
    const gather = async (length: number, take: (at: number, room: Uint8Array) => unknown) => {
      for (let at = 0; at < length; ) {
        const count = Math.min(batchBytes - filled, length - at);
        await take(at, batch.subarray(filled, filled + count));
        at += count;
        filled += count;
        if (filled === batchBytes) await flush();
      }
    };
    const copyRun = async () => {
      if (run === undefined) return;
      const { source, offset, length } = run;
      run = undefined;
      await gather(length, (at, room) => readBlock({ source, offset: offset + at, length: room.length }, room));
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
      await gather(piece.length, (at, room) => room.set(piece.subarray(at, at + room.length)));
    });
    await copyRun();
    await flush();
    const sha256 = hash.digest("hex");
    if (sealOf !== undefined) await file.write(sealOf(sha256));
    await file.sync();
    return { sha256, ...written };
  } finally {
    await file.close();
  }
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, at + 1)) count += 1;
  return count;
}
