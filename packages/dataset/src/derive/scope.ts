import type { DocumentId, EventId, EventReport, ReportId } from "@dateline/schema";
import type { Linker, SimilarPair } from "../linker.js";
import type { Base } from "./base.js";
import type { Catalog } from "./catalog.js";
import type { DocumentEntry } from "./document-entry.js";
import { type Reached, reach, type Whereabouts } from "./reach.js";
import type { Settled } from "./settle-copies.js";
import { homesOf, type WorkingSet } from "./working-set.js";

/** What is to be grouped anew, and what grouping goes by. */
export interface Scope<Key> extends Reached<Key> {
  /** The keys of the reports, and of those that corrections add. */
  keys: readonly Key[];
  pairs: readonly SimilarPair[];
}

/** What makes it necessary to look at reports again. */
export interface Occasion<Key> extends Pick<Settled<Key>, "come" | "go"> {
  /** Documents that the log of corrections speaks of, or spoke of before. */
  touched: readonly DocumentEntry<Key>[];
  /** Accounts that corrections add. */
  added: readonly EventReport[];
}

/** Returns all that may come to be grouped otherwise: of a dataset that is held, all there is. */
export async function scopeOf<Key>(occasion: Occasion<Key>, base: Base<Key> | undefined, working: WorkingSet<Key>, linker: Linker<Key>): Promise<Scope<Key>> {
  const added = occasion.added.map((report) => linker.keyOf(report));
  if (base?.catalog !== undefined) return lookedUp(occasion, added, base.catalog, working, linker);
  const { come } = occasion;
  const reports = new Map(come.flatMap((document) => document.reports.map((report) => [report.id, report] as const)));
  const keys = [...reports.values()].map(({ key }) => key).concat(added);
  const documents = new Map(come.map((document) => [document.id, document]));
  return { reports, documents, events: base?.resident?.events ?? new Map(), keys, pairs: linker.similar(keys, () => true) };
}

async function lookedUp<Key>(
  { come, go, touched, added: accounts }: Occasion<Key>,
  added: readonly Key[],
  catalog: Catalog<Key>,
  working: WorkingSet<Key>,
  linker: Linker<Key>,
): Promise<Scope<Key>> {
  const changed = new Set<ReportId>(accounts.map(({ id }) => id));
  for (const { reports } of come) for (const { id } of reports) changed.add(id);
  const fresh = [...come.flatMap(({ reports }) => reports.map(({ key }) => key)), ...added];
  const near = await neighbours(fresh, catalog, working, linker);
  const unchanged = near.flatMap(({ reports }) => reports.flatMap(({ id, key }) => (changed.has(id) ? [] : [key])));
  const found = linker.similar([...fresh, ...unchanged], (id) => changed.has(id));
  const homes = homesOf([...come, ...near, ...touched]);
  const seeds: Whereabouts[] = [...homesOf([...come, ...touched])];
  for (const [a, b] of found) {
    for (const id of [a, b]) {
      const home = homes.get(id);
      if (home !== undefined) seeds.push([id, home]);
    }
  }
  const left = go.flatMap(({ reports }) => reports);
  for (const { pairs } of left) for (const [other, home] of pairs) seeds.push([other, home]);
  const events = [...left.flatMap(({ event }) => event ?? []), ...[...go, ...touched].flatMap((document) => document.added)];
  const reached = await reach(seeds, new Set<EventId>(events), { document: working.document, event: catalog.event });
  const keys = [...reached.reports.values()].map(({ key }) => key).concat(added);
  return { ...reached, keys, pairs: [...keptPairs(reached, changed), ...found] };
}

/** The documents in whose reports the new ones may find others of their events. */
async function neighbours<Key>(
  fresh: readonly Key[],
  catalog: Catalog<Key>,
  working: WorkingSet<Key>,
  { blocksOf }: Pick<Linker<Key>, "blocksOf">,
): Promise<DocumentEntry<Key>[]> {
  const ids = new Set<DocumentId>();
  for (const block of new Set(fresh.flatMap((key) => blocksOf(key).others))) for (const id of await catalog.inBlock(block)) ids.add(id);
  const found: DocumentEntry<Key>[] = [];
  for (const id of ids) {
    const document = await working.document(id);
    if (document !== undefined) found.push(document);
  }
  return found;
}

/** Pairs known from before of reports that are still as they were, each once. */
function* keptPairs<Key>({ reports }: Reached<Key>, changed: ReadonlySet<ReportId>): Generator<SimilarPair> {
  for (const { id, pairs } of reports.values()) {
    if (changed.has(id)) continue;
    for (const [other, , score] of pairs) if (id < other && reports.has(other) && !changed.has(other)) yield [id, other, score];
  }
}
