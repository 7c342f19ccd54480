import { type Actor, DatelineError, type EventReport, type Issue, type Mention, type ReportedFigure, type SourceDocument, toId } from "@dateline/schema";
import type { Linker } from "../linker.js";
import { byPlace, type DocumentEntry, spoolDocument } from "./document-entry.js";
import { type DocumentRecords, encodeDocument } from "./encoded-document.js";
import { parseLines } from "./parse-lines.js";
import type { Spool } from "./spool.js";

/** Gives a document's records the ids that they have where its bytes come for the n-th time, n from 1. */
export type Reidentify = (records: DocumentRecords, repeat: number) => DocumentRecords;

interface Settling<Key> {
  spool: Spool;
  linker: Pick<Linker<Key>, "keyOf">;
  reidentify: Reidentify;
  same: (line: string) => string;
}

/**
 * Returns the documents in the order of their file, copies of the same bytes told apart by how many stand before, in the order of paths. Each was read as if it were
 * the first in its file, or had another place before; so it does not matter in what order documents come to a dataset.
 */
export async function settleCopies<Key>(documents: readonly DocumentEntry<Key>[], settling: Settling<Key>): Promise<DocumentEntry<Key>[]> {
  const before = new Map<string, number>();
  const settled: DocumentEntry<Key>[] = [];
  for (const document of documents.toSorted(byPlace)) {
    const repeat = (before.get(document.sha256) ?? 0) + 1;
    before.set(document.sha256, repeat);
    const isFirst = repeat === 1 && document.id === toId("document", document.sha256);
    settled.push(isFirst ? document : await asCopy(document, repeat, settling));
  }
  return settled;
}

async function asCopy<Key>(document: DocumentEntry<Key>, repeat: number, { spool, linker, reidentify, same }: Settling<Key>): Promise<DocumentEntry<Key>> {
  const records = await recordsOf(document);
  const moved = reidentify(records, repeat);
  return moved.document.id === document.id && moved.document.ordinal === document.ordinal
    ? document
    : spoolDocument(encodeDocument(moved, linker), spool, same);
}

/** Returns the records of a document as the reader gave them. */
async function recordsOf(entry: DocumentEntry<unknown>): Promise<DocumentRecords> {
  const [document] = await parseLines<SourceDocument>(entry.blocks.documents);
  if (document === undefined) throw new DatelineError("dataset/invalid-record", `Document ${entry.id} has no line.`, { path: "documents.jsonl" });
  const reports: EventReport[] = [];
  for (const { line } of entry.reports) reports.push(...(await parseLines<EventReport>(line)));
  return {
    document,
    mentions: await parseLines<Mention>(entry.blocks.mentions),
    actors: entry.actors.map((line): Actor => JSON.parse(line)),
    reports,
    figures: await parseLines<ReportedFigure>(entry.blocks.figures),
    issues: (await parseLines<Issue>(entry.blocks.issues)).filter(({ stage }) => stage !== "correct"),
  };
}
