import type { EventReport, RecordFile } from "@dateline/schema";
import { checkedFiles, type DatasetProblem } from "../check-dataset.js";
import { accountProblems, documentsOf, eventProblems, recordProblems, type Surroundings } from "../check-record.js";
import type { Disk } from "../disk.js";
import { streamRecords } from "../stream-file.js";
import type { StoredTexts } from "./stored-texts.js";

/** Texts at hand: those of the document that is being checked, and of the others that an event draws on. */
const mostTexts = 64;

/** Returns what `checkDataset` returns but for repeated ids, of a dataset in a folder whose files are sound, a record at a time: only ids and a few texts are held. */
export async function checkStored(dir: string, texts: StoredTexts, disk: Disk): Promise<DatasetProblem[]> {
  const problems: DatasetProblem[] = [];
  const tell = (file: RecordFile, id: string, messages: readonly string[]) => problems.push(...messages.map((message) => ({ file, id, message })));
  const { around, load } = await surroundingsOf(dir, texts, disk);
  const accountsOf = new Map<string, readonly string[]>();
  for await (const { id, reportIds } of streamRecords(dir, "events", disk)) accountsOf.set(id, reportIds);
  for await (const report of streamRecords(dir, "reports", disk)) tell("reports", report.id, accountProblems(report, accountsOf.get(report.eventId)));
  for (const file of checkedFiles) {
    for await (const record of streamRecords(dir, file, disk)) {
      if ("reportIds" in record) tell(file, record.id, eventProblems(record, around));
      await load(documentsOf(record, around));
      tell(file, record.id, recordProblems(record, around));
    }
  }
  return problems;
}

async function surroundingsOf(dir: string, texts: StoredTexts, disk: Disk): Promise<{ around: Surroundings; load(ids: readonly string[]): Promise<void> }> {
  const actors = new Set<string>();
  for await (const { id } of streamRecords(dir, "actors", disk)) actors.add(id);
  const accounts = new Map<string, Pick<EventReport, "documentId" | "eventId">>();
  for await (const { id, documentId, eventId } of streamRecords(dir, "reports", disk)) accounts.set(id, { documentId, eventId });
  const held = new Map<string, string>();
  return {
    around: { isDocument: texts.has, isActor: (id) => actors.has(id), textOf: (id) => held.get(id), account: (id) => accounts.get(id) },
    async load(ids) {
      for (const id of ids) {
        const text = held.get(id) ?? (await texts.read(id))?.text;
        held.delete(id);
        if (text !== undefined) held.set(id, text);
      }
      for (const id of held.keys()) {
        if (held.size <= Math.max(mostTexts, ids.length)) break;
        held.delete(id);
      }
    },
  };
}
