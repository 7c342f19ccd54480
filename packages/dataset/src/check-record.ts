import { type ConflictEvent, type EventReport, type RecordFile, toEventId } from "@dateline/schema";
import type { RecordOf } from "./dataset.js";
import { compareText } from "./encode-records.js";
import { spansIn } from "./spans-in.js";

/** What a record is held against: as much of the dataset as it points to. */
export interface Surroundings {
  isDocument(id: string): boolean;
  isActor(id: string): boolean;
  textOf(documentId: string): string | undefined;
  /** The document and event of an account. */
  account(reportId: string): Pick<EventReport, "documentId" | "eventId"> | undefined;
}

/** The files whose records point into texts or to other records. */
export type CheckedFile = Exclude<RecordFile, "actors" | "corrections" | "aliases">;
type Checked = RecordOf<CheckedFile>;

/** Returns what does not hold of one record: a path that leads out, a reference to nothing, a quote that is not the text. */
export function recordProblems(record: Checked, around: Surroundings): string[] {
  return [...pathProblems(record), ...referenceProblems(record, around), ...quoteProblems(record, around)];
}

/** Returns the documents whose texts a record points into. */
export function documentsOf(record: Checked, around: Pick<Surroundings, "account">): string[] {
  return [...new Set([...homesOf(record, around), ...[...spansIn(record)].flatMap(({ documentId }) => documentId ?? [])])];
}

/** Returns what does not hold between an event and its accounts. */
export function eventProblems({ id, reportIds }: Pick<ConflictEvent, "id" | "reportIds">, { account }: Surroundings): string[] {
  const problems = reportIds.flatMap((reportId) => {
    const one = account(reportId);
    if (one === undefined) return [`There is no report ${reportId}.`];
    return one.eventId === id ? [] : [`Report ${reportId} belongs to event ${one.eventId}.`];
  });
  const smallest = reportIds.toSorted(compareText)[0];
  const isOwn = smallest === undefined || toEventId(smallest) === id;
  return isOwn ? problems : [...problems, `Its smallest report ${smallest} gives another id.`];
}

/** Returns what does not hold between an account and the event that it names. `reportIds` are those of that event. */
export function accountProblems({ id, eventId }: Pick<EventReport, "id" | "eventId">, reportIds: readonly string[] | undefined): string[] {
  if (reportIds === undefined) return [`There is no event ${eventId}.`];
  return reportIds.includes(id) ? [] : [`Event ${eventId} does not name the report.`];
}

function pathProblems(record: Checked): string[] {
  if (!("text" in record && "path" in record && "blocks" in record)) return [];
  const { path } = record;
  const leads = path.startsWith("/") || path.includes("\\") || /^[A-Za-z]:/.test(path) || path.split("/").includes("..");
  return leads ? [`The path "${path}" leads out of the input.`] : [];
}

function referenceProblems(record: Checked, { isDocument, isActor }: Surroundings): string[] {
  const documentId = "documentId" in record ? record.documentId : undefined;
  const own = documentId === undefined || isDocument(documentId) ? [] : [`There is no document ${documentId}.`];
  const named = [
    ...("actorId" in record ? [record.actorId] : []),
    ...("participants" in record ? [...record.participants, ...record.attributions].map(({ actorId }) => actorId) : []),
  ];
  const strangers = [...new Set(named)].filter((actorId) => actorId !== undefined && !isActor(actorId));
  return [...own, ...strangers.map((actorId) => `There is no actor ${actorId}.`)];
}

function quoteProblems(record: Checked, around: Surroundings): string[] {
  // A participant or weapon of an event bears no document: it is one of those that tell the event.
  const own = homesOf(record, around);
  return [...spansIn(record)].flatMap((span) => {
    const homes = span.documentId === undefined ? own : [span.documentId];
    const found = homes.some((home) => holds(around.textOf(home), span));
    return found ? [] : [`${span.field} is not the text at ${span.start} to ${span.end}.`];
  });
}

function homesOf(record: Checked, { account }: Pick<Surroundings, "account">): readonly string[] {
  if ("reportIds" in record) return record.reportIds.map((id) => account(id)?.documentId ?? id);
  return ["documentId" in record ? (record.documentId ?? record.id) : record.id];
}

function holds(text: string | undefined, span: { start: number; end: number; words?: string }): boolean {
  if (text === undefined || span.start > span.end || span.end > text.length) return false;
  return span.words === undefined || text.slice(span.start, span.end) === span.words;
}
