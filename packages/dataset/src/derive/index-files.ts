import type { Actor, ConflictEvent, DocumentId, EventId, EventReport, Issue, ReportId, SourceDocument } from "@dateline/schema";
import { isCorrected } from "../corrections/derive.js";
import type { OpenFile } from "../disk.js";
import type { Linker, ReportSource } from "../linker.js";
import { streamLines } from "../stream-lines.js";
import type { Indexed, OpenFiles } from "./base.js";
import type { Block } from "./block.js";
import type { DocumentEntry, ReportEntry } from "./document-entry.js";
import { type DocumentFile, documentFiles } from "./encoded-document.js";
import { byId } from "./order.js";
import type { EventEntry } from "./plan-events.js";

type Draft<Key> = DocumentEntry<Key> & ReportSource & { reports: ReportEntry<Key>[]; actors: string[] };

/**
 * Returns what the cache of keys would hold, by going through the files once, a line in memory at a
 * time. Which documents name an
 * actor does not stand there, so all actors stay, whatever documents go.
 */
export async function indexFiles<Key>(files: OpenFiles, linker: Pick<Linker<Key>, "keyOf">): Promise<Indexed<Key>> {
  const documents = new Map<DocumentId, Draft<Key>>();
  for await (const { record, block } of recordsIn<SourceDocument>(files.documents)) documents.set(record.id, draftOf(record, block, files));
  const looseIssues: Issue[] = [];
  const corrected = new Set<ReportId>();
  const homes = new Map<ReportId, DocumentId>();
  for await (const { record, block } of recordsIn<EventReport>(files.originals)) {
    corrected.add(record.id);
    const document = documents.get(record.documentId);
    document?.reports.push(toEntry(record, document, block, linker, true));
  }
  for (const file of documentFiles) {
    if (file === "documents") continue;
    for await (const { record, block } of recordsIn<{ id: string; documentId?: DocumentId }>(files[file])) {
      const document = record.documentId === undefined ? undefined : documents.get(record.documentId);
      const isNote = "stage" in record && record.stage === "correct";
      // Only issues may be of no document.
      if (document !== undefined) extend(document, file, block);
      else if (!isNote) looseIssues.push(record as Issue);
      if (document !== undefined && isNote) document.isMixed = true;
      if (file === "reports" && document !== undefined) homes.set(record.id as ReportId, document.id);
      if (file === "reports" && !corrected.has(record.id as ReportId) && !isCorrected(record as EventReport))
        document?.reports.push(toEntry(record as EventReport, document, block, linker, false));
    }
  }
  for (const { reports } of documents.values()) reports.sort(byId);
  return { documents: [...documents.values()], looseIssues, looseActors: await actorsIn(files.actors), events: await eventsIn(files.events, homes) };
}

interface Found<Value> {
  record: Value;
  block: Block;
}

async function* recordsIn<Value>(file: OpenFile): AsyncGenerator<Found<Value>> {
  const utf8 = new TextDecoder();
  for await (const { bytes, offset, length } of streamLines(file)) {
    if (bytes.length > 0) yield { record: JSON.parse(utf8.decode(bytes)), block: { source: file, offset, length } };
  }
}

function draftOf<Key>({ id, path, ordinal, sha256, publisher, published }: SourceDocument, line: Block, files: OpenFiles): Draft<Key> {
  const none = (file: DocumentFile): Block => ({ source: files[file], offset: 0, length: 0 });
  const blocks = { documents: line, mentions: none("mentions"), reports: none("reports"), figures: none("figures"), issues: none("issues") };
  return { id, path, ordinal, sha256, publisher, published, blocks, reports: [], actors: [], isMixed: false, added: [], isNew: false };
}

/** The records of a document follow one another in each file. */
function extend<Key>({ blocks }: Draft<Key>, file: DocumentFile, { source, offset, length }: Block): void {
  const { [file]: known } = blocks;
  if (known.length > 0 && known.offset + known.length !== offset) throw new RangeError(`The records of a document are apart in ${file}.jsonl.`);
  blocks[file] = known.length === 0 ? { source, offset, length } : { ...known, length: known.length + length };
}

function toEntry<Key>(report: EventReport, source: ReportSource, line: Block, linker: Pick<Linker<Key>, "keyOf">, wasCorrected: boolean): ReportEntry<Key> {
  return { id: report.id, line, eventId: report.eventId, key: linker.keyOf(report, source), wasCorrected, pairs: [], event: undefined };
}

async function actorsIn(file: OpenFile): Promise<string[]> {
  const lines: string[] = [];
  for await (const { record } of recordsIn<Actor>(file)) lines.push(`${JSON.stringify(record)}\n`);
  return lines;
}

async function eventsIn(file: OpenFile, homes: ReadonlyMap<ReportId, DocumentId>): Promise<Map<EventId, EventEntry>> {
  const events = new Map<EventId, EventEntry>();
  for await (const { record, block } of recordsIn<ConflictEvent>(file)) {
    events.set(record.id, { line: block, reportIds: record.reportIds, documentIds: record.reportIds.flatMap((id) => homes.get(id) ?? []) });
  }
  return events;
}
