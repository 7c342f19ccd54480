import { type ConflictEvent, type Correction, type EventReport, type SourceDocument, toEventId } from "@dateline/schema";
import type { DatasetRecords } from "../dataset.js";
import type { Linker } from "../linker.js";
import { planCorrections } from "./plan.js";

/** Whether an account is as corrections left it: it then says so itself. */
export const isCorrected = ({ explanation }: Pick<EventReport, "explanation">) => explanation.some(({ stage }) => stage === "correct");

/** Returns the accounts of a dataset as the reader gave them, each with the event that its own id gives. Nothing is read again. */
export function readerReports({ reports, originals }: Pick<DatasetRecords, "reports" | "originals">): EventReport[] {
  const kept = new Set<string>(originals.map(({ id }) => id));
  return [...reports.filter((report) => !isCorrected(report) && !kept.has(report.id)), ...originals].map(alone);
}

/** What is known of a document that is not there. */
const unknownSource = { published: null };

const alone = (report: EventReport): EventReport => ({ ...report, eventId: toEventId(report.id) });

/**
 * Returns the records that the reader's and a log of corrections give: accounts as corrected, the events of them, the accounts that were changed or struck
 * as originals, and what is to be said of the corrections among the issues. What corrections had made of the records before does not matter.
 */
export function deriveRecords(records: DatasetRecords, log: readonly Correction[], linker: Linker): DatasetRecords {
  const read = readerReports(records);
  const plan = planCorrections(log, { documents: records.documents, reports: read });
  const accounts = new Map<string, EventReport>([...read, ...plan.added].map((report) => [report.id, report]));
  // Accounts are grouped as they were read: a correction changes what it says, not what belongs together.
  const tellers = new Map<string, SourceDocument>(records.documents.map((document) => [document.id, document]));
  const linked = linker.group([...accounts.values()].map((report) => linker.keyOf(report, tellers.get(report.documentId) ?? unknownSource)));
  const { groups, issues } = plan.regroup(linked);
  const reports: EventReport[] = [];
  const events: ConflictEvent[] = [];
  for (const group of groups) {
    const told = group.flatMap((id) => accounts.get(id) ?? []).flatMap((report) => plan.correct(report) ?? []);
    if (told.length === 0) continue;
    const event = linker.eventOf(told, (id) => tellers.get(id));
    events.push(event);
    reports.push(...told.map((report) => ({ ...report, eventId: event.id })));
  }
  return {
    ...records,
    reports,
    events,
    originals: read.filter(({ id }) => plan.touched.has(id)),
    issues: [...records.issues.filter(({ stage }) => stage !== "correct"), ...plan.issues, ...issues],
  };
}
