import type { Dataset } from "@dateline/dataset";
import { type ConflictEvent, DatelineError } from "@dateline/schema";
import { distinctLength } from "./event-rows.js";

/**
 * Returns the event that an id, or the beginning of one, names; ids that went out of use name the event that took their place.
 * Throws `event/unknown` where there is none, or more than one.
 */
export function findEvent({ events, aliases }: Dataset, wanted: string): ConflictEvent {
  const prefix = wanted.startsWith("e_") ? wanted : `e_${wanted}`;
  const renamed = new Map<string, string>(aliases.map(({ from, to }) => [from, to]));
  const ids = [...new Set([...events.map(({ id }) => id), ...renamed.keys()].filter((id) => id.startsWith(prefix)).map((id) => currentId(id, renamed)))];
  const found = events.filter(({ id }) => ids.includes(id));
  const [event] = found;
  if (event === undefined) {
    throw new DatelineError("event/unknown", `No event has an id that begins with "${prefix}".`, { hint: "See `dateline list` for the ids there are." });
  }
  if (found.length === 1) return event;
  const length = distinctLength(found.map(({ id }) => id.slice(2)));
  const shown = found.slice(0, 5).map(({ id }) => id.slice(2, 2 + length));
  throw new DatelineError("event/unknown", `${found.length} events have an id that begins with "${prefix}".`, {
    hint: `Write more of it: ${shown.join(", ")}${found.length > 5 ? " …" : ""}.`,
  });
}

/** An id may have been replaced more than once; a circle would be a damaged log, and is left where it began. */
function currentId(id: string, renamed: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let current = id;
  for (let next = renamed.get(current); next !== undefined && !seen.has(next); next = renamed.get(current)) {
    seen.add(next);
    current = next;
  }
  return current;
}
