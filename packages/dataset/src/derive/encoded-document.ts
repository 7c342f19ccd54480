import type { Actor, DocumentId, EventReport, Issue, Mention, ReportedFigure, ReportId, SourceDocument } from "@dateline/schema";
import { encodeRecords } from "../encode-records.js";
import type { Linker } from "../linker.js";

/** What a reader found in one document. */
export interface DocumentRecords {
  document: SourceDocument;
  mentions: readonly Mention[];
  actors: readonly Actor[];
  reports: readonly EventReport[];
  figures: readonly ReportedFigure[];
  issues: readonly Issue[];
}

/** Files whose records each belong to a document, and stand together there. */
export const documentFiles = ["documents", "mentions", "reports", "figures", "issues"] as const;
export type DocumentFile = (typeof documentFiles)[number];

/** A document's records as they stand in the files, and the little that is looked at of them: may be sent to another thread. */
export interface EncodedDocument<Key = unknown> {
  id: DocumentId;
  path: string;
  ordinal?: number | undefined;
  sha256: string;
  publisher?: string | undefined;
  /** The document's lines in each file. */
  lines: Record<DocumentFile, Uint8Array>;
  /** Its reports in the order of their lines, with the length of each line in bytes. */
  reports: { id: ReportId; length: number; key: Key }[];
  /** The line of each actor that it names. */
  actors: string[];
}

/**
 * Returns a document's records in canonical form, each checked against its schema. Throws `dataset/invalid-record` for one that does not fit.
 */
export function encodeDocument<Key>(records: DocumentRecords, linker: Pick<Linker<Key>, "keyOf">): EncodedDocument<Key> {
  const { document, actors, mentions, figures, issues } = records;
  const { id, path, ordinal, sha256, publisher } = document;
  const reports = [...new Map(records.reports.map((report) => [report.id, report])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const reportLines = encodeRecords("reports", reports);
  return {
    id,
    path,
    ...(ordinal === undefined ? {} : { ordinal }),
    sha256,
    ...(publisher === undefined ? {} : { publisher }),
    lines: {
      documents: bytesOf(encodeRecords("documents", [document])),
      mentions: bytesOf(encodeRecords("mentions", mentions)),
      reports: bytesOf(reportLines),
      figures: bytesOf(encodeRecords("figures", figures)),
      issues: bytesOf(encodeRecords("issues", issues)),
    },
    reports: reports.map((report, at) => ({ id: report.id, length: Buffer.byteLength(reportLines[at] ?? ""), key: copied(linker.keyOf(report, document)) })),
    actors: encodeRecords("actors", actors),
  };
}

/** Returns a value as text gives it: the engine keeps a whole text in memory for the sake of a word cut out of it. */
const copied = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

const utf8 = new TextEncoder();
const bytesOf = (lines: readonly string[]) => utf8.encode(lines.join(""));
