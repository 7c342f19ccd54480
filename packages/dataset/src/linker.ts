import type { ConflictEvent, EventReport, ReportId, SourceDocument } from "@dateline/schema";

/**
 * What makes events of reports, in three pure parts, so that whoever has too many reports to hold can keep keys alone. A dataset is handed one
 * by whoever has a parser: this package has none.
 */
export interface Linker<Key = unknown> {
  /** The small part of a report that grouping looks at. */
  keyOf(report: EventReport): Key;
  /** Returns the ids of reports, a group an event, whatever the order of the keys. */
  group(keys: Iterable<Key>): ReportId[][];
  /** Returns the event of a group of reports. */
  eventOf(reports: readonly EventReport[], tellerOf: (id: SourceDocument["id"]) => Pick<SourceDocument, "path" | "publisher"> | undefined): ConflictEvent;
}
