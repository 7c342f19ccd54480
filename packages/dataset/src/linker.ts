import type { Actor, ConflictEvent, DocumentId, EventReport, ReportId, SourceDocument } from "@dateline/schema";

/** What an event takes of the documents that tell it. */
export interface Teller {
  path: string;
  publisher?: SourceDocument["publisher"];
}

/**
 * How reports of many documents become events, in pure parts, so that keys alone need be held. A reader hands it in: a dataset does not know
 * how events are told apart.
 */
export interface Linker<Key = unknown> {
  /** The part of a report that grouping looks at: small, plain, JSON. */
  keyOf(report: EventReport): Key;
  /** Returns ids of reports, a group an event, whatever the order of the keys. */
  group(keys: Iterable<Key>): ReportId[][];
  /** Returns the event of a group of reports. */
  eventOf(reports: readonly EventReport[], tellerOf: (id: DocumentId) => Teller | undefined): ConflictEvent;
  /** The actor that the reader lists under an id, where it does. */
  actorOf(id: string): Actor | undefined;
}
