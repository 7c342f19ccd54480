import type { ConflictEvent, DocumentId, EventReport, ReportId, SourceDocument } from "@dateline/schema";

/** What an event takes of the documents that tell it. */
export type Teller = Pick<SourceDocument, "path" | "publisher">;

/** Two reports that may be of one event, the smaller id first, and how similar they are. */
export type SimilarPair = readonly [a: ReportId, b: ReportId, score: number];

/**
 * What makes events of reports, in pure parts, so that whoever has too many reports to hold can keep keys alone. A dataset is handed one
 * by whoever has a parser: this package has none.
 */
export interface Linker<Key = unknown> {
  /** Changes when keys or what is made of them do; keys of another version are not used again. */
  version?: string;
  /** The part of a report that grouping looks at: small, plain, JSON. */
  keyOf(report: EventReport): Key;
  /**
   * Returns the blocks that a report belongs to, and those in which it may meet another of its event: two reports that are similar share one, of each a block that it belongs to
   * and the other looks in. So few of many are to be compared.
   */
  blocksOf(key: Key): { own: readonly string[]; others: readonly string[] };
  /** Returns the pairs of reports that may be of one event and of which one at least is new. They are kept, so that what grows is not compared anew. */
  similar(keys: readonly Key[], isNew: (id: ReportId) => boolean): SimilarPair[];
  /** Returns the ids of reports, a group an event, whatever the order of keys and pairs; without pairs it looks for all of them. Only what pairs join, at once or by way of others, is one group. */
  group(keys: readonly Key[], pairs?: readonly SimilarPair[]): ReportId[][];
  /** Returns the event of a group of reports. */
  eventOf(reports: readonly EventReport[], tellerOf: (id: DocumentId) => Teller | undefined): ConflictEvent;
}
