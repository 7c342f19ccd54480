import type { DocumentId, EventId, ReportId } from "@dateline/schema";
import type { Linker, SimilarPair } from "../linker.js";
import type { Base } from "./base.js";
import type { Catalog } from "./catalog.js";
import type { DocumentEntry, ReportEntry } from "./document-entry.js";
import type { AddedAccount } from "./plan-corrections.js";
import { type Reached, reach, type Whereabouts } from "./reach.js";
import type { Settled } from "./settle-copies.js";
import { homesOf, type WorkingSet } from "./working-set.js";

/** What is to be grouped anew, and what grouping goes by. */
export interface Scope<Key> extends Reached<Key> {
  /** The keys of the reports, and of those that corrections add. */
  keys: readonly Key[];
  /** Pairs of the reports, as they are kept. */
  pairs: readonly SimilarPair[];
  /** Pairs with accounts that corrections add. */
  pairsOfAdded: readonly SimilarPair[];
}

/** What makes it necessary to look at reports again. */
export interface Occasion<Key> extends Pick<Settled<Key>, "come" | "go"> {
  /** Documents that the log of corrections speaks of, or spoke of before. */
  touched: readonly DocumentEntry<Key>[];
  added: readonly AddedAccount<Key>[];
}

/** Returns all that may come to be grouped otherwise: of a dataset that is held, all there is. */
export async function scopeOf<Key>(occasion: Occasion<Key>, base: Base<Key> | undefined, working: WorkingSet<Key>, linker: Linker<Key>): Promise<Scope<Key>> {
  if (base?.catalog !== undefined) return lookedUp(occasion, base.catalog, working, linker);
  const { come, added } = occasion;
  const reports = new Map(come.flatMap((document) => document.reports.map((report) => [report.id, report] as const)));
  const documents = new Map(come.map((document) => [document.id, document]));
  const keys = keysOf(reports.values());
  const pairs = linker.similar(keys, () => true);
  return { reports, documents, events: base?.resident?.events ?? new Map(), ...withAdded(added, keys, linker), pairs };
}

async function lookedUp<Key>(
  { come, go, touched, added }: Occasion<Key>,
  catalog: Catalog<Key>,
  working: WorkingSet<Key>,
  linker: Linker<Key>,
): Promise<Scope<Key>> {
  const left = go.flatMap(({ reports }) => reports);
  const loosened = await loosenedBy(left, working, linker);
  const fresh = new Map([...come.flatMap(({ reports }) => reports), ...loosened.reports.values()].map((report) => [report.id, report]));
  const near = await neighbours([...keysOf(fresh.values()), ...added.map(({ key }) => key)], catalog, working, linker);
  const unchanged = near.flatMap(({ reports }) => reports.filter(({ id }) => !fresh.has(id)));
  const nearKeys = keysOf([...fresh.values(), ...unchanged]);
  const found = linker.similar(nearKeys, (id) => fresh.has(id));
  const { pairsOfAdded } = withAdded(added, nearKeys, linker);
  const homes = homesOf([...come, ...loosened.documents.values(), ...near, ...touched]);
  const seeds: Whereabouts[] = [...homesOf([...come, ...touched])];
  const seed = (id: ReportId) => {
    const home = homes.get(id);
    if (home !== undefined) seeds.push([id, home]);
  };
  for (const id of loosened.reports.keys()) seed(id);
  for (const [a, b] of [...found, ...pairsOfAdded]) for (const id of [a, b]) seed(id);
  for (const { pairs } of left) for (const [other, home] of pairs) seeds.push([other, home]);
  const events = [...left.flatMap(({ event }) => event ?? []), ...[...go, ...touched].flatMap((document) => document.added)];
  const reached = await reach(seeds, new Set<EventId>(events), { document: working.document, event: catalog.event });
  const all = [...keptPairs(reached, fresh), ...found];
  const keys = [...keysOf(reached.reports.values()), ...added.map(({ key }) => key)];
  return { ...reached, keys, pairs: linker.thinning?.strongest(all) ?? all, pairsOfAdded };
}

const keysOf = <Key>(reports: Iterable<ReportEntry<Key>>): Key[] => Array.from(reports, ({ key }) => key);

/** Keys of reports with those that corrections add, and the pairs that only these give: they are found anew each time, and so apart. */
function withAdded<Key>(added: readonly AddedAccount<Key>[], keys: readonly Key[], linker: Linker<Key>): Pick<Scope<Key>, "keys" | "pairsOfAdded"> {
  if (added.length === 0) return { keys, pairsOfAdded: [] };
  const ids = new Set<ReportId>(added.map(({ report }) => report.id));
  const all = [...keys, ...added.map(({ key }) => key)];
  return { keys: all, pairsOfAdded: linker.similar(all, (id) => ids.has(id)) };
}

/** The reports of which pairs were left out that may be needed now that some reports are gone: all that hangs together with those, where it was too much. */
async function loosenedBy<Key>(left: readonly ReportEntry<Key>[], { document }: WorkingSet<Key>, { thinning }: Linker<Key>): Promise<Reached<Key>> {
  const ofPairs = left.flatMap(({ pairs }) => pairs.map(([id, home]): Whereabouts => [id, home]));
  const together = await reach(ofPairs, [], { document, event: async () => undefined });
  const isThinned = [...left, ...together.reports.values()].some(({ pairs }) => thinning !== undefined && pairs.length >= thinning.surePartners);
  return isThinned ? together : { reports: new Map(), documents: new Map(), events: new Map() };
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
function* keptPairs<Key>({ reports }: Reached<Key>, changed: ReadonlyMap<ReportId, unknown>): Generator<SimilarPair> {
  for (const { id, pairs } of reports.values()) {
    if (changed.has(id)) continue;
    for (const [other, , score] of pairs) if (id < other && reports.has(other) && !changed.has(other)) yield [id, other, score];
  }
}
