import type { DocumentId, EventId, ReportId } from "@dateline/schema";
import type { CorrectionLog } from "../corrections/log.js";
import type { Linker, SimilarPair } from "../linker.js";
import { applyCorrections, type Told } from "./apply-corrections.js";
import type { Base } from "./base.js";
import type { DocumentEntry } from "./document-entry.js";
import type { Gathered } from "./gather.js";
import type { PairRow } from "./key-tables.js";
import { mergePlan } from "./merge-plan.js";
import type { Plan } from "./plan.js";
import { planOver } from "./plan-corrections.js";
import { planEvents, type Standing } from "./plan-events.js";
import { type Scope, scopeOf } from "./scope.js";
import { type Reidentify, settleCopies } from "./settle-copies.js";
import type { Spool } from "./spool.js";
import { homesOf, openWorkingSet, type WorkingSet } from "./working-set.js";

/** What putting a dataset together needs besides what was gathered. */
export interface Planning<Key> {
  linker: Linker<Key>;
  reidentify: Reidentify;
  spool: Spool;
  log: CorrectionLog;
}

/** Puts together what the dataset is to hold; of one that is looked up only what may have come to be otherwise is looked at. */
export async function planDataset<Key>(gathered: Gathered<Key>, base: Base<Key> | undefined, planning: Planning<Key>): Promise<Plan<Key>> {
  const { linker, spool, log } = planning;
  const settled = await settleCopies(gathered, { ...planning, catalog: base?.catalog });
  const working = openWorkingSet(base, settled);
  const corrected = await planOver(log.corrections, working, linker);
  const { plan: corrections } = corrected;
  const touched = await together(corrected.documents, base?.catalog?.touched ?? [], working);
  const told = await applyCorrections(touched, corrected, spool);
  // Accounts are grouped as they were read, and those that are struck then left out: a correction changes what one says, not what belongs together.
  const scope = await scopeOf({ ...settled, touched, added: corrected.added }, base, working, linker);
  const linked = linker.group(scope.keys, [...scope.pairs, ...scope.pairsOfAdded]);
  const regrouped = log.corrections.length === 0 ? { groups: linked, issues: [] } : corrections.regroup(linked);
  const documents = new Map([...touched.map((document) => [document.id, document] as const), ...scope.documents]);
  const events = planEvents(regrouped.groups, scope.events, standingIn(documents, told));
  const eventOf = new Map<ReportId, EventId>();
  for (const { id, reportIds } of events) for (const reportId of reportIds) eventOf.set(reportId, id);
  return mergePlan(base, settled, {
    documents,
    told,
    events,
    before: scope.events,
    eventOf,
    pairsOf: pairRows(scope),
    issues: [...gathered.issues, ...corrections.issues, ...regrouped.issues],
    touched: corrected.documents.map(({ id }) => id).sort(),
    linker,
  });
}

/** Documents that corrections speak of, and those they spoke of before, as they are now. */
async function together<Key>(now: readonly DocumentEntry<Key>[], before: readonly DocumentId[], working: WorkingSet<Key>): Promise<DocumentEntry<Key>[]> {
  const found = new Map(now.map((document) => [document.id, document]));
  for (const id of before) {
    const document = await working.document(id);
    if (document !== undefined) found.set(id, document);
  }
  return [...found.values()];
}

function standingIn<Key>(documents: ReadonlyMap<DocumentId, DocumentEntry<Key>>, told: ReadonlyMap<DocumentId, Told<Key>>): Map<ReportId, Standing> {
  const standing = new Map<ReportId, Standing>();
  for (const { id: documentId, reports, isNew } of documents.values()) {
    for (const { id, line, wasCorrected } of told.get(documentId)?.accounts ?? reports) standing.set(id, { documentId, line, isNew: isNew || wasCorrected });
  }
  return standing;
}

/** The pairs of each report that was looked at, for whoever comes later. */
function pairRows<Key>({ pairs, reports, documents }: Scope<Key>): ReadonlyMap<ReportId, readonly PairRow[]> {
  const homes = homesOf(documents.values());
  const rows = new Map<ReportId, PairRow[]>([...reports.keys()].map((id) => [id, []]));
  const note = ([one, other, score]: SimilarPair) => {
    const home = homes.get(other);
    if (home !== undefined) rows.get(one)?.push([other, home, score]);
  };
  for (const [a, b, score] of pairs) {
    note([a, b, score]);
    note([b, a, score]);
  }
  for (const row of rows.values()) row.sort(([a], [b]) => (a < b ? -1 : 1));
  return rows;
}
