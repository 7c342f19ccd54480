import { type DocumentId, type EventId, type ReportId, toEventId } from "@dateline/schema";
import type { Block } from "./block.js";
import type { EachOnce } from "./each-once.js";
import { type DocumentFile, documentFiles, type EncodedDocument } from "./encoded-document.js";
import type { PairRow } from "./key-tables.js";
import type { Spool } from "./spool.js";

/** A report as the reader gave it: where its line stands, and its key. */
export interface ReportEntry<Key> {
  id: ReportId;
  line: Block;
  /** The event that the line names. */
  eventId: EventId;
  key: Key;
  /** Whether the dataset held another report in its place, since corrections had changed or struck it. */
  wasCorrected: boolean;
  /** The reports of other documents that may be of its event, as far as is known from before. */
  pairs: readonly PairRow[];
  /** The event that it was in; none for one that is new or was struck out. */
  event: EventId | undefined;
}

/** What is held of a document while a dataset is derived: where its records stand, and the keys of its reports. */
export interface DocumentEntry<Key> {
  id: DocumentId;
  path: string;
  ordinal: number | undefined;
  sha256: string;
  publisher: string | undefined;
  blocks: Record<DocumentFile, Block>;
  reports: readonly ReportEntry<Key>[];
  /** The lines of the actors that it names. */
  actors: readonly string[];
  /** Whether what was told of corrections stands among its issues. */
  isMixed: boolean;
  /** The events of accounts that corrections had added to it. */
  added: readonly EventId[];
  /** Whether the dataset did not hold it so before. */
  isNew: boolean;
}

// Held for each of very many.
const noPairs: readonly PairRow[] = [];
const noEvents: readonly EventId[] = [];

/** Lays a document's records down in the spool and returns what is held of it. `same` gives for what is held an equal value that is held already. */
export async function spoolDocument<Key>(document: EncodedDocument<Key>, spool: Spool, same: EachOnce): Promise<DocumentEntry<Key>> {
  const { path, ordinal, sha256, lines, actors } = document;
  const id = same(document.id);
  const publisher = same(document.publisher);
  const spooled: [DocumentFile, Block][] = [];
  for (const file of documentFiles) spooled.push([file, await spool.add(lines[file])]);
  // An entry for every file.
  const blocks = Object.fromEntries(spooled) as Record<DocumentFile, Block>;
  let { offset } = blocks.reports;
  const reports = document.reports.map((report): ReportEntry<Key> => {
    const line = { source: blocks.reports.source, offset, length: report.length };
    offset += report.length;
    return { id: same(report.id), line, eventId: toEventId(report.id), key: same(report.key), wasCorrected: false, pairs: noPairs, event: undefined };
  });
  return { id, path, ordinal, sha256, publisher, blocks, reports, actors: same(actors), isMixed: false, added: noEvents, isNew: true };
}

/** Documents in the order of their file. */
export function byPlace(a: Pick<DocumentEntry<unknown>, "path" | "ordinal" | "id">, b: typeof a): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (a.ordinal ?? 0) - (b.ordinal ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
