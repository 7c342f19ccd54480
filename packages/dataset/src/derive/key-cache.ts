import { createHash } from "node:crypto";
import type { DocumentId, EventId, Issue, ReportId } from "@dateline/schema";
import { openCommitted } from "../committed-files.js";
import type { Disk, OpenFile } from "../disk.js";
import { streamLines } from "../stream-lines.js";
import type { Indexed, OpenFiles } from "./base.js";
import { byPlace, type DocumentEntry, type ReportEntry } from "./document-entry.js";
import { type DocumentFile, documentFiles } from "./encoded-document.js";
import { byId } from "./order.js";
import type { EventEntry } from "./plan-events.js";

/**
 * The file beside a dataset that spares its growth a look into every record: what is held of each document, as JSON lines. It says which
 * `dataset.json` it goes with and ends with its own hash; where it is missing or wrong, the records are gone through instead. It means nothing.
 */
export const keyCacheName = ".dateline-keys.jsonl";

/** Changed whenever the lines or the keys in them come to mean something else. */
const version = 1;

interface Head {
  version: number;
  manifest: string;
  looseIssues: readonly Issue[];
  looseIssueBytes: number;
  looseActors: readonly string[];
}

/** Length in bytes in each file, in the order of {@link documentFiles}. */
type Lengths = readonly number[];
type ReportRow<Key> = readonly [id: ReportId, length: number, eventId: EventId, key: Key];
interface DocumentRow<Key> {
  id: DocumentId;
  path: string;
  ordinal?: number;
  sha256: string;
  publisher?: string;
  lengths: Lengths;
  reports: readonly ReportRow<Key>[];
  actors: readonly string[];
}
type EventRow = readonly [id: EventId, length: number, reportIds: readonly ReportId[]];

/** Yields the lines of the cache that goes with a dataset just written. Events and documents are given with the lengths of their lines. */
export function* keyLines<Key>(
  manifestSha256: string,
  looseIssueBytes: number,
  { documents, looseIssues, looseActors }: Pick<Indexed<Key>, "documents" | "looseIssues" | "looseActors">,
  events: Iterable<EventRow>,
): Generator<string> {
  const hash = createHash("sha256");
  const sealed = (value: unknown) => {
    const line = `${JSON.stringify(value)}\n`;
    hash.update(line);
    return line;
  };
  yield sealed({ version, manifest: manifestSha256, looseIssues, looseIssueBytes, looseActors } satisfies Head);
  for (const document of documents.toSorted(byId)) yield sealed({ document: toRow(document) });
  for (const event of events) yield sealed({ event });
  yield `${JSON.stringify({ sha256: hash.digest("hex") })}\n`;
}

function toRow<Key>({ id, path, ordinal, sha256, publisher, blocks, reports, actors }: DocumentEntry<Key>): DocumentRow<Key> {
  return {
    id,
    path,
    ...(ordinal === undefined ? {} : { ordinal }),
    sha256,
    ...(publisher === undefined ? {} : { publisher }),
    lengths: documentFiles.map((file) => blocks[file].length),
    reports: reports.map(({ id: reportId, line, eventId, key }) => [reportId, line.length, eventId, key]),
    actors,
  };
}

/** Returns what the cache holds, or `undefined` where it is missing, goes with another state of the dataset or was changed. */
export async function readKeys<Key>(dir: string, manifestSha256: string, files: OpenFiles, disk: Disk): Promise<Indexed<Key> | undefined> {
  const file = await openCommitted(dir, keyCacheName, disk).catch(() => undefined);
  try {
    return file === undefined ? undefined : await decode<Key>(file, manifestSha256, files);
  } catch {
    // Whatever is wrong with it, the dataset itself tells the same.
    return undefined;
  } finally {
    await file?.close();
  }
}

async function decode<Key>(file: OpenFile, manifestSha256: string, files: OpenFiles): Promise<Indexed<Key> | undefined> {
  const hash = createHash("sha256");
  const utf8 = new TextDecoder();
  const rows: DocumentRow<Key>[] = [];
  const events: EventRow[] = [];
  let head: Head | undefined;
  let seal: string | undefined;
  for await (const { bytes } of streamLines(file)) {
    const line: { document?: DocumentRow<Key>; event?: EventRow; sha256?: string } = JSON.parse(utf8.decode(bytes));
    if (line.sha256 === undefined) hash.update(bytes).update("\n");
    if (head === undefined) {
      head = line as Head;
      if (head.version !== version || head.manifest !== manifestSha256) return undefined;
    } else if (line.document !== undefined) rows.push(line.document);
    else if (line.event !== undefined) events.push(line.event);
    else seal = line.sha256;
  }
  if (head === undefined || seal !== hash.digest("hex")) return undefined;
  const { looseIssues, looseActors } = head;
  return { documents: toEntries(rows, files, head.looseIssueBytes), looseIssues: [...looseIssues], looseActors: [...looseActors], events: toEvents(events, files.events) };
}

/** Documents stand in the order of their ids in every file but their own, where they go by path. */
function toEntries<Key>(rows: readonly DocumentRow<Key>[], files: OpenFiles, looseIssueBytes: number): DocumentEntry<Key>[] {
  const offsets: Record<DocumentFile, number> = { documents: 0, mentions: 0, reports: 0, figures: 0, issues: looseIssueBytes };
  const same = new Map<string, string>();
  const share = (line: string) => {
    const known = same.get(line) ?? line;
    same.set(line, known);
    return known;
  };
  const entries = rows.map((row): DocumentEntry<Key> => {
    const blocks = documentFiles.map((file, at) => {
      const length = row.lengths[at] ?? 0;
      const block = { source: files[file], offset: offsets[file], length };
      offsets[file] += length;
      return [file, block] as const;
    });
    const { id, path, ordinal, sha256, publisher } = row;
    const entry = { id, path, ordinal, sha256, publisher, actors: row.actors.map(share), isNew: false };
    const placed = Object.fromEntries(blocks) as DocumentEntry<Key>["blocks"];
    return { ...entry, blocks: placed, reports: toReports(row.reports, placed.reports) };
  });
  let offset = 0;
  for (const { blocks } of entries.toSorted(byPlace)) {
    blocks.documents = { ...blocks.documents, offset };
    offset += blocks.documents.length;
  }
  return entries;
}

function toReports<Key>(rows: readonly ReportRow<Key>[], block: DocumentEntry<Key>["blocks"]["reports"]): ReportEntry<Key>[] {
  let { offset } = block;
  return rows.map(([id, length, eventId, key]) => {
    const line = { source: block.source, offset, length };
    offset += length;
    return { id, line, eventId, key };
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
