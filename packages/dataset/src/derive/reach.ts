import type { DocumentId, EventId, ReportId } from "@dateline/schema";
import type { DocumentEntry, ReportEntry } from "./document-entry.js";
import type { EventEntry } from "./plan-events.js";

/** What is looked up on the way. */
export interface Lookup<Key> {
  document(id: DocumentId): Promise<DocumentEntry<Key> | undefined>;
  event(id: EventId): Promise<EventEntry | undefined>;
}

/** A report by where it is. */
export type Whereabouts = readonly [report: ReportId, document: DocumentId];

/** What may have come to be otherwise. */
export interface Reached<Key> {
  /** Reports, as the reader gave them. */
  reports: ReadonlyMap<ReportId, ReportEntry<Key>>;
  /** Their documents. */
  documents: ReadonlyMap<DocumentId, DocumentEntry<Key>>;
  /** The events that they were in. */
  events: ReadonlyMap<EventId, EventEntry>;
}

/**
 * Returns all that hangs together with some reports and events: the reports that each may be one event with, those in one event with it, and so on. What belongs together is only decided
 * within that; all else stays as it is.
 */
export async function reach<Key>(from: Iterable<Whereabouts>, events: Iterable<EventId>, lookup: Lookup<Key>): Promise<Reached<Key>> {
  const reached = {
    reports: new Map<ReportId, ReportEntry<Key>>(),
    documents: new Map<DocumentId, DocumentEntry<Key>>(),
    events: new Map<EventId, EventEntry>(),
  };
  const left: Whereabouts[] = [...from];
  const open = async (id: EventId) => {
    const event = reached.events.has(id) ? undefined : await lookup.event(id);
    if (event === undefined) return;
    reached.events.set(id, event);
    for (const [at, documentId] of event.documentIds.entries()) {
      const reportId = event.reportIds[at];
      if (reportId !== undefined) left.push([reportId, documentId]);
    }
  };
  for (const id of events) await open(id);
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [id, documentId] = next;
    if (reached.reports.has(id)) continue;
    const document = reached.documents.get(documentId) ?? (await lookup.document(documentId));
    const report = document?.reports.find((one) => one.id === id);
    // One that is gone, or that a correction had added.
    if (document === undefined || report === undefined) continue;
    reached.documents.set(documentId, document);
    reached.reports.set(id, report);
    for (const [other, home] of report.pairs) left.push([other, home]);
    if (report.event !== undefined) await open(report.event);
  }
  return reached;
}
