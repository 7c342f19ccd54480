import { type EventId, type ReportId, toEventId } from "@dateline/schema";
import type { Block } from "./block.js";

/** An event that a dataset held before: where its line stands, and its reports in order. */
export interface EventEntry {
  line: Block;
  reportIds: readonly ReportId[];
}

/** An event to be written: copied where nothing in it has changed, else put together of its reports. */
export interface PlannedEvent {
  id: EventId;
  reportIds: readonly ReportId[];
  line?: Block;
}

/** Returns the events of groups of reports, in order. `isNew` tells the reports that were not in the dataset before as they are now. */
export function planEvents(
  groups: readonly (readonly ReportId[])[],
  before: ReadonlyMap<EventId, EventEntry>,
  isNew: (id: ReportId) => boolean,
): PlannedEvent[] {
  const planned = groups.flatMap((group): PlannedEvent[] => {
    const reportIds = [...group].sort();
    const [smallest] = reportIds;
    if (smallest === undefined) return [];
    const id = toEventId(smallest);
    const old = before.get(id);
    const isSame = old !== undefined && sameIds(old.reportIds, reportIds) && !reportIds.some(isNew);
    return [{ id, reportIds, ...(isSame ? { line: old.line } : {}) }];
  });
  return planned.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function sameIds(a: readonly ReportId[], b: readonly ReportId[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}
