import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { type Dataset, type DatasetRecords, readDataset } from "../src/index.js";

/** The committed dataset of one made-up dispatch; `scripts/write-tiny.js` writes it. */
export const tinyFolder = fileURLToPath(new URL("./fixtures/tiny", import.meta.url));

/** Returns an empty folder that is gone when the test is over. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dateline-dataset-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Returns the folder of a copy that a test may damage. */
export async function copyOfTiny(): Promise<string> {
  const folder = join(await newFolder(), "tiny");
  await cp(tinyFolder, folder, { recursive: true });
  return folder;
}

export async function tinyRecords(): Promise<Dataset> {
  return readDataset(tinyFolder);
}

/** The same records without the second event and its report: another state of the same dataset. */
export function withoutLastEvent(records: DatasetRecords): DatasetRecords {
  const events = records.events.slice(0, 1);
  return { ...records, events, reports: records.reports.filter(({ eventId }) => eventId === events[0]?.id) };
}
