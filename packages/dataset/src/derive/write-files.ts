import { join } from "node:path";
import { type ConflictEvent, type DocumentId, type EventId, type EventReport, type Issue, type ReportId, toEventId } from "@dateline/schema";
import type { DerivedFile } from "../dataset.js";
import type { Disk } from "../disk.js";
import { encodeRecords } from "../encode-records.js";
import type { Linker, SimilarPair, Teller } from "../linker.js";
import type { Told } from "./apply-corrections.js";
import type { Block, Piece } from "./block.js";
import type { DocumentEntry, ReportEntry } from "./document-entry.js";
import { type Written, writePieces } from "./output.js";
import { parseLines } from "./parse-lines.js";
import type { PlannedEvent } from "./plan-events.js";

/** All that a dataset comes to, before it is written. */
export interface Plan<Key> {
  /** In the order of their file. */
  documents: readonly DocumentEntry<Key>[];
  /** In the order of their ids. */
  inOrder: readonly DocumentEntry<Key>[];
  /** The pairs that linking found among what was read, in order, where it tells. */
  pairs: readonly SimilarPair[] | undefined;
  /** The reports of documents that corrections touch. */
  told: ReadonlyMap<DocumentId, Told<Key>>;
  events: readonly PlannedEvent[];
  /** Where the line of each report stands. */
  lineOf: ReadonlyMap<ReportId, Block>;
  /** The event of each report. */
  eventOf: ReadonlyMap<ReportId, EventId>;
  /** Issues of no document, and those of applying corrections. */
  issues: readonly Issue[];
  /** The lines of actors, each once, in order. */
  actors: readonly string[];
}

/** Where lines came to stand: by event its line's length, by document the lengths of its lines and those of its reports. */
export interface Placed {
  eventLengths: Map<EventId, number>;
  /** Of the issues of documents that corrections tell something of, in bytes. */
  issueLengths: Map<DocumentId, number>;
  /** Of the issues of no document, in bytes. */
  looseIssueBytes: number;
}

type Add = (piece: Piece) => Promise<void>;

/** Writes the derived files of a plan into a folder, each in canonical order, and returns what each came to. */
export async function writeFiles<Key>(
  folder: string,
  plan: Plan<Key>,
  linker: Linker<Key>,
  disk: Disk,
): Promise<{ written: Record<DerivedFile, Written>; placed: Placed }> {
  const { inOrder } = plan;
  const placed: Placed = { eventLengths: new Map(), issueLengths: new Map(), looseIssueBytes: 0 };
  const fill: Record<DerivedFile, (add: Add) => Promise<void>> = {
    documents: (add) => addEach(plan.documents, ({ blocks }) => [blocks.documents], add),
    mentions: (add) => addEach(inOrder, ({ blocks }) => [blocks.mentions], add),
    actors: (add) => addEach(plan.actors, (line) => [bytesOf(line)], add),
    reports: (add) => addReports(inOrder, plan, add),
    events: (add) => addEvents(plan, linker, placed, add),
    figures: (add) => addEach(inOrder, ({ blocks }) => [blocks.figures], add),
    issues: (add) => addIssues(inOrder, plan.issues, placed, add),
    originals: (add) => addOriginals(inOrder, plan.told, add),
  };
  const entries: [DerivedFile, Written][] = [];
  for (const [file, fillFile] of Object.entries(fill)) entries.push([file as DerivedFile, await writePieces(join(folder, `${file}.jsonl`), disk, fillFile)]);
  // An entry for every derived file.
  return { written: Object.fromEntries(entries) as Record<DerivedFile, Written>, placed };
}

const utf8 = new TextEncoder();
const bytesOf = (line: string) => utf8.encode(line);

async function addEach<Item>(items: Iterable<Item>, piecesOf: (item: Item) => readonly Piece[], add: Add): Promise<void> {
  for (const item of items) for (const piece of piecesOf(item)) await add(piece);
}

async function addReports<Key>(documents: readonly DocumentEntry<Key>[], { told, eventOf }: Plan<Key>, add: Add): Promise<void> {
  for (const { id, reports } of documents) {
    for (const report of told.get(id)?.accounts ?? reports) await add(await lineIn(report, eventOf.get(report.id) ?? report.eventId));
  }
}

/** The line as it stands, or made anew where it is to name another event. */
async function lineIn({ line, eventId: named }: ReportEntry<unknown>, eventId: EventId): Promise<Piece> {
  if (named === eventId) return line;
  const [report] = await parseLines<EventReport>(line);
  // A spread keeps the order of keys, which is that of the schema.
  return bytesOf(`${JSON.stringify({ ...report, eventId })}\n`);
}

async function addOriginals<Key>(documents: readonly DocumentEntry<Key>[], told: Plan<Key>["told"], add: Add): Promise<void> {
  for (const { id } of documents) {
    // An original stands as if it were alone: its event is the one that its own id gives.
    for (const original of told.get(id)?.originals ?? []) await add(await lineIn(original, toEventId(original.id)));
  }
}

async function addEvents<Key>({ events, lineOf, documents }: Plan<Key>, linker: Linker<Key>, placed: Placed, add: Add): Promise<void> {
  const tellers = new Map<DocumentId, Teller>(documents.map(({ id, path, publisher }) => [id, { path, publisher }]));
  for (const { id, reportIds, line } of events) {
    const piece = line ?? bytesOf(await eventLine(reportIds, lineOf, (one) => linker.eventOf(one, (document) => tellers.get(document))));
    placed.eventLengths.set(id, piece.length);
    await add(piece);
  }
}

async function eventLine(
  reportIds: readonly ReportId[],
  lineOf: ReadonlyMap<ReportId, Block>,
  eventOf: (reports: EventReport[]) => ConflictEvent,
): Promise<string> {
  const reports: EventReport[] = [];
  for (const id of reportIds) {
    const line = lineOf.get(id);
    if (line === undefined) throw new RangeError(`There is no report ${id} to make an event of.`);
    reports.push(...(await parseLines<EventReport>(line)));
  }
  return encodeRecords("events", [eventOf(reports)]).join("");
}

/** Those of no document first, then each document's; what applying corrections told of a document goes among its own. */
async function addIssues<Key>(documents: readonly DocumentEntry<Key>[], issues: readonly Issue[], placed: Placed, add: Add): Promise<void> {
  const loose = bytesOf(
    encodeRecords(
      "issues",
      issues.filter(({ documentId }) => documentId === undefined),
    ).join(""),
  );
  placed.looseIssueBytes = loose.length;
  await add(loose);
  const ofDocuments = issues.filter(({ documentId }) => documentId !== undefined);
  for (const { id, blocks, isMixed } of documents) {
    const notes = ofDocuments.filter(({ documentId }) => documentId === id);
    if (notes.length === 0 && !isMixed) await add(blocks.issues);
    else {
      const own = (await parseLines<Issue>(blocks.issues)).filter(({ stage }) => stage !== "correct");
      const lines = bytesOf(encodeRecords("issues", [...own, ...notes]).join(""));
      placed.issueLengths.set(id, lines.length);
      await add(lines);
    }
  }
}
