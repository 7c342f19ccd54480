import { type Actor, type Correction, type EventReport, type SourceDocument, toEventId } from "@dateline/schema";
import type { DatasetRecords } from "../dataset.js";
import type { Linker } from "../linker.js";
import type { Base } from "./base.js";
import type { DocumentEntry } from "./document-entry.js";
import { actorLine } from "./key-tables.js";
import { parseLines } from "./parse-lines.js";
import { type AddedAccount, planOver } from "./plan-corrections.js";
import { scopeOf } from "./scope.js";
import { openWorkingSet, type WorkingSet } from "./working-set.js";

/** Returns the documents of a dataset as it stands. */
export const documentsOf = <Key>(base: Base<Key>): WorkingSet<Key> => openWorkingSet(base, { come: base.resident?.documents ?? [], go: [] });

/**
 * Returns the part of a dataset that some documents and logs of corrections have to do with, as the reader gave it: documents, accounts and the actors that they name. What one
 * of the logs makes of a dataset it makes of that part, and leaves the rest as it is.
 */
export async function excerptOf<Key>(
  base: Base<Key>,
  named: Iterable<DocumentEntry<Key>>,
  logs: readonly (readonly Correction[])[],
  linker: Linker<Key>,
): Promise<DatasetRecords> {
  const working = documentsOf(base);
  const touched = new Map([...named].map((document) => [document.id, document]));
  for (const id of base.catalog?.touched ?? []) {
    const document = await working.document(id);
    if (document !== undefined) touched.set(id, document);
  }
  const added: AddedAccount<Key>[] = [];
  for (const log of logs) {
    const { added: more, documents } = await planOver(log, working, linker);
    for (const document of documents) touched.set(document.id, document);
    added.push(...more);
  }
  const come = base.resident?.documents ?? [];
  const scope = await scopeOf({ come, go: [], touched: [...touched.values()], added }, base, working, linker);
  const entries = new Map([...touched, ...scope.documents]);
  const documents: SourceDocument[] = [];
  for (const { blocks } of entries.values()) documents.push(...(await parseLines<SourceDocument>(blocks.documents)));
  const reports: EventReport[] = [];
  for (const { line } of scope.reports.values()) reports.push(...(await parseLines<EventReport>(line)));
  const alone = reports.map((report) => ({ ...report, eventId: toEventId(report.id) }));
  return { documents, reports: alone, events: [], actors: [], mentions: [], figures: [], issues: [], originals: [] };
}

/** Returns the actors of a dataset that records name. */
export async function actorsNamed(base: Base<unknown>, { reports, events }: Pick<DatasetRecords, "reports" | "events">): Promise<Actor[]> {
  const ids = new Set(
    [...reports, ...events].flatMap(({ participants, attributions }) => [...participants, ...attributions].flatMap(({ actorId }) => actorId ?? [])),
  );
  if (base.resident !== undefined) {
    const lines = new Set([...base.resident.looseActors, ...base.resident.documents.flatMap(({ actors }) => actors)]);
    return [...lines].map((line): Actor => JSON.parse(line)).filter(({ id }) => ids.has(id));
  }
  const actors: Actor[] = [];
  for (const id of ids) {
    const found = await base.catalog?.tables.actors.find(id);
    if (found !== undefined) actors.push(JSON.parse(actorLine(found.row)));
  }
  return actors;
}
