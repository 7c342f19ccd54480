import type { ConflictEvent } from "@dateline/schema";
import { groupBy } from "./group.js";

/** The events that share a name. */
export interface Tally {
  name: string;
  events: readonly ConflictEvent[];
  /** How many names it stands for that were too small to show; zero for a name of its own. */
  others: number;
}

/**
 * Returns the events by the names that `namesOf` gives, most first, equals by name; an event with several names counts under each once.
 * With more than `limit` names, the smallest share a last row.
 */
export function tally(events: readonly ConflictEvent[], namesOf: (event: ConflictEvent) => readonly string[], limit: number): Tally[] {
  const named = events.flatMap((event) => [...new Set(namesOf(event))].map((name) => ({ name, event })));
  const rows = [...groupBy(named, ({ name }) => name)].map(([name, group]) => ({ name, events: group.map(({ event }) => event), others: 0 }));
  rows.sort((a, b) => b.events.length - a.events.length || (a.name < b.name ? -1 : 1));
  if (rows.length <= limit) return rows;
  const rest = rows.slice(limit - 1);
  const restEvents = [...new Set(rest.flatMap((row) => row.events))];
  return [...rows.slice(0, limit - 1), { name: "", events: restEvents, others: rest.length }];
}
