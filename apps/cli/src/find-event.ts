import { currentEventId, type Dataset, readIds, readRecords } from "@dateline/dataset";
import { type ConflictEvent, DatelineError } from "@dateline/schema";
import { distinctLength } from "./event-rows.js";
import { nearestName } from "./nearest-name.js";

/** Events, of which the ids are enough. */
interface Known<Event> extends Pick<Dataset, "aliases"> {
  events: readonly Event[];
}

/** Returns the id of the event that an id of a dataset, or the beginning of one, names; nothing else of it is read. Throws as {@link findEvent} and `readDataset` do. */
export async function findEventId(dir: string, wanted: string): Promise<ConflictEvent["id"]> {
  const [ids, aliases] = await Promise.all([readIds(dir, "events"), readRecords(dir, "aliases")]);
  return findEvent({ events: ids.map((id) => ({ id })), aliases }, wanted).id;
}

/**
 * Returns the event that an id, or the beginning of one, names; ids that went out of use name the event that took their place.
 * Throws `event/unknown` where there is none, naming the nearest, or more than one.
 */
export function findEvent<Event extends Pick<ConflictEvent, "id">>({ events, aliases }: Known<Event>, wanted: string): Event {
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

/** What an id is of whose letter is not that of events. */
const otherKinds: Readonly<Record<string, string>> = {
  d_: "a document",
  m_: "a mention",
  r_: "an account",
  f_: "a figure",
  i_: "an issue",
  c_: "a correction",
};

function unknown(prefix: string, ids: readonly string[]): DatelineError {
  const kind = otherKinds[prefix.slice(2, 4)];
  if (kind !== undefined) {
    return new DatelineError("event/unknown", `"${prefix.slice(2)}" is the id of ${kind}, not of an event.`, {
      hint: "See `dateline list` for the ids of events.",
    });
  }
  const beginnings = prefix.length < fewestToBeNear ? [] : ids.map((id) => id.slice(0, prefix.length));
  const nearest = nearestName(prefix, beginnings);
  const hint = nearest === undefined ? "See `dateline list` for the ids there are." : `Did you mean ${nearest}? See \`dateline list\` for the ids there are.`;
  return new DatelineError("event/unknown", `No event has an id that begins with "${prefix}".`, { hint });
}
