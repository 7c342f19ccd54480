import { type DocumentId, type EventId, toId } from "@dateline/schema";
import type { OpenFiles } from "./base.js";
import type { Block } from "./block.js";
import type { DocumentEntry, ReportEntry } from "./document-entry.js";
import { type Directory, type DocumentRow, type EventRow, pathKey, placeKey, type ReportRow } from "./key-tables.js";
import type { EventEntry } from "./plan-events.js";
import type { Tables } from "./read-keys.js";
import type { Placed } from "./table.js";

/** What a dataset holds, looked up a little at a time. */
export interface Catalog<Key> {
  tables: Tables<Key>;
  /** The documents that the log of corrections speaks of. */
  touched: readonly DocumentId[];
  /** Documents of the same bytes, by their SHA-256, where there are several. */
  copies: Directory["copies"];
  document(id: DocumentId): Promise<DocumentEntry<Key> | undefined>;
  documentsAt(path: string): Promise<DocumentEntry<Key>[]>;
  /** Returns the documents of these bytes. */
  copiesOf(sha256: string): Promise<DocumentEntry<Key>[]>;
  event(id: EventId): Promise<EventEntry | undefined>;
  /** Returns the documents that have a report in a block of the linker's. */
  inBlock(block: string): Promise<readonly DocumentId[]>;
  /** Returns a row as what is held of its document; always the same for one. */
  entryOf(placed: Placed<DocumentRow<Key>>): DocumentEntry<Key>;
}

/** Returns the catalog of a dataset whose cache of keys is open. */
export function openCatalog<Key>(tables: Tables<Key>, { touched, copies }: Pick<Directory, "touched" | "copies">, files: OpenFiles): Catalog<Key> {
  const entries = new Map<DocumentId, DocumentEntry<Key>>();
  const entryOf = (placed: Placed<DocumentRow<Key>>) => {
    const known = entries.get(placed.row.id) ?? toDocumentEntry(placed, tables, files);
    entries.set(placed.row.id, known);
    return known;
  };
  const document = async (id: DocumentId) => {
    const found = await tables.documents.find(id);
    return found === undefined ? undefined : entryOf(found);
  };
  const documents = async (ids: readonly DocumentId[]) => (await Promise.all(ids.map(document))).flatMap((entry) => entry ?? []);
  return {
    tables,
    touched,
    copies,
    document,
    documentsAt: async (path) => documents((await tables.places.startingWith(pathKey(path))).map(({ row: [, , id] }) => id)),
    copiesOf: (sha256) => documents(copies[sha256] ?? [toId("document", sha256)]),
    async event(id) {
      const found = await tables.events.find(id);
      return found === undefined ? undefined : toEventEntry(found, files);
    },
    inBlock: async (block) => (await tables.blocks.find(block))?.row[1] ?? [],
    entryOf,
  };
}

/** Returns a row of the table of events as what is held of one. */
export function toEventEntry({ row: [, length, reportIds, documentIds], offsets: [offset = 0] }: Placed<EventRow>, { events }: OpenFiles): EventEntry {
  return { line: { source: events, offset, length }, reportIds, documentIds };
}

function toDocumentEntry<Key>({ row, offsets }: Placed<DocumentRow<Key>>, tables: Tables<Key>, files: OpenFiles): DocumentEntry<Key> {
  const { id, path, ordinal, sha256, publisher, lengths, originals, mixed, added = [], actors } = row;
  const [ofDocuments = 0, ofMentions = 0, ofReports = 0, ofFigures = 0, ofIssues = 0] = lengths;
  const [mentions = 0, reports = 0, figures = 0, issues = 0, original = 0] = offsets;
  const blocks = {
    documents: documentBlock(row, ofDocuments, tables, files),
    mentions: { source: files.mentions, offset: mentions, length: ofMentions },
    reports: { source: files.reports, offset: reports, length: ofReports },
    figures: { source: files.figures, offset: figures, length: ofFigures },
    issues: { source: files.issues, offset: issues, length: ofIssues },
  };
  const ofOriginals = { source: files.originals, offset: original, length: originals };
  const entries = row.reports.map((report) => toReportEntry(report, blocks.reports, ofOriginals));
  return { id, path, ordinal, sha256, publisher, blocks, reports: entries, actors, isMixed: mixed === true, added, isNew: false };
}

/** Documents stand in another order in their own file; where one does is looked up when it is read. */
function documentBlock<Key>(
  { id, path, ordinal }: Pick<DocumentRow<Key>, "id" | "path" | "ordinal">,
  length: number,
  { places }: Pick<Tables<Key>, "places">,
  { documents }: OpenFiles,
): Block {
  const source: Block["source"] = {
    async read(offset, wanted, into) {
      const place = await places.find(placeKey(path, ordinal, id));
      return documents.read((place?.offsets[0] ?? 0) + offset, wanted, into);
    },
  };
  return { source, offset: 0, length };
}

function toReportEntry<Key>([id, at, length, named, corrected, key, pairs, event]: ReportRow<Key>, reports: Block, originals: Block): ReportEntry<Key> {
  const { source, offset } = corrected === 1 ? originals : reports;
  const within = corrected === 1 ? event : named;
  return { id, line: { source, offset: offset + at, length }, eventId: named, key, wasCorrected: corrected === 1, pairs, event: within };
}
