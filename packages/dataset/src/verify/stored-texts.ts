import type { SourceDocument } from "@dateline/schema";
import { openCommitted } from "../committed-files.js";
import type { Disk } from "../disk.js";
import { streamLines } from "../stream-lines.js";

/** The documents of a dataset, of which only where they stand is held. */
export interface StoredTexts {
  has(id: string): boolean;
  ids: Iterable<string>;
  read(id: string): Promise<SourceDocument | undefined>;
  close(): Promise<void>;
}

/** Opens the documents of a dataset whose lines are known to be valid. */
export async function openTexts(dir: string, disk: Disk): Promise<StoredTexts> {
  const file = await openCommitted(dir, "documents.jsonl", disk);
  const utf8 = new TextDecoder();
  const parse = (bytes: Uint8Array): SourceDocument => JSON.parse(utf8.decode(bytes));
  const places = new Map<string, { offset: number; length: number }>();
  for await (const { bytes, offset, length } of streamLines(file)) {
    if (bytes.length > 0) places.set(parse(bytes).id, { offset, length });
  }
  return {
    has: (id) => places.has(id),
    ids: places.keys(),
    async read(id) {
      const place = places.get(id);
      return place === undefined ? undefined : parse(await file.read(place.offset, place.length));
    },
    close: () => file.close(),
  };
}
