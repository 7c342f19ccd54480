import { createHash } from "node:crypto";
import { openCommitted } from "../committed-files.js";
import type { Disk, OpenFile } from "../disk.js";
import { type Directory, type KeySource, keyCacheName, keyVersion, type Rows, type TableName, tableNames, tableShapes } from "./key-tables.js";
import { openTable, type Table, type TableLine } from "./table.js";

export type Tables<Key> = { readonly [Name in TableName]: Table<Rows<Key>[Name]> };

/** The cache of keys, open. */
export interface Keys<Key> {
  directory: Directory;
  tables: Tables<Key>;
  close(): Promise<void>;
}

/** Opens the cache of keys; `undefined` where it is missing, goes with another state of the dataset or was changed. */
export async function openKeys<Key>(dir: string, source: KeySource, disk: Disk): Promise<Keys<Key> | undefined> {
  const file = await openCommitted(dir, keyCacheName, disk).catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    const directory = await readDirectory(file, source);
    if (directory !== undefined) return { directory, tables: openTables(directory, file), close: () => file.close() };
  } catch {
    // Whatever is wrong with it, the dataset itself tells the same.
  }
  await file.close();
  return undefined;
}

/** The last line gives the hash of all before it, and how long the directory is that stands there. */
interface Seal {
  sha256: string;
  directory: number;
}

/** Returns the line that ends a file of that hash. */
export const sealOf = (sha256: string, directory: number) => Buffer.from(`${JSON.stringify({ sha256, directory } satisfies Seal)}\n`);

/** A seal is shorter than that. */
const tailBytes = 256;
const lineFeed = 0x0a;

async function readDirectory(file: OpenFile, source: KeySource): Promise<Directory | undefined> {
  const tail = await file.read(Math.max(0, file.size - tailBytes), Math.min(tailBytes, file.size));
  const sealBytes = tail.length - (tail.lastIndexOf(lineFeed, tail.length - 2) + 1);
  const seal: Seal = parse(tail.subarray(tail.length - sealBytes));
  const end = file.size - sealBytes;
  const directory: Directory = parse(await file.read(end - seal.directory, seal.directory));
  const isOurs = directory.version === keyVersion && directory.manifest === source.manifest && directory.linker === source.linker;
  return isOurs && (await hashUpTo(file, end)) === seal.sha256 ? directory : undefined;
}

const utf8 = new TextDecoder();
// What our own file holds, as its hash says.
const parse = <Value>(bytes: Uint8Array): Value => JSON.parse(utf8.decode(bytes)) as Value;

const chunkBytes = 1 << 20;

/** Returns the SHA-256 of a file's bytes before an offset, hex. */
export async function hashUpTo(file: OpenFile, end: number): Promise<string> {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(Math.min(chunkBytes, end));
  for (let at = 0; at < end; at += chunkBytes) hash.update(await file.read(at, Math.min(chunkBytes, end - at), buffer));
  return hash.digest("hex");
}

/** The tables stand one after another, in the order of their names. */
function openTables<Key>({ tables, looseIssueBytes }: Directory, file: OpenFile): Tables<Key> {
  const offsetOf = (name: TableName) => tableNames.slice(0, tableNames.indexOf(name)).reduce((sum, before) => sum + bytesIn(tables[before]), 0);
  const at = (name: TableName) => ({ source: file, offset: offsetOf(name) });
  return {
    documents: openTable<Rows<Key>["documents"]>(tableShapes.documents, tables.documents, at("documents"), [0, 0, 0, looseIssueBytes, 0]),
    places: openTable(tableShapes.places, tables.places, at("places"), [0]),
    events: openTable(tableShapes.events, tables.events, at("events"), [0]),
    actors: openTable(tableShapes.actors, tables.actors, at("actors"), [0]),
    blocks: openTable(tableShapes.blocks, tables.blocks, at("blocks"), []),
  };
}

const bytesIn = (lines: readonly TableLine[]) => lines.reduce((sum, [, , length]) => sum + length, 0);

/** Tables that hold nothing. */
export const emptyTables = <Key>(): Tables<Key> => {
  const nothing = { source: { read: async () => new Uint8Array() }, offset: 0 };
  return {
    documents: openTable<Rows<Key>["documents"]>(tableShapes.documents, [], nothing, []),
    places: openTable(tableShapes.places, [], nothing, []),
    events: openTable(tableShapes.events, [], nothing, []),
    actors: openTable(tableShapes.actors, [], nothing, []),
    blocks: openTable(tableShapes.blocks, [], nothing, []),
  };
};
