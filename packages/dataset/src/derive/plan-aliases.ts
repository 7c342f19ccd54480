import type { Alias, EventId, ReportId } from "@dateline/schema";
import type { EventEntry } from "./plan-events.js";

/** What became of events: which report is in which one now, and which reports they had before. */
export interface EventHistory {
  /** The event of each report now, of those at least that were in another. */
  eventOf: ReadonlyMap<ReportId, EventId>;
  /** The events that there were before, at least those that may have gone, with their reports in order. */
  before: ReadonlyMap<EventId, Pick<EventEntry, "reportIds">>;
  aliases: readonly Alias[];
  /** For reports that are gone those that tell the same where they stood. */
  heirs: ReadonlyMap<ReportId, ReportId>;
}

/**
 * Returns the aliases that are to stand: each id that went out of use with the event that took its place, never by way of another id. An event's
 * place is taken by that of its first report that is still there, or told again; where none is, nothing took it. An id in use is no alias.
 */
export function planAliases({ eventOf, before, aliases, heirs }: EventHistory): Alias[] {
  const current = new Set(eventOf.values());
  const gone = new Map<EventId, EventId>();
  for (const [id, { reportIds }] of before) {
    const heir = current.has(id)
      ? undefined
      : reportIds.map((reportId) => eventOf.get(reportId) ?? eventOf.get(heirs.get(reportId) ?? reportId)).find((event) => event !== undefined);
    if (heir !== undefined) gone.set(id, heir);
  }
  const planned = new Map<EventId, EventId>();
  for (const { from, to } of aliases) {
    if (!current.has(from)) planned.set(from, gone.get(to) ?? to);
  }
  for (const [from, to] of gone) planned.set(from, to);
  return [...planned].map(([from, to]) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1));
}
