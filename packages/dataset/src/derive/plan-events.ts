import { type DocumentId, type EventId, type ReportId, toEventId } from "@dateline/schema";
import type { Block } from "./block.js";

/** An event that a dataset held before: where its line stands, and its reports in order, each with its document. */
export interface EventEntry {
  line: Block;
  reportIds: readonly ReportId[];
  documentIds: readonly DocumentId[];
}

/** An event to be written: a line that is copied where nothing in it has changed, else the lines of the reports that it is put together of. */
export interface PlannedEvent extends Omit<EventEntry, "line"> {
  id: EventId;
  of: { line: Block } | { reports: readonly Block[] };
}

/** A report as it will stand: in which document, where its line is, and whether the dataset did not hold it so before. */
export interface Standing {
  documentId: DocumentId;
  line: Block;
  isNew: boolean;
}

/** Returns the events of groups of reports. A report that does not stand, since corrections struck it out, is left out. */
export function planEvents(
  groups: readonly (readonly ReportId[])[],
  before: ReadonlyMap<EventId, EventEntry>,
  standing: ReadonlyMap<ReportId, Standing>,
): PlannedEvent[] {
  return groups.flatMap((group): PlannedEvent[] => {
    const reportIds = group.filter((id) => standing.has(id)).sort();
    const reports = reportIds.flatMap((id) => standing.get(id) ?? []);
    const [smallest] = reportIds;
    if (smallest === undefined) return [];
    const id = toEventId(smallest);
    const old = before.get(id);
    const isSame = old !== undefined && sameIds(old.reportIds, reportIds) && !reports.some(({ isNew }) => isNew);
    const of = isSame ? { line: old.line } : { reports: reports.map(({ line }) => line) };
    return [{ id, reportIds, documentIds: reports.map(({ documentId }) => documentId), of }];
  });
}

function sameIds(a: readonly ReportId[], b: readonly ReportId[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}
