import type { Actor, ConflictEvent, EventReport, Issue, SourceDocument } from "@dateline/schema";
import type { Context } from "../context.js";
import { clusterReports } from "../link/clusters.js";
import { buildEvent } from "../link/event.js";
import { rareNames } from "../link/names.js";

/** What linking takes of a parsed document. */
export interface Linkable {
  document: Pick<SourceDocument, "id" | "path" | "publisher">;
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
  // Of two descriptions of one actor the same one is kept in whatever order the documents come.
  const parsed = [...documents].sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
  const actors = new Map<string, Actor>();
  for (const { actors: named } of parsed) for (const actor of named) actors.set(actor.id, actor);
  const voices = new Map(parsed.map(({ document }) => [document.id, document.publisher ?? document.path]));
  const accounts = parsed.flatMap(({ reports }) => reports);
  const names = new Map(accounts.map((report) => [report.id, rareNames(report, context)]));
  const view = { actors, table: context.actors, names };
  const clusters = clusterReports(accounts, view);
  const events = clusters.map((cluster) => buildEvent(cluster, (id) => voices.get(id) ?? id, view));
  const eventOf = new Map(events.flatMap((event) => event.reportIds.map((id) => [id, event.id])));
  const reports = clusters.flat().map((report) => ({ ...report, eventId: eventOf.get(report.id) ?? report.eventId }));
  const byId = <T extends { id: string }>(a: T, b: T) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  return { reports: reports.sort(byId), events: events.sort(byId), actors: [...actors.values()].sort(byId), issues: [] };
}
