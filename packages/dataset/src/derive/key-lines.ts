import { createHash } from "node:crypto";
import { type ReportId, toEventId } from "@dateline/schema";
import type { DocumentEntry, ReportEntry } from "./document-entry.js";
import { documentFiles } from "./encoded-document.js";
import { type DocumentRow, type EventRow, type Head, type KeySource, keyVersion, type ReportRow } from "./key-cache.js";
import { byId } from "./order.js";
import type { Placed, Plan } from "./write-files.js";

/** Yields the lines of the cache that goes with a dataset just written. */
export function* keyLines<Key>(source: KeySource, plan: Plan<Key>, looseActors: readonly string[], placed: Placed): Generator<string> {
  const hash = createHash("sha256");
  const sealed = (value: unknown) => {
    const line = `${JSON.stringify(value)}\n`;
    hash.update(line);
    return line;
  };
  const looseIssues = plan.issues.filter(({ documentId, stage }) => documentId === undefined && stage !== "correct").toSorted(byId);
  yield sealed({
    version: keyVersion,
    ...source,
    hasPairs: plan.pairs !== undefined,
    looseIssues,
    looseIssueBytes: placed.looseIssueBytes,
    looseActors,
  } satisfies Head);
  const places = new Map(plan.documents.map((document, at) => [document, at]));
  for (const some of inChunks(plan.inOrder, documentsALine)) {
    yield sealed({ documents: some.map((document): DocumentRow<Key> => toRow(document, places.get(document) ?? 0, plan, placed)) });
  }
  for (const pairs of inChunks(plan.pairs ?? [], pairsALine)) yield sealed({ pairs });
  for (const some of inChunks(plan.events, eventsALine)) {
    yield sealed({ events: some.map(({ id, reportIds }): EventRow => [id, placed.eventLengths.get(id) ?? 0, reportIds]) });
  }
  yield `${JSON.stringify({ sha256: hash.digest("hex") })}\n`;
}

function toRow<Key>(
  { id, path, ordinal, sha256, publisher, blocks, reports, actors }: DocumentEntry<Key>,
  place: number,
  { told, eventOf }: Plan<Key>,
  { issueLengths }: Placed,
): DocumentRow<Key> {
  const { accounts = reports, originals = [] } = told.get(id) ?? {};
  const corrected = new Set(originals.map((original) => original.id));
  const at = new Map<ReportId, number>();
  addPlaces(accounts, at);
  addPlaces(originals, at);
  return {
    place,
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
      return [report.id, at.get(report.id) ?? 0, report.line.length, eventId, wasCorrected ? 1 : 0, report.key];
    }),
    actors,
  };
}

/** So many that a line has some ten kilobytes: one at a time takes longer to write, to hash and to read. */
const documentsALine = 50;
const pairsALine = 1000;
const eventsALine = 500;

function* inChunks<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

type Placeable = readonly Pick<ReportEntry<unknown>, "id" | "line">[];
const sizeOf = (entries: Placeable) => entries.reduce((sum, { line }) => sum + line.length, 0);

/** Adds where lines come to stand that follow one another, by id. */
function addPlaces(entries: Placeable, at: Map<ReportId, number>): void {
  let offset = 0;
  for (const { id, line } of entries) {
    at.set(id, offset);
    offset += line.length;
  }
}
