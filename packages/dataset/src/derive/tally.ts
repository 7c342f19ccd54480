import type { DocumentId } from "@dateline/schema";
import type { Linker } from "../linker.js";
import type { DocumentEntry } from "./document-entry.js";
import { type ActorRow, type BlockRow, placeKey } from "./key-tables.js";
import type { Settled } from "./settle-copies.js";
import type { Table } from "./table.js";

type Moved<Key> = Pick<Settled<Key>, "come" | "go">;

/** Returns what becomes of the places of documents in their file: who comes, and null for who goes. */
export function placeChanges<Key>({ come, go }: Moved<Key>): Map<string, DocumentEntry<Key> | null> {
  const keyOf = ({ path, ordinal, id }: DocumentEntry<Key>) => placeKey(path, ordinal, id);
  return new Map([...go.map((document) => [keyOf(document), null] as const), ...come.map((document) => [keyOf(document), document] as const)]);
}

/** Returns what becomes of actors, by id, where documents that describe them come and go; `loose` are lines that stay whatever goes. */
export async function actorChanges<Key>({ come, go }: Moved<Key>, loose: readonly string[], table: Table<ActorRow>): Promise<Map<string, ActorRow | null>> {
  const counts = new Map<string, number>();
  const count = (line: string, more: number) => counts.set(line, (counts.get(line) ?? 0) + more);
  for (const line of loose) count(line, 1);
  for (const { actors } of come) for (const line of actors) count(line, 1);
  for (const { actors } of go) for (const line of actors) count(line, -1);
  const changed = new Map<string, Map<string, number>>();
  for (const [line, more] of counts) {
    const { id }: { id: string } = JSON.parse(line);
    const lines = changed.get(id) ?? new Map<string, number>((await table.find(id))?.row[1]);
    changed.set(id, lines.set(line, (lines.get(line) ?? 0) + more));
  }
  return new Map([...changed].map(([id, lines]) => [id, orNothing([id, [...lines].filter(([, number]) => number > 0)])]));
}

/** Returns what becomes of the linker's blocks, by name. */
export async function blockChanges<Key>(
  { come, go }: Moved<Key>,
  { blocksOf }: Pick<Linker<Key>, "blocksOf">,
  table: Table<BlockRow>,
): Promise<Map<string, BlockRow | null>> {
  const changed = new Map<string, Set<DocumentId>>();
  const membersOf = async (block: string) => {
    const known = changed.get(block) ?? new Set((await table.find(block))?.row[1]);
    changed.set(block, known);
    return known;
  };
  const blocksIn = ({ reports }: DocumentEntry<Key>) => new Set(reports.flatMap(({ key }) => blocksOf(key).own));
  for (const document of go) for (const block of blocksIn(document)) (await membersOf(block)).delete(document.id);
  for (const document of come) for (const block of blocksIn(document)) (await membersOf(block)).add(document.id);
  return new Map([...changed].map(([block, ids]) => [block, orNothing([block, [...ids].sort()])]));
}

function orNothing<Row extends readonly [string, readonly unknown[]]>(row: Row): Row | null {
  return row[1].length === 0 ? null : row;
}
