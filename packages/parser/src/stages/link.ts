import type { Actor, ConflictEvent, EventReport, Issue, SourceDocument } from "@dateline/schema";
import type { Context } from "../context.js";
import { linkerOf } from "../linker.js";

/** What linking takes of a parsed document. */
export interface Linkable {
  document: Pick<SourceDocument, "id" | "path" | "publisher" | "published">;
  reports: readonly EventReport[];
  actors: readonly Actor[];
}

export interface Linked {
  reports: EventReport[];
  events: ConflictEvent[];
  actors: Actor[];
  issues: Issue[];
}

/**
 * Links reports across documents into events, in whatever order they come: the same documents give the same events.
 * What the accounts dispute is kept in each event's `contested`, with who holds which version.
 */
export function link(documents: readonly Linkable[], context: Context): Linked {
  const linker = linkerOf(context);
  const tellers = new Map(documents.map(({ document }) => [document.id, document]));
  const reports = new Map(documents.flatMap((one) => one.reports.map((report) => [report.id, report])));
  const keys = new Map(documents.flatMap(({ document, reports: told }) => told.map((report) => [report.id, linker.keyOf(report, document)])));
  const groups = linker.group([...keys.values()]);
  const events = groups.map((ids) =>
    linker.eventOf(
      ids.flatMap((id) => reports.get(id) ?? []),
      (id) => tellers.get(id),
    ),
  );
  const linked = events.flatMap(({ id: eventId, reportIds }) => reportIds.flatMap((id) => ({ ...reports.get(id), eventId }) as EventReport));
  return { reports: linked.sort(byId), events: events.sort(byId), actors: eachOnce(documents.flatMap(({ actors }) => actors)), issues: [] };
}

const byId = <T extends { id: string }>(a: T, b: T) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Of two descriptions of one actor the same one is kept in whatever order they come: the first as text. */
function eachOnce(described: readonly Actor[]): Actor[] {
  const actors = new Map<string, Actor>();
  for (const actor of described) {
    const other = actors.get(actor.id);
    if (other === undefined || JSON.stringify(actor) < JSON.stringify(other)) actors.set(actor.id, actor);
  }
  return [...actors.values()].sort(byId);
}
