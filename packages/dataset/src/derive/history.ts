import type { Alias, ConflictEvent, EventId, ReportId } from "@dateline/schema";
import { openCommitted } from "../committed-files.js";
import type { Disk } from "../disk.js";
import { readRecords } from "../read-dataset.js";
import { streamLines } from "../stream-lines.js";

/** Which events a dataset held, and which ids had gone out of use. */
export interface History {
  /** The events with their reports. */
  before: ReadonlyMap<EventId, { reportIds: readonly ReportId[] }>;
  aliases: readonly Alias[];
}

/** Returns the history of the dataset in a folder that is to be replaced; an empty one where there is none, or none that can be read. */
export async function historyOf(dir: string, disk: Disk): Promise<History> {
  try {
    return { before: await eventsIn(dir, disk), aliases: await readRecords(dir, "aliases", disk) };
  } catch {
    // Whatever is wrong with what was there, it is replaced.
    return { before: new Map(), aliases: [] };
  }
}

async function eventsIn(dir: string, disk: Disk): Promise<Map<EventId, { reportIds: readonly ReportId[] }>> {
  const events = new Map<EventId, { reportIds: readonly ReportId[] }>();
  const file = await openCommitted(dir, "events.jsonl", disk);
  try {
    const utf8 = new TextDecoder();
    for await (const { bytes } of streamLines(file)) {
      const { id, reportIds }: Pick<ConflictEvent, "id" | "reportIds"> = JSON.parse(utf8.decode(bytes));
      events.set(id, { reportIds });
    }
  } finally {
    await file.close();
  }
  return events;
}
