import type { RecordFile } from "@dateline/schema";
import type { Dataset } from "../dataset.js";
import { type Disk, nodeDisk } from "../disk.js";
import { openHead, readDataset, readRecords } from "../read-dataset.js";
import { lineId, readSelected, streamEventLines } from "../stream-file.js";

/** What comparing looks at of a dataset. */
export type Compared = Pick<Dataset, "documents" | "actors" | "reports" | "events" | "issues" | "corrections" | "aliases">;

/**
 * Returns of two datasets what comparing them takes: events that one of them lacks or has otherwise, their accounts, and the documents of those; actors and logs whole. The files are gone through
 * side by side in the order of ids, so that two large datasets that differ little take little memory. What an earlier version wrote is read whole. Throws as `readDataset` does.
 */
export async function readDifference(one: string, other: string, disk: Disk = nodeDisk): Promise<[before: Compared, after: Compared]> {
  const known = await Promise.all([one, other].map((dir) => openHead(dir, disk)));
  if (known.some(({ steps }) => steps.length > 0)) return Promise.all([readDataset(one, disk), readDataset(other, disk)]);
  const [ofOne, ofOther] = await differingIds(one, other, disk);
  return Promise.all([readSide(one, ofOne, disk), readSide(other, ofOther, disk)]);
}

type Ids = ReadonlySet<string>;

/** The events of each that the other lacks or has otherwise. */
async function differingIds(one: string, other: string, disk: Disk): Promise<[Ids, Ids]> {
  const found: [Set<string>, Set<string>] = [new Set(), new Set()];
  const [left, right] = [streamEventLines(one, disk), streamEventLines(other, disk)];
  let [a, b] = [await left.next(), await right.next()];
  while (a.done !== true || b.done !== true) {
    const [x, y] = [a.done === true ? undefined : a.value, b.done === true ? undefined : b.value];
    const order = x === undefined ? 1 : y === undefined ? -1 : x.id < y.id ? -1 : x.id > y.id ? 1 : 0;
    const isSame = order === 0 && x !== undefined && y !== undefined && Buffer.compare(x.bytes, y.bytes) === 0;
    if (order <= 0 && x !== undefined && !isSame) found[0].add(x.id);
    if (order >= 0 && y !== undefined && !isSame) found[1].add(y.id);
    if (order <= 0) a = await left.next();
    if (order >= 0) b = await right.next();
  }
  return found;
}

async function readSide(dir: string, ids: Ids, disk: Disk): Promise<Compared> {
  const select = <File extends RecordFile>(file: File, wanted: Ids) => readSelected(dir, file, (line) => wanted.has(lineId(line)), disk);
  const events = await select("events", ids);
  const reports = await select("reports", new Set<string>(events.flatMap(({ reportIds }) => reportIds)));
  const documents = await select("documents", new Set<string>(reports.map(({ documentId }) => documentId)));
  // Of issues only those matter that tell what became of corrections.
  const issues = await readSelected(dir, "issues", (line) => line.includes('"stage":"correct"'), disk);
  const [actors, corrections, aliases] = [
    await readRecords(dir, "actors", disk),
    await readRecords(dir, "corrections", disk),
    await readRecords(dir, "aliases", disk),
  ];
  return { documents, actors, reports, events, issues, corrections, aliases };
}
