import type { OpenFile } from "./disk.js";

/** A line of a file: its bytes without the line end, and where it stands. */
export interface Line {
  bytes: Uint8Array;
  /** Of its first byte. */
  offset: number;
  /** In bytes, with the line end; that of a last line may be missing. */
  length: number;
}

const lineFeed = 0x0a;
const chunkBytes = 1 << 20;

/** Yields the lines of a file in order, a stretch of it in memory at a time. Each line's bytes are good until the next but a few; copy what is to stay. */
export async function* streamLines(file: OpenFile, onBytes: (bytes: Uint8Array) => void = () => undefined): AsyncGenerator<Line> {
  let rest: Uint8Array = new Uint8Array();
  let offset = 0;
  for (let at = 0; at < file.size; ) {
    const chunk = await file.read(at, chunkBytes);
    if (chunk.length === 0) break;
    at += chunk.length;
    onBytes(chunk);
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
      const length = end + 1 - start;
      yield { bytes: bytes.subarray(start, end), offset, length };
      offset += length;
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
  if (rest.length > 0) yield { bytes: rest, offset, length: rest.length };
}
