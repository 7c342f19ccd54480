import type { DocumentId, EventId, Issue, ReportId } from "@dateline/schema";
import type { TableLine, TableShape } from "./table.js";

/**
 * The file beside a dataset that spares its growth a look into every record: what is held of documents, in tables of which only those lines are read that are asked
 * for. It says which `dataset.json` it goes with and ends with its own hash; where it is missing or wrong, the records are gone through instead. It means nothing.
 */
export const keyCacheName = ".dateline-keys.jsonl";

/** Changed whenever the lines or the keys in them come to mean something else. */
export const keyVersion = 4;

/** What keys go with: SHA-256 of `dataset.json`, and the version of the linker that made them. */
export interface KeySource {
  manifest: string;
  linker: string;
}

/** Another report that may be of the same event, and how similar it is. */
export type PairRow = readonly [other: ReportId, document: DocumentId, score: number];

/**
 * A report of the reader's. Its line is counted from the start of the document's lines in `reports`, or in `originals` where it was corrected; such a line does not
 * tell the event that the report is in.
 */
export type ReportRow<Key> = readonly [
  id: ReportId,
  offset: number,
  length: number,
  named: EventId,
  wasCorrected: 0 | 1,
  key: Key,
  pairs: readonly PairRow[],
  event?: EventId,
];

export interface DocumentRow<Key> {
  id: DocumentId;
  path: string;
  ordinal?: number;
  sha256: string;
  publisher?: string;
  /** In bytes in each file, in the order of `documentFiles`. */
  lengths: readonly number[];
  originals: number;
  mixed?: true;
  reports: readonly ReportRow<Key>[];
  /** The events of accounts that corrections added. */
  added?: readonly EventId[];
  actors: readonly string[];
}

/** A document by its place in `documents.jsonl`. */
export type PlaceRow = readonly [path: string, ordinal: number, id: DocumentId, length: number];
export type EventRow = readonly [id: EventId, length: number, reportIds: readonly ReportId[], documentIds: readonly DocumentId[]];
/** An actor, and how many documents describe it in which words; those that stay whatever documents go count as one more. */
export type ActorRow = readonly [id: string, lines: readonly (readonly [line: string, count: number])[]];
/** The documents that have a report in a block of the linker's. */
export type BlockRow = readonly [block: string, documentIds: readonly DocumentId[]];

/** The row that each table holds. */
export interface Rows<Key> {
  documents: DocumentRow<Key>;
  places: PlaceRow;
  events: EventRow;
  actors: ActorRow;
  blocks: BlockRow;
}
export type TableName = keyof Rows<unknown>;
export const tableNames = ["documents", "places", "events", "actors", "blocks"] as const satisfies readonly TableName[];

/** The last line but one of the file: where everything stands in it. */
export interface Directory extends KeySource {
  version: number;
  looseIssues: readonly Issue[];
  /** Of the issues of no document, in bytes. */
  looseIssueBytes: number;
  /** The documents that the log of corrections speaks of. */
  touched: readonly DocumentId[];
  /** Documents of the same bytes, by their SHA-256, where there are several. */
  copies: Readonly<Record<string, readonly DocumentId[]>>;
  tables: Record<TableName, readonly TableLine[]>;
}

/** Sorts as documents do: by path, then the number among those of one file, then id. A path holds no zero. */
export const placeKey = (path: string, ordinal: number | undefined, id: string) => `${pathKey(path)}${String(ordinal ?? 0).padStart(placeDigits, "0")}/${id}`;
export const pathKey = (path: string) => `${path}\0`;
const placeDigits = 12;

/** Of several descriptions of an actor the first as text stands in the file. */
export const actorLine = ([, lines]: ActorRow): string => lines.reduce((first, [line]) => (first === "" || line < first ? line : first), "");

export const tableShapes: { [Name in TableName]: TableShape<Rows<unknown>[Name]> } = {
  documents: {
    keyOf: ({ id }) => id,
    lengthsOf: ({ lengths: [, mentions = 0, reports = 0, figures = 0, issues = 0], originals }) => [mentions, reports, figures, issues, originals],
    rowsALine: 40,
  },
  places: { keyOf: ([path, ordinal, id]) => placeKey(path, ordinal, id), lengthsOf: ([, , , length]) => [length], rowsALine: 100 },
  events: { keyOf: ([id]) => id, lengthsOf: ([, length]) => [length], rowsALine: 50 },
  actors: { keyOf: ([id]) => id, lengthsOf: (row) => [Buffer.byteLength(actorLine(row))], rowsALine: 50 },
  blocks: { keyOf: ([block]) => block, lengthsOf: () => [], rowsALine: 50 },
};
