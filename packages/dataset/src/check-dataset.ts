import { type RecordFile, toEventId } from "@dateline/schema";
import { type Dataset, type DatasetRecords, derivedFileNames } from "./dataset.js";
import { compareText } from "./encode-records.js";
import { spansIn } from "./spans-in.js";

/** Something that does not hold together: in which file, about which record, what. */
export interface DatasetProblem {
  file: RecordFile;
  id: string;
  message: string;
}

type Checked = DatasetRecords | Dataset;
type Report = (file: RecordFile, id: string, message: string) => void;

/**
 * Returns what does not hold together in a dataset whose records are each valid; empty for a sound one. Checked are: ids stand for one record;
 * documents, reports, events and actors that are named exist; reports and events name each other; an event's id is that of its smallest report;
 * every quoted text is the slice of the document that its offsets give; paths stay inside the input.
 */
export function checkDataset(dataset: Checked): DatasetProblem[] {
  const problems: DatasetProblem[] = [];
  const report: Report = (file, id, message) => problems.push({ file, id, message });
  checkIds(dataset, report);
  checkPaths(dataset, report);
  checkReferences(dataset, report);
  checkEvents(dataset, report);
  checkQuotes(dataset, report);
  return problems;
}

function checkIds(dataset: Checked, report: Report): void {
  for (const file of derivedFileNames) {
    const seen = new Set<string>();
    for (const { id } of dataset[file]) {
      if (seen.has(id)) report(file, id, "The id stands for two records.");
      seen.add(id);
    }
  }
}

function checkPaths(dataset: Checked, report: Report): void {
  for (const { id, path } of dataset.documents) {
    const leads = path.startsWith("/") || path.includes("\\") || /^[A-Za-z]:/.test(path) || path.split("/").includes("..");
    if (leads) report("documents", id, `The path "${path}" leads out of the input.`);
  }
}

function checkReferences(dataset: Checked, report: Report): void {
  const documents = new Set<string>(dataset.documents.map(({ id }) => id));
  const actors = new Set<string>(dataset.actors.map(({ id }) => id));
  for (const file of ["mentions", "reports", "figures", "issues", "originals"] as const) {
    for (const { id, documentId } of dataset[file]) {
      if (documentId !== undefined && !documents.has(documentId)) report(file, id, `There is no document ${documentId}.`);
    }
  }
  const named = [
    ...dataset.mentions.map((mention) => ({ file: "mentions" as const, id: mention.id, actorIds: [mention.actorId] })),
    ...dataset.figures.map((figure) => ({ file: "figures" as const, id: figure.id, actorIds: [figure.actorId] })),
    ...dataset.reports.map((one) => ({ file: "reports" as const, id: one.id, actorIds: actorIdsOf(one) })),
    ...dataset.originals.map((one) => ({ file: "originals" as const, id: one.id, actorIds: actorIdsOf(one) })),
    ...dataset.events.map((event) => ({ file: "events" as const, id: event.id, actorIds: actorIdsOf(event) })),
  ];
  for (const { file, id, actorIds } of named) {
    for (const actorId of new Set(actorIds)) {
      if (actorId !== undefined && !actors.has(actorId)) report(file, id, `There is no actor ${actorId}.`);
    }
  }
}

type WithActors = Pick<Checked["events"][number], "participants" | "attributions">;
const actorIdsOf = (record: WithActors) => [...record.participants, ...record.attributions].map(({ actorId }) => actorId);

function checkEvents(dataset: Checked, report: Report): void {
  const reports = new Map<string, Checked["reports"][number]>(dataset.reports.map((one) => [one.id, one]));
  const events = new Map<string, Checked["events"][number]>(dataset.events.map((event) => [event.id, event]));
  for (const { id, eventId } of dataset.reports) {
    const event = events.get(eventId);
    if (event === undefined) report("reports", id, `There is no event ${eventId}.`);
    else if (!event.reportIds.includes(id)) report("reports", id, `Event ${eventId} does not name the report.`);
  }
  for (const event of dataset.events) {
    for (const reportId of event.reportIds) {
      const one = reports.get(reportId);
      if (one === undefined) report("events", event.id, `There is no report ${reportId}.`);
      else if (one.eventId !== event.id) report("events", event.id, `Report ${reportId} belongs to event ${one.eventId}.`);
    }
    const smallest = event.reportIds.toSorted(compareText)[0];
    if (smallest !== undefined && toEventId(smallest) !== event.id) report("events", event.id, `Its smallest report ${smallest} gives another id.`);
  }
}

function checkQuotes(dataset: Checked, report: Report): void {
  const texts = new Map<string, string>(dataset.documents.map(({ id, text }) => [id, text]));
  const documentOf = new Map<string, string>(dataset.reports.map(({ id, documentId }) => [id, documentId]));
  for (const file of ["documents", "mentions", "reports", "events", "figures", "issues", "originals"] as const) {
    for (const record of dataset[file]) {
      // A participant or weapon of an event bears no document: it is one of those that tell the event.
      const own = homesOf(record, documentOf);
      for (const span of spansIn(record)) {
        const homes = span.documentId === undefined ? own : [span.documentId];
        const found = homes.some((home) => holds(texts.get(home), span));
        if (!found) report(file, record.id, `${span.field} is not the text at ${span.start} to ${span.end}.`);
      }
    }
  }
}

type Homed = { id: string; documentId?: string | undefined; reportIds?: readonly string[] };

function homesOf(record: Homed, documentOf: ReadonlyMap<string, string>): readonly string[] {
  if (record.reportIds !== undefined) return record.reportIds.map((id) => documentOf.get(id) ?? id);
  return [record.documentId ?? record.id];
}

function holds(text: string | undefined, span: { start: number; end: number; words?: string }): boolean {
  if (text === undefined || span.start > span.end || span.end > text.length) return false;
  return span.words === undefined || text.slice(span.start, span.end) === span.words;
}
