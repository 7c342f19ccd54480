import { type ReportId, toEventId } from "@dateline/schema";
import type { Disk } from "../disk.js";
import type { DocumentEntry, ReportEntry } from "./document-entry.js";
import { documentFiles } from "./encoded-document.js";
import { type Directory, type DocumentRow, type KeySource, keyVersion, type ReportRow, tableShapes } from "./key-tables.js";
import { byId } from "./order.js";
import { writePieces } from "./output.js";
import type { Plan } from "./plan.js";
import { sealOf } from "./read-keys.js";
import type { Lengths } from "./write-files.js";
import { writeTable } from "./write-table.js";

const utf8 = new TextEncoder();

/** Writes the cache that goes with a dataset just written. */
export async function writeKeys<Key>(path: string, source: KeySource, plan: Plan<Key>, lengths: Lengths, disk: Disk): Promise<void> {
  let directoryBytes = 0;
  const { documents, places, events, actors, blocks, issues, touched, copies } = plan;
  const fill: Parameters<typeof writePieces>[2] = async (add) => {
    const tables = {
      documents: await writeTable(tableShapes.documents, documents, (document) => toRow(document, plan, lengths), add),
      places: await writeTable(tableShapes.places, places, ({ path: at, ordinal = 0, id, line }) => [at, ordinal, id, line.length] as const, add),
      events: await writeTable(
        tableShapes.events,
        events,
        ({ id, of, reportIds, documentIds }) => [id, "line" in of ? of.line.length : (lengths.events.get(id) ?? 0), reportIds, documentIds] as const,
        add,
      ),
      actors: await writeTable(tableShapes.actors, actors, (row) => row, add),
      blocks: await writeTable(tableShapes.blocks, blocks, (row) => row, add),
    };
    const looseIssues = issues.filter(({ documentId, stage }) => documentId === undefined && stage !== "correct").sort(byId);
    const directory: Directory = { version: keyVersion, ...source, looseIssues, looseIssueBytes: lengths.looseIssues, touched, copies, tables };
    const bytes = utf8.encode(`${JSON.stringify(directory)}\n`);
    directoryBytes = bytes.length;
    await add(bytes);
  };
  await writePieces(path, disk, fill, (sha256) => sealOf(sha256, directoryBytes));
}

function toRow<Key>(
  { id, path, ordinal, sha256, publisher, blocks, reports, actors }: DocumentEntry<Key>,
  plan: Plan<Key>,
  { issues }: Lengths,
): DocumentRow<Key> {
  const { accounts = reports, originals = [] } = plan.told.get(id) ?? {};
  const readers = new Set(reports.map((report) => report.id));
  const added = accounts.flatMap((account) => (readers.has(account.id) ? [] : (plan.eventOf.get(account.id) ?? [])));
  return {
    id,
    path,
    ...(ordinal === undefined ? {} : { ordinal }),
    sha256,
    ...(publisher === undefined ? {} : { publisher }),
    lengths: documentFiles.map((file) =>
      file === "reports" ? sizeOf(accounts) : file === "issues" ? (issues.get(id) ?? blocks.issues.length) : blocks[file].length,
    ),
    originals: sizeOf(originals),
    ...(issues.has(id) ? { mixed: true as const } : {}),
    reports: toReportRows(reports, accounts, originals, plan),
    ...(added.length === 0 ? {} : { added }),
    actors,
  };
}

function toReportRows<Key>(
  reports: readonly ReportEntry<Key>[],
  accounts: readonly ReportEntry<Key>[],
  originals: readonly ReportEntry<Key>[],
  { eventOf, pairsOf }: Plan<Key>,
): ReportRow<Key>[] {
  const corrected = new Set(originals.map(({ id }) => id));
  const at = new Map([...placesOf(accounts), ...placesOf(originals)]);
  return reports.map(({ id, line, eventId, key, event, pairs }): ReportRow<Key> => {
    // One that was looked at and is in no event was struck out.
    const within = pairsOf.has(id) ? eventOf.get(id) : event;
    const [offset, known] = [at.get(id) ?? 0, pairsOf.get(id) ?? pairs];
    if (!corrected.has(id)) return [id, offset, line.length, within ?? eventId, 0, key, known];
    const row = [id, offset, line.length, toEventId(id), 1, key, known] as const;
    return within === undefined ? row : [...row, within];
  });
}

type Placeable = readonly Pick<ReportEntry<unknown>, "id" | "line">[];
const sizeOf = (entries: Placeable) => entries.reduce((sum, { line }) => sum + line.length, 0);

/** Where lines come to stand that follow one another, by id. */
function placesOf(entries: Placeable): [id: ReportId, offset: number][] {
  let offset = 0;
  return entries.map(({ id, line }) => {
    const at = offset;
    offset += line.length;
    return [id, at];
  });
}
