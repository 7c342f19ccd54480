import {
  type Actor,
  DatelineError,
  type DocumentId,
  type EventReport,
  type Issue,
  type Mention,
  type ReportedFigure,
  type SourceDocument,
  toId,
} from "@dateline/schema";
import type { Linker } from "../linker.js";
import type { Catalog } from "./catalog.js";
import { byPlace, type DocumentEntry, spoolDocument } from "./document-entry.js";
import type { EachOnce } from "./each-once.js";
import { type DocumentRecords, encodeDocument } from "./encoded-document.js";
import type { Gathered } from "./gather.js";
import { parseLines } from "./parse-lines.js";
import type { Spool } from "./spool.js";

/** Gives a document's records the ids that they have where its bytes come for the n-th time, n from 1. */
export type Reidentify = (records: DocumentRecords, repeat: number) => DocumentRecords;

interface Settling<Key> {
  spool: Spool;
  linker: Pick<Linker<Key>, "keyOf">;
  reidentify: Reidentify;
  catalog: Catalog<Key> | undefined;
}

/** Documents that come and go, when it is known how many copies of its bytes stand before each. */
export interface Settled<Key> {
  come: readonly DocumentEntry<Key>[];
  go: readonly DocumentEntry<Key>[];
  /** Those of the same bytes, by their SHA-256, where there are several now or were before. */
  copies: ReadonlyMap<string, readonly DocumentId[]>;
}

/**
 * Tells copies of the same bytes apart by how many stand before, in the order of paths. Each was read as if it were the first in its file, or had another place before; so it does
 * not matter in what order documents come to a dataset.
 */
export async function settleCopies<Key>({ come, go, same }: Pick<Gathered<Key>, "come" | "go" | "same">, settling: Settling<Key>): Promise<Settled<Key>> {
  const { catalog } = settling;
  const gone = new Set(go.map(({ id }) => id));
  const settled = { come: [] as DocumentEntry<Key>[], go: [...go], copies: new Map<string, readonly DocumentId[]>() };
  for (const [sha256, some] of bySha256(come, go)) {
    const there = (await catalog?.copiesOf(sha256))?.filter(({ id }) => !gone.has(id)) ?? [];
    const ids: DocumentId[] = [];
    for (const document of [...some, ...there].sort(byPlace)) {
      const isFirst = ids.length === 0 && document.id === toId("document", sha256);
      const own = isFirst ? document : await asCopy(document, ids.length + 1, same, settling);
      ids.push(own.id);
      if (own === document && there.includes(document)) continue;
      settled.come.push(own);
      if (there.includes(document)) settled.go.push(document);
    }
    if (ids.length > 1 || catalog?.copies[sha256] !== undefined) settled.copies.set(sha256, ids);
  }
  return settled;
}

function bySha256<Key>(come: readonly DocumentEntry<Key>[], go: readonly DocumentEntry<Key>[]): Map<string, DocumentEntry<Key>[]> {
  const groups = new Map<string, DocumentEntry<Key>[]>(go.map(({ sha256 }) => [sha256, []]));
  for (const document of come) {
    const group = groups.get(document.sha256);
    if (group === undefined) groups.set(document.sha256, [document]);
    else group.push(document);
  }
  return groups;
}

async function asCopy<Key>(
  document: DocumentEntry<Key>,
  repeat: number,
  same: EachOnce,
  { spool, linker, reidentify }: Settling<Key>,
): Promise<DocumentEntry<Key>> {
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
