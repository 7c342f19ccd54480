import type { EventId, EventReport, ReportId } from "@dateline/schema";
import type { CorrectionLog } from "../corrections/log.js";
import type { Linker, SimilarPair } from "../linker.js";
import { applyCorrections } from "./apply-corrections.js";
import type { Base } from "./base.js";
import type { Block } from "./block.js";
import type { DocumentEntry } from "./document-entry.js";
import type { Gathered } from "./gather.js";
import { byId } from "./order.js";
import { planOver } from "./plan-corrections.js";
import { planEvents } from "./plan-events.js";
import { type Reidentify, settleCopies } from "./settle-copies.js";
import type { Spool } from "./spool.js";
import type { Plan } from "./write-files.js";

/** What putting a dataset together needs besides what was gathered. */
export interface Planning<Key> {
  linker: Linker<Key>;
  reidentify: Reidentify;
  spool: Spool;
  log: CorrectionLog;
}

/** Puts together what the dataset is to hold. */
export async function planDataset<Key>(
  { documents: found, kept, issues, same }: Gathered<Key>,
  base: Base<Key> | undefined,
  planning: Planning<Key>,
): Promise<Plan<Key>> {
  const { linker, reidentify, spool } = planning;
  const documents = await settleCopies(found, { spool, linker, reidentify, same });
  const corrections = await planOver(planning.log.corrections, documents);
  const told = await applyCorrections(documents, corrections, linker, spool);
  const lineOf = new Map<ReportId, Block>();
  const fresh = new Set<ReportId>();
  for (const { id, reports, isNew } of documents) {
    for (const report of told.get(id)?.accounts ?? reports) {
      lineOf.set(report.id, report.line);
      if (isNew || report.wasCorrected) fresh.add(report.id);
    }
  }
  // Accounts are grouped as they were read, and those that are struck then left out: a correction changes what one says, not what belongs together.
  const keys = [...keysOf(documents, corrections.added, linker)];
  const pairs = similarPairs(keys, documents, corrections.added, base, linker);
  const linked = linker.group(keys, pairs);
  const regrouped = planning.log.corrections.length === 0 ? { groups: linked, issues: [] } : corrections.regroup(linked);
  const groups = regrouped.groups.map((group) => group.filter((id) => lineOf.has(id)));
  const events = planEvents(groups, base?.events ?? new Map(), (id) => fresh.has(id));
  const eventOf = new Map<ReportId, EventId>();
  for (const { id, reportIds } of events) for (const reportId of reportIds) eventOf.set(reportId, id);
  const actors = actorLines(namedActors(documents, base?.looseActors ?? []));
  const added = new Set<string>(corrections.added.map(({ id }) => id));
  const ofReader = pairs?.filter(([a, b]) => !added.has(a) && !added.has(b)).sort(byIds);
  return {
    documents,
    inOrder: inOrderOfIds(documents, kept),
    pairs: ofReader,
    told,
    events,
    lineOf,
    eventOf,
    issues: [...issues, ...corrections.issues, ...regrouped.issues],
    actors,
  };
}

/** Pairs of reports that were compared before, and those of which one is new; nothing where the linker does not tell. */
function similarPairs<Key>(
  keys: readonly Key[],
  documents: readonly DocumentEntry<Key>[],
  added: readonly EventReport[],
  base: Base<Key> | undefined,
  { similar }: Linker<Key>,
): SimilarPair[] | undefined {
  if (similar === undefined) return undefined;
  if (base?.pairs === undefined) return similar(keys, () => true);
  // What came or went is little beside what stays.
  const changed = new Set(added.map(({ id }) => id));
  const still = new Set(documents);
  for (const document of documents) if (document.isNew) for (const { id } of document.reports) changed.add(id);
  for (const document of base.documents) if (!still.has(document)) for (const { id } of document.reports) changed.add(id);
  const kept = base.pairs.filter(([a, b]) => !changed.has(a) && !changed.has(b));
  return kept.concat(similar(keys, (id) => changed.has(id)));
}

function byIds([a, b]: SimilarPair, [c, d]: SimilarPair): number {
  if (a !== c) return a < c ? -1 : 1;
  return b < d ? -1 : b > d ? 1 : 0;
}

/** Sorting what is mostly in order takes little. */
function inOrderOfIds<Key>(documents: readonly DocumentEntry<Key>[], kept: readonly DocumentEntry<Key>[]): DocumentEntry<Key>[] {
  const all = new Set(documents);
  const still = kept.filter((document) => all.has(document));
  for (const document of still) all.delete(document);
  return [...still, ...all].sort(byId);
}

function* keysOf<Key>(documents: readonly DocumentEntry<Key>[], added: readonly EventReport[], { keyOf }: Pick<Linker<Key>, "keyOf">): Generator<Key> {
  for (const { reports } of documents) for (const { key } of reports) yield key;
  for (const report of added) yield keyOf(report);
}

function* namedActors(documents: readonly DocumentEntry<unknown>[], loose: readonly string[]): Generator<string> {
  yield* loose;
  for (const { actors } of documents) yield* actors;
}

/** The line of each actor, in order; of two descriptions of one the first as text, in whatever order they come. */
function actorLines(lines: Iterable<string>): string[] {
  const byActor = new Map<string, string>();
  for (const line of new Set(lines)) {
    const { id }: { id: string } = JSON.parse(line);
    const other = byActor.get(id);
    if (other === undefined || line < other) byActor.set(id, line);
  }
  return [...byActor].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}
