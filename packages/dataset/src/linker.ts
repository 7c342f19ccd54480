import type { ConflictEvent, DocumentId, EventReport, ReportId, SourceDocument } from "@dateline/schema";

/** What an event takes of the documents that tell it. */
export type Teller = Pick<SourceDocument, "path" | "publisher">;

/** What a key takes of the document that the report is from. */
export type ReportSource = Pick<SourceDocument, "published">;

/** Two reports that may be of one event, the smaller id first, and how similar they are. */
export type SimilarPair = readonly [a: ReportId, b: ReportId, score: number];

/** Which of many pairs are kept. */
export interface Thinning {
  /** A report with fewer pairs than this has all that it ever had. */
  surePartners: number;
  /** Returns some of the pairs, each once, such that all hangs together that did before, and that those of some pairs and of more are those of all. */
  strongest(pairs: readonly SimilarPair[]): SimilarPair[];
}

/**
 * What makes events of reports, in pure parts, so that whoever has too many reports to hold can keep keys alone. A dataset is handed one
 * by whoever has a parser: this package has none.
 */
export interface Linker<Key = unknown> {
  /** Changes when keys or what is made of them do; keys of another version are not used again. */
  version?: string;
  /** The part of a report, and of the document that it is from, that grouping looks at: small, plain, JSON. */
  keyOf(report: EventReport, source: ReportSource): Key;
  /**
   * Returns the blocks that a report belongs to, and those in which it may meet another of its event: two reports that are similar share one, of each a block that it belongs to
   * and the other looks in. So few of many are to be compared.
   */
  blocksOf(key: Key): { own: readonly string[]; others: readonly string[] };
  /** Returns the pairs of reports that may be of one event and of which one at least is new; of very many those that thinning leaves. They are kept, so that what grows is not compared anew. */
  similar(keys: readonly Key[], isNew: (id: ReportId) => boolean): SimilarPair[];
  /** Where pairs may be too many to keep, which of them are; without it all. */
  thinning?: Thinning;
  /** Returns the ids of reports, a group an event, whatever the order of keys and pairs; without pairs it looks for all of them. Only what pairs join, at once or by way of others, is one group. */
  group(keys: readonly Key[], pairs?: readonly SimilarPair[]): ReportId[][];
  /** Returns the event of a group of reports. */
  eventOf(reports: readonly EventReport[], tellerOf: (id: DocumentId) => Teller | undefined): ConflictEvent;
}
