import type { ConflictEvent, DocumentId, EventReport, ReportId, SourceDocument } from "@dateline/schema";

/** What an event takes of the documents that tell it. */
export type Teller = Pick<SourceDocument, "path" | "publisher">;

/**
 * What makes events of reports, in pure parts, so that whoever has too many reports to hold can keep keys alone. A dataset is handed one
 * by whoever has a parser: this package has none.
 */
export interface Linker<Key = unknown> {
  /** The part of a report that grouping looks at: small, plain, JSON. */
  keyOf(report: EventReport): Key;
  /** Returns the ids of reports, a group an event, whatever the order of the keys. */
  group(keys: Iterable<Key>): ReportId[][];
  /** Returns the event of a group of reports. */
  eventOf(reports: readonly EventReport[], tellerOf: (id: DocumentId) => Teller | undefined): ConflictEvent;
}
