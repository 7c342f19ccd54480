import type { RecordFile } from "@dateline/schema";
import { accountProblems, eventProblems, recordProblems, type Surroundings } from "./check-record.js";
import { type Dataset, type DatasetRecords, derivedFileNames } from "./dataset.js";

/** Something that does not hold together: in which file, about which record, what. */
export interface DatasetProblem {
  file: RecordFile;
  id: string;
  message: string;
}

type Checked = DatasetRecords | Dataset;

/** The files whose records point into texts or to other records, in the order that they are checked in. */
export const checkedFiles = ["documents", "mentions", "reports", "events", "figures", "issues", "originals"] as const;

/**
 * Returns what does not hold together in a dataset whose records are each valid; empty for a sound one. Checked are: ids stand for one record;
 * documents, reports, events and actors that are named exist; reports and events name each other; an event's id is that of its smallest report;
 * every quoted text is the slice of the document that its offsets give; paths stay inside the input.
 */
export function checkDataset(dataset: Checked): DatasetProblem[] {
  const around = surroundingsIn(dataset);
  const accountsOf = new Map<string, readonly string[]>(dataset.events.map(({ id, reportIds }) => [id, reportIds]));
  const problems = derivedFileNames.flatMap((file) => repeatedIds(dataset, file));
  const tell = (file: RecordFile, id: string, messages: readonly string[]) => problems.push(...messages.map((message) => ({ file, id, message })));
  for (const report of dataset.reports) tell("reports", report.id, accountProblems(report, accountsOf.get(report.eventId)));
  for (const event of dataset.events) tell("events", event.id, eventProblems(event, around));
  for (const file of checkedFiles) for (const record of dataset[file]) tell(file, record.id, recordProblems(record, around));
  return problems;
}

function surroundingsIn(dataset: Checked): Surroundings {
  const texts = new Map<string, string>(dataset.documents.map(({ id, text }) => [id, text]));
  const actors = new Set<string>(dataset.actors.map(({ id }) => id));
  const reports = new Map<string, Checked["reports"][number]>(dataset.reports.map((one) => [one.id, one]));
  return { isDocument: (id) => texts.has(id), isActor: (id) => actors.has(id), textOf: (id) => texts.get(id), account: (id) => reports.get(id) };
}

function repeatedIds(dataset: Checked, file: (typeof derivedFileNames)[number]): DatasetProblem[] {
  const seen = new Set<string>();
  return dataset[file].flatMap(({ id }) => {
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew ? [] : [{ file, id, message: "The id stands for two records." }];
  });
}
