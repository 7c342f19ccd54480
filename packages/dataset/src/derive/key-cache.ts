import { createHash } from "node:crypto";
import { type DocumentId, type EventId, type Issue, type ReportId, toEventId } from "@dateline/schema";
import { openCommitted } from "../committed-files.js";
import type { Disk, OpenFile } from "../disk.js";
import type { SimilarPair } from "../linker.js";
import { streamLines } from "../stream-lines.js";
import type { Indexed, OpenFiles } from "./base.js";
import type { Block } from "./block.js";
import type { DocumentEntry, ReportEntry } from "./document-entry.js";
import { type DocumentFile, documentFiles } from "./encoded-document.js";
import { byId } from "./order.js";
import type { EventEntry } from "./plan-events.js";
import type { Placed, Plan } from "./write-files.js";

/**
 * The file beside a dataset that spares its growth a look into every record: what is held of each document, as JSON lines. It says which
 * `dataset.json` it goes with and ends with its own hash; where it is missing or wrong, the records are gone through instead. It means nothing.
 */
export const keyCacheName = ".dateline-keys.jsonl";

/** Changed whenever the lines or the keys in them come to mean something else. */
const version = 2;

/** What keys go with: SHA-256 of `dataset.json`, and the version of the linker that made them. */
export interface KeySource {
  manifest: string;
  linker: string;
}

interface Head extends KeySource {
  version: number;
  hasPairs: boolean;
  looseIssues: readonly Issue[];
  looseIssueBytes: number;
  looseActors: readonly string[];
}

/** Length in bytes in each file, in the order of {@link documentFiles}. */
type Lengths = readonly number[];
/** A report of the reader's: its line is counted from the start of the document's lines in `reports`, or in `originals` where it was corrected. */
type ReportRow<Key> = readonly [id: ReportId, offset: number, length: number, eventId: EventId, wasCorrected: 0 | 1, key: Key];
interface DocumentRow<Key> {
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
type EventRow = readonly [id: EventId, length: number, reportIds: readonly ReportId[]];

/** Yields the lines of the cache that goes with a dataset just written. */
export function* keyLines<Key>(source: KeySource, plan: Plan<Key>, looseActors: readonly string[], placed: Placed): Generator<string> {
  const hash = createHash("sha256");
  const sealed = (value: unknown) => {
    const line = `${JSON.stringify(value)}\n`;
    hash.update(line);
    return line;
  };
  const looseIssues = plan.issues.filter(({ documentId, stage }) => documentId === undefined && stage !== "correct").toSorted(byId);
  yield sealed({ version, ...source, hasPairs: plan.pairs !== undefined, looseIssues, looseIssueBytes: placed.looseIssueBytes, looseActors } satisfies Head);
  const places = new Map(plan.documents.map((document, at) => [document, at]));
  for (const document of plan.inOrder) yield sealed({ document: { place: places.get(document) ?? 0, ...toRow(document, plan, placed) } });
  for (const pairs of inChunks(plan.pairs ?? [])) yield sealed({ pairs });
  for (const { id, reportIds } of plan.events) yield sealed({ event: [id, placed.eventLengths.get(id) ?? 0, reportIds] satisfies EventRow });
  yield `${JSON.stringify({ sha256: hash.digest("hex") })}\n`;
}

function toRow<Key>(
  { id, path, ordinal, sha256, publisher, blocks, reports, actors }: DocumentEntry<Key>,
  { told, eventOf }: Plan<Key>,
  { issueLengths }: Placed,
): Omit<DocumentRow<Key>, "place"> {
  const { accounts = reports, originals = [] } = told.get(id) ?? {};
  const corrected = new Set(originals.map((original) => original.id));
  const at = { ...offsetsOf(accounts), ...offsetsOf(originals) };
  return {
    id,
    path,
    ...(ordinal === undefined ? {} : { ordinal }),
    sha256,
    ...(publisher === undefined ? {} : { publisher }),
    lengths: documentFiles.map((file) =>
      file === "reports" ? sizeOf(accounts) : file === "issues" ? (issueLengths.get(id) ?? blocks.issues.length) : blocks[file].length,
    ),
    originals: sizeOf(originals),
    ...(issueLengths.has(id) ? { mixed: true as const } : {}),
    reports: reports.map((report): ReportRow<Key> => {
      const wasCorrected = corrected.has(report.id);
      const eventId = wasCorrected ? toEventId(report.id) : (eventOf.get(report.id) ?? report.eventId);
      return [report.id, at[report.id] ?? 0, report.line.length, eventId, wasCorrected ? 1 : 0, report.key];
    }),
    actors,
  };
}

const pairsALine = 1000;

function* inChunks<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += pairsALine) yield items.slice(at, at + pairsALine);
}

type Placeable = readonly Pick<ReportEntry<unknown>, "id" | "line">[];
const sizeOf = (entries: Placeable) => entries.reduce((sum, { line }) => sum + line.length, 0);

/** Where lines come to stand that follow one another, by id. */
function offsetsOf(entries: Placeable): Record<string, number> {
  let offset = 0;
  return Object.fromEntries(
    entries.map(({ id, line }) => {
      const at = offset;
      offset += line.length;
      return [id, at];
    }),
  );
}

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
    const line: { document?: DocumentRow<Key>; event?: EventRow; pairs?: readonly SimilarPair[]; sha256?: string } = JSON.parse(utf8.decode(bytes));
    if (line.sha256 === undefined) hash.update(bytes).update("\n");
    if (head === undefined) {
      head = line as Head;
      if (head.version !== version || head.manifest !== source.manifest || head.linker !== source.linker) return undefined;
    } else if (line.document !== undefined) rows.push(line.document);
    else if (line.event !== undefined) events.push(line.event);
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
    const blocks = Object.fromEntries(documentFiles.map((file, at) => [file, next(file, lengths[at] ?? 0)])) as Record<DocumentFile, Block>;
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
