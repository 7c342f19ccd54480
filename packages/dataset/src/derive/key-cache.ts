import { createHash } from "node:crypto";
import type { DocumentId, EventId, Issue, ReportId } from "@dateline/schema";
import { openCommitted } from "../committed-files.js";
import type { Disk, OpenFile } from "../disk.js";
import type { SimilarPair } from "../linker.js";
import { streamLines } from "../stream-lines.js";
import type { Indexed, OpenFiles } from "./base.js";
import type { Block } from "./block.js";
import type { DocumentEntry, ReportEntry } from "./document-entry.js";
import type { DocumentFile } from "./encoded-document.js";
import type { EventEntry } from "./plan-events.js";

/**
 * The file beside a dataset that spares its growth a look into every record: what is held of documents, as JSON lines of many each. It says which
 * `dataset.json` it goes with and ends with its own hash; where it is missing or wrong, the records are gone through instead. It means nothing.
 */
export const keyCacheName = ".dateline-keys.jsonl";

/** Changed whenever the lines or the keys in them come to mean something else. */
export const keyVersion = 3;

/** What keys go with: SHA-256 of `dataset.json`, and the version of the linker that made them. */
export interface KeySource {
  manifest: string;
  linker: string;
}

export interface Head extends KeySource {
  version: number;
  hasPairs: boolean;
  looseIssues: readonly Issue[];
  looseIssueBytes: number;
  looseActors: readonly string[];
}

/** Length in bytes in each file, in the order of {@link documentFiles}. */
type Lengths = readonly number[];
/** A report of the reader's: its line is counted from the start of the document's lines in `reports`, or in `originals` where it was corrected. */
export type ReportRow<Key> = readonly [id: ReportId, offset: number, length: number, eventId: EventId, wasCorrected: 0 | 1, key: Key];
export interface DocumentRow<Key> {
  id: DocumentId;
  path: string;
  ordinal?: number;
  sha256: string;
  publisher?: string;
  /** Its place in `documents.jsonl`, counted from 0. */
  place: number;
  lengths: Lengths;
  originals: number;
  mixed?: true;
  reports: readonly ReportRow<Key>[];
  actors: readonly string[];
}
export type EventRow = readonly [id: EventId, length: number, reportIds: readonly ReportId[]];

/** Returns what the cache holds, or `undefined` where it is missing, goes with another state of the dataset or was changed. */
export async function readKeys<Key>(dir: string, source: KeySource, files: OpenFiles, disk: Disk): Promise<Indexed<Key> | undefined> {
  const file = await openCommitted(dir, keyCacheName, disk).catch(() => undefined);
  try {
    return file === undefined ? undefined : await decode<Key>(file, source, files);
  } catch {
    // Whatever is wrong with it, the dataset itself tells the same.
    return undefined;
  } finally {
    await file?.close();
  }
}

async function decode<Key>(file: OpenFile, source: KeySource, files: OpenFiles): Promise<Indexed<Key> | undefined> {
  const hash = createHash("sha256");
  const utf8 = new TextDecoder();
  const rows: DocumentRow<Key>[] = [];
  const events: EventRow[] = [];
  const pairs: SimilarPair[] = [];
  let head: Head | undefined;
  let seal: string | undefined;
  for await (const { bytes } of streamLines(file)) {
    const line: { documents?: readonly DocumentRow<Key>[]; events?: readonly EventRow[]; pairs?: readonly SimilarPair[]; sha256?: string } = JSON.parse(
      utf8.decode(bytes),
    );
    if (line.sha256 === undefined) hash.update(bytes).update("\n");
    if (head === undefined) {
      head = line as Head;
      if (head.version !== keyVersion || head.manifest !== source.manifest || head.linker !== source.linker) return undefined;
    } else if (line.documents !== undefined) rows.push(...line.documents);
    else if (line.events !== undefined) events.push(...line.events);
    else if (line.pairs !== undefined) pairs.push(...line.pairs);
    else seal = line.sha256;
  }
  if (head === undefined || seal !== hash.digest("hex")) return undefined;
  const { looseIssues, looseActors } = head;
  const loose = { looseIssues: [...looseIssues], looseActors: [...looseActors] };
  return { ...toEntries(rows, files, head.looseIssueBytes), ...loose, events: toEvents(events, files.events), pairs: head.hasPairs ? pairs : undefined };
}

/** Documents stand in the order of their ids in every file but their own, where they go by path. */
function toEntries<Key>(rows: readonly DocumentRow<Key>[], files: OpenFiles, looseIssueBytes: number): Pick<Indexed<Key>, "documents" | "inPlace"> {
  const offsets = { mentions: 0, reports: 0, figures: 0, issues: looseIssueBytes, documents: 0, originals: 0 };
  const next = (file: keyof typeof offsets, length: number): Block => {
    const block = { source: files[file], offset: offsets[file], length };
    offsets[file] += length;
    return block;
  };
  const same = new Map<string, string>();
  const share = (line: string) => {
    const known = same.get(line) ?? line;
    same.set(line, known);
    return known;
  };
  const entries = rows.map(({ id, path, ordinal, sha256, publisher, lengths, originals, mixed, reports, actors }): DocumentEntry<Key> => {
    const [ofDocuments = 0, ofMentions = 0, ofReports = 0, ofFigures = 0, ofIssues = 0] = lengths;
    const blocks: Record<DocumentFile, Block> = {
      documents: next("documents", ofDocuments),
      mentions: next("mentions", ofMentions),
      reports: next("reports", ofReports),
      figures: next("figures", ofFigures),
      issues: next("issues", ofIssues),
    };
    const entry = { id, path, ordinal, sha256, publisher, blocks, actors: actors.map(share), isMixed: mixed === true, isNew: false };
    return { ...entry, reports: toReports(reports, blocks.reports, next("originals", originals)) };
  });
  const inPlace: DocumentEntry<Key>[] = [];
  for (const [at, { place }] of rows.entries()) {
    const entry = entries[at];
    if (entry !== undefined) inPlace[place] = entry;
  }
  let offset = 0;
  for (const { blocks } of inPlace) {
    blocks.documents = { ...blocks.documents, offset };
    offset += blocks.documents.length;
  }
  return { documents: entries, inPlace };
}

function toReports<Key>(rows: readonly ReportRow<Key>[], reports: Block, originals: Block): ReportEntry<Key>[] {
  return rows.map(([id, at, length, eventId, corrected, key]) => {
    const { source, offset } = corrected === 1 ? originals : reports;
    return { id, line: { source, offset: offset + at, length }, eventId, wasCorrected: corrected === 1, key };
  });
}

function toEvents(rows: readonly EventRow[], source: OpenFile): [EventId, EventEntry][] {
  let offset = 0;
  return rows.map(([id, length, reportIds]) => {
    const line = { source, offset, length };
    offset += length;
    return [id, { line, reportIds }];
  });
}
