import { currentEventId, type Dataset } from "@dateline/dataset";
import { type ConflictEvent, DatelineError } from "@dateline/schema";
import { distinctLength } from "./event-rows.js";
import { nearestName } from "./nearest-name.js";

/**
 * Returns the event that an id, or the beginning of one, names; ids that went out of use name the event that took their place.
 * Throws `event/unknown` where there is none, naming the nearest, or more than one.
 */
export function findEvent({ events, aliases }: Pick<Dataset, "events" | "aliases">, wanted: string): ConflictEvent {
  const prefix = wanted.startsWith("e_") ? wanted : `e_${wanted}`;
  const living = new Set<string>(events.map(({ id }) => id));
  const named = [...living, ...aliases.map(({ from }) => from)].filter((id) => id.startsWith(prefix));
  const ids = new Set(named.map((id) => currentEventId(id, living, aliases)));
  const found = events.filter(({ id }) => ids.has(id));
  const [event] = found;
  if (event === undefined) throw unknown(prefix, [...living]);
  if (found.length === 1) return event;
  const length = distinctLength(found.map(({ id }) => id.slice(2)));
  const shown = found.slice(0, 5).map(({ id }) => id.slice(2, 2 + length));
  throw new DatelineError("event/unknown", `${found.length} events have an id that begins with "${prefix}".`, {
    hint: `Write more of it: ${shown.join(", ")}${found.length > 5 ? " …" : ""}.`,
  });
}

/** Of a few digits any other id is near. */
const fewestToBeNear = 6;

function unknown(prefix: string, ids: readonly string[]): DatelineError {
  const beginnings = prefix.length < fewestToBeNear ? [] : ids.map((id) => id.slice(0, prefix.length));
  const nearest = nearestName(prefix, beginnings);
  const hint = nearest === undefined ? "See `dateline list` for the ids there are." : `Did you mean ${nearest}? See \`dateline list\` for the ids there are.`;
  return new DatelineError("event/unknown", `No event has an id that begins with "${prefix}".`, { hint });
}
