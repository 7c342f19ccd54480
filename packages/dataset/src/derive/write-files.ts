import { join } from "node:path";
import { type ConflictEvent, type DocumentId, type EventId, type EventReport, type Issue, toEventId } from "@dateline/schema";
import type { DerivedFile } from "../dataset.js";
import type { Disk } from "../disk.js";
import { encodeRecords } from "../encode-records.js";
import type { Linker } from "../linker.js";
import type { Block, Piece } from "./block.js";
import type { DocumentEntry, ReportEntry } from "./document-entry.js";
import { actorLine } from "./key-tables.js";
import type { Stretch } from "./merge-table.js";
import { type Written, writePieces } from "./output.js";
import { parseLines } from "./parse-lines.js";
import type { Plan } from "./plan.js";
import type { PlannedEvent } from "./plan-events.js";

/** How long lines came to be, in bytes. */
export interface Lengths {
  /** Of each event that was put together. */
  events: Map<EventId, number>;
  /** Of the issues of documents that corrections tell something of. */
  issues: Map<DocumentId, number>;
  /** Of the issues of no document. */
  looseIssues: number;
}

type Add = (piece: Piece) => Promise<void>;

/** Writes the derived files of a plan into a folder, each in canonical order, and returns what each came to. */
export async function writeFiles<Key>(
  folder: string,
  plan: Plan<Key>,
  linker: Linker<Key>,
  disk: Disk,
): Promise<{ written: Record<DerivedFile, Written>; lengths: Lengths }> {
  const lengths: Lengths = { events: new Map(), issues: new Map(), looseIssues: 0 };
  const { documents, places, actors, events } = plan;
  const fill: Record<DerivedFile, (add: Add) => Promise<void>> = {
    documents: (add) => addEach(places, from(plan, "documents", 0), ({ line }) => add(line), add),
    mentions: (add) => addEach(documents, from(plan, "mentions", 0), ({ blocks }) => add(blocks.mentions), add),
    actors: (add) => addEach(actors, from(plan, "actors", 0), (row) => add(bytesOf(actorLine(row))), add),
    reports: (add) => addEach(documents, from(plan, "reports", 1), (document) => addReports(document, plan, add), add),
    events: (add) => addEach(events, from(plan, "events", 0), (event) => addEvent(event, plan, linker, lengths, add), add),
    figures: (add) => addEach(documents, from(plan, "figures", 2), ({ blocks }) => add(blocks.figures), add),
    issues: (add) => addIssues(plan, lengths, add),
    originals: (add) => addEach(documents, from(plan, "originals", 4), (document) => addOriginals(document, plan, add), add),
  };
  const entries: [DerivedFile, Written][] = [];
  for (const [file, fillFile] of Object.entries(fill)) entries.push([file as DerivedFile, await writePieces(join(folder, `${file}.jsonl`), disk, fillFile)]);
  // An entry for every derived file.
  return { written: Object.fromEntries(entries) as Record<DerivedFile, Written>, lengths };
}

const utf8 = new TextEncoder();
const bytesOf = (line: string) => utf8.encode(line);

/** What stays of a file, by its place among those that a table goes along with. */
type StaysOf = (kept: { offsets: readonly number[]; sums: readonly number[] }) => Block | undefined;

function from({ files }: Plan<unknown>, file: DerivedFile, place: number): StaysOf {
  return ({ offsets, sums }) => {
    const { [place]: offset = 0 } = offsets;
    const { [place]: length = 0 } = sums;
    return files === undefined || length === 0 ? undefined : { source: files[file], offset, length };
  };
}

async function addEach<Item>(stretches: readonly Stretch<Item>[], staysOf: StaysOf, addItem: (item: Item) => Promise<void>, add: Add): Promise<void> {
  for (const stretch of stretches) {
    if ("items" in stretch) for (const item of stretch.items) await addItem(item);
    else {
      const block = staysOf(stretch.kept);
      if (block !== undefined) await add(block);
    }
  }
}

async function addReports<Key>({ id, reports }: DocumentEntry<Key>, { told, eventOf }: Plan<Key>, add: Add): Promise<void> {
  for (const report of told.get(id)?.accounts ?? reports) await add(await lineIn(report, eventOf.get(report.id) ?? report.eventId));
}

/** The line as it stands, or made anew where it is to name another event. */
async function lineIn({ line, eventId: named }: ReportEntry<unknown>, eventId: EventId): Promise<Piece> {
  if (named === eventId) return line;
  const [report] = await parseLines<EventReport>(line);
  // A spread keeps the order of keys, which is that of the schema.
  return bytesOf(`${JSON.stringify({ ...report, eventId })}\n`);
}

async function addOriginals<Key>({ id }: DocumentEntry<Key>, { told }: Plan<Key>, add: Add): Promise<void> {
  // An original stands as if it were alone: its event is the one that its own id gives.
  for (const original of told.get(id)?.originals ?? []) await add(await lineIn(original, toEventId(original.id)));
}

async function addEvent<Key>({ id, of }: PlannedEvent, { tellerOf }: Plan<Key>, linker: Linker<Key>, lengths: Lengths, add: Add): Promise<void> {
  const piece = "line" in of ? of.line : bytesOf(await eventLine(of.reports, (reports) => linker.eventOf(reports, tellerOf)));
  lengths.events.set(id, piece.length);
  await add(piece);
}

async function eventLine(lines: readonly Block[], eventOf: (reports: EventReport[]) => ConflictEvent): Promise<string> {
  const reports: EventReport[] = [];
  for (const line of lines) reports.push(...(await parseLines<EventReport>(line)));
  return encodeRecords("events", [eventOf(reports)]).join("");
}

/** Those of no document first, then each document's; what applying corrections told of a document goes among its own. */
async function addIssues<Key>(plan: Plan<Key>, lengths: Lengths, add: Add): Promise<void> {
  const loose = plan.issues.filter(({ documentId }) => documentId === undefined);
  const lines = bytesOf(encodeRecords("issues", loose).join(""));
  lengths.looseIssues = lines.length;
  await add(lines);
  const ofDocuments = plan.issues.filter(({ documentId }) => documentId !== undefined);
  const addOwn = async ({ id, blocks, isMixed }: DocumentEntry<Key>) => {
    const notes = ofDocuments.filter(({ documentId }) => documentId === id);
    if (notes.length === 0 && !isMixed) return add(blocks.issues);
    const own = (await parseLines<Issue>(blocks.issues)).filter(({ stage }) => stage !== "correct");
    const both = bytesOf(encodeRecords("issues", [...own, ...notes]).join(""));
    lengths.issues.set(id, both.length);
    await add(both);
  };
  await addEach(plan.documents, from(plan, "issues", 3), addOwn, add);
}
