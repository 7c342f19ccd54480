import { type DatasetManifest, DatelineError, type RecordFile } from "@dateline/schema";
import type { Dataset } from "./dataset.js";
import { type Disk, nodeDisk } from "./disk.js";
import { openHead, openManifest, readRecords } from "./read-dataset.js";
import { lineId, readSelected } from "./stream-file.js";

/** What a part of a dataset is to hold. */
export interface PartOf {
  /** Events, with all their accounts. */
  eventIds?: readonly string[];
  /** Accounts, with their events. */
  reportIds?: readonly string[];
}

/** A writer changes a dataset in one instant, so that a second look already sees one state; the third is for a second writer. */
const looks = 3;

/**
 * Returns the part of a dataset around events or accounts: these, the accounts as the reader gave them, and the documents that tell them, with all actors and the logs; of mentions, figures
 * and issues nothing. Files are gone through, and nothing else of them is held. Throws as `readDataset` does.
 */
export async function readPart(dir: string, part: PartOf, disk: Disk = nodeDisk): Promise<Dataset> {
  for (let look = 1; ; look += 1) {
    const { manifest, sha256 } = await openManifest(dir, disk);
    const found = await readOnce(dir, part, manifest, disk);
    if ((await openHead(dir, disk)).sha256 === sha256) return found;
    if (look === looks) {
      throw new DatelineError("dataset/locked", "Others go on writing to the dataset.", {
        path: dir,
        hint: "Wait until they are done, and run the command again.",
      });
    }
  }
}

async function readOnce(dir: string, { eventIds = [], reportIds = [] }: PartOf, manifest: DatasetManifest, disk: Disk): Promise<Dataset> {
  const select = <File extends RecordFile>(file: File, fits: (line: string) => boolean) => readSelected(dir, file, fits, disk);
  const [events, accounts] = [new Set(eventIds), new Set(reportIds)];
  const marks = eventIds.map((id) => `"eventId":${JSON.stringify(id)}`);
  const isTold = (line: string) => accounts.has(lineId(line)) || marks.some((mark) => line.includes(mark));
  const reports = (await select("reports", isTold)).filter(({ id, eventId }) => accounts.has(id) || events.has(eventId));
  for (const { id, eventId } of reports) {
    events.add(eventId);
    accounts.add(id);
  }
  const originals = await select("originals", (line) => accounts.has(lineId(line)));
  const homes = new Set<string>([...reports, ...originals].map(({ documentId }) => documentId));
  return {
    manifest,
    documents: await select("documents", (line) => homes.has(lineId(line))),
    actors: await readRecords(dir, "actors", disk),
    reports,
    events: await select("events", (line) => events.has(lineId(line))),
    originals,
    corrections: await readRecords(dir, "corrections", disk),
    aliases: await readRecords(dir, "aliases", disk),
    mentions: [],
    figures: [],
    issues: [],
  };
}
