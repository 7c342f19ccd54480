import type { Disk } from "../disk.js";
import type { Block } from "./block.js";

/** A file beside the dataset that takes what is read of each document until all is known; so no text is held. */
export interface Spool {
  /** Adds bytes at the end and returns where they stand. */
  add(bytes: Uint8Array): Promise<Block>;
  close(): Promise<void>;
}

/** Bytes gathered for one write. */
const batchBytes = 1 << 20;

export async function openSpool(path: string, disk: Disk): Promise<Spool> {
  const output = await disk.createFile(path);
  const input = await disk.openFile(path);
  let batch: Uint8Array[] = [];
  let written = 0;
  let length = 0;
  const flush = async () => {
    const bytes = Buffer.concat(batch);
    batch = [];
    written = length;
    if (bytes.length > 0) await output.write(bytes);
  };
  const source = {
    async read(offset: number, wanted: number, into?: Uint8Array) {
      if (offset + wanted > written) await flush();
      return input.read(offset, wanted, into);
    },
  };
  return {
    async add(bytes) {
      const block = { source, offset: length, length: bytes.length };
      batch.push(bytes);
      length += bytes.length;
      if (length - written >= batchBytes) await flush();
      return block;
    },
    close: async () => void (await Promise.all([output.close(), input.close()])),
  };
}
