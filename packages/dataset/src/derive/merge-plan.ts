import type { DocumentId, EventId } from "@dateline/schema";
import type { Linker } from "../linker.js";
import type { Base } from "./base.js";
import { type Catalog, toEventEntry } from "./catalog.js";
import type { DocumentEntry } from "./document-entry.js";
import type { Directory } from "./key-tables.js";
import { mergeTable } from "./merge-table.js";
import type { PlacedDocument, Plan } from "./plan.js";
import type { EventEntry, PlannedEvent } from "./plan-events.js";
import { emptyTables } from "./read-keys.js";
import type { Settled } from "./settle-copies.js";
import { actorChanges, blockChanges, placeChanges } from "./tally.js";

/** What planning came to, of all that was looked at. */
export interface Planned<Key> extends Pick<Plan<Key>, "told" | "eventOf" | "pairsOf" | "issues" | "touched" | "before"> {
  documents: ReadonlyMap<DocumentId, DocumentEntry<Key>>;
  events: readonly PlannedEvent[];
  linker: Linker<Key>;
}

/** Puts what was looked at among what stays. */
export async function mergePlan<Key>(base: Base<Key> | undefined, settled: Settled<Key>, planned: Planned<Key>): Promise<Plan<Key>> {
  const { documents, events, linker, ...rest } = planned;
  const catalog = base?.catalog;
  const tables = catalog?.tables ?? emptyTables<Key>();
  const isAt = ({ id, path, ordinal, blocks }: DocumentEntry<Key>): PlacedDocument => ({ id, path, ordinal, line: blocks.documents });
  const places = [...placeChanges(settled)].map(([key, document]) => [key, document === null ? null : isAt(document)] as const);
  const actors = await actorChanges(settled, base?.resident?.looseActors ?? [], tables.actors);
  return {
    ...rest,
    planned: events,
    come: settled.come,
    go: settled.go,
    files: catalog === undefined ? undefined : base?.files,
    documents: await mergeTable(tables.documents, documentChanges(settled, documents), (placed) => entryIn(catalog, placed)),
    places: await mergeTable(tables.places, new Map(places), ({ row: [path, ordinal, id, length], offsets: [offset = 0] }) => {
      const line = { source: filesOf(base).documents, offset, length };
      return { id, path, ordinal: ordinal === 0 ? undefined : ordinal, line };
    }),
    events: await mergeTable(tables.events, eventChanges(events, catalog === undefined ? new Map() : planned.before), (placed) => {
      const { line, ...entry } = toEventEntry(placed, filesOf(base));
      return { ...entry, id: placed.row[0], of: { line } };
    }),
    actors: await mergeTable(tables.actors, actors, ({ row }) => row),
    blocks: await mergeTable(tables.blocks, await blockChanges(settled, linker, tables.blocks), ({ row }) => row),
    tellerOf: (id) => documents.get(id),
    copies: copiesNow(settled, catalog?.copies ?? {}),
  };
}

type EntryOf<Key> = Catalog<Key>["entryOf"];

function entryIn<Key>(catalog: Catalog<Key> | undefined, placed: Parameters<EntryOf<Key>>[0]): DocumentEntry<Key> {
  if (catalog === undefined) throw new RangeError("There is a row of no table.");
  return catalog.entryOf(placed);
}

function filesOf(base: Base<unknown> | undefined): Base<unknown>["files"] {
  if (base === undefined) throw new RangeError("There is a row of no dataset.");
  return base.files;
}

function documentChanges<Key>({ come, go }: Settled<Key>, looked: ReadonlyMap<DocumentId, DocumentEntry<Key>>): Map<string, DocumentEntry<Key> | null> {
  const changes = new Map<string, DocumentEntry<Key> | null>(go.map(({ id }) => [id, null]));
  for (const document of come) changes.set(document.id, document);
  for (const [id, document] of looked) changes.set(id, document);
  return changes;
}

/** An event that stays what it was, line and all, is no change. */
function eventChanges(events: readonly PlannedEvent[], before: ReadonlyMap<EventId, EventEntry>): Map<string, PlannedEvent | null> {
  const changes = new Map<string, PlannedEvent | null>([...before.keys()].map((id) => [id, null]));
  for (const event of events) {
    if ("line" in event.of && before.has(event.id)) changes.delete(event.id);
    else changes.set(event.id, event);
  }
  return changes;
}

function copiesNow({ copies }: Settled<unknown>, before: Directory["copies"]): Directory["copies"] {
  const now = Object.entries({ ...before, ...Object.fromEntries(copies) });
  return Object.fromEntries(now.filter(([, ids]) => ids.length > 1).sort(([a], [b]) => (a < b ? -1 : 1)));
}
