import { createHash } from "node:crypto";
import { toEventId } from "@dateline/schema";
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
