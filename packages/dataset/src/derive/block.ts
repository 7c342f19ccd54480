import type { OpenFile } from "../disk.js";

/** A stretch of a file that is open: some lines, which are copied as bytes. */
export interface Block {
  source: Pick<OpenFile, "read">;
  offset: number;
  length: number;
}

/** What goes into a file: bytes, or a stretch of another file. */
export type Piece = Block | Uint8Array;

/** Returns the bytes of a block, in `into` where it is given, which is as long at least. Throws `EIO` where its file has become shorter. */
export async function readBlock({ source, offset, length }: Block, into?: Uint8Array): Promise<Uint8Array> {
  const bytes = await source.read(offset, length, into);
  if (bytes.length === length) return bytes;
  throw Object.assign(new Error(`a file ended ${length - bytes.length} bytes early while it was read`), { code: "EIO" });
}
