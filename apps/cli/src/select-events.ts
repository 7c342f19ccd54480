import type { ConflictEvent } from "@dateline/schema";
import { type EventCounts, eventCounter } from "./event-counts.js";

/** What a list is made of. */
export interface SelectedEvents {
  /** The ids of all events, chosen or not. */
  allIds: readonly string[];
  /** The first events that were chosen, in order of time. */
  shown: readonly ConflictEvent[];
  /** How many were chosen. */
  counts: EventCounts;
}

/** Returns the events that fit, by time and at most `limit`, out of events in any order of which no more are held than are asked for, and as many again. */
export async function selectEvents(
  events: AsyncIterable<ConflictEvent> | Iterable<ConflictEvent>,
  fits: (event: ConflictEvent) => boolean,
  limit: number = Number.POSITIVE_INFINITY,
): Promise<SelectedEvents> {
  const allIds: string[] = [];
  const counter = eventCounter();
  let held: ConflictEvent[] = [];
  for await (const event of events) {
    allIds.push(event.id);
    if (!fits(event)) continue;
    counter.add(event);
    held.push(event);
    if (held.length > 2 * limit) held = held.toSorted(byTime).slice(0, limit);
  }
  return { allIds, shown: held.toSorted(byTime).slice(0, limit), counts: counter.counts() };
}

/** By first possible day, those without a day last; then by id, so that the order is always the same. */
function byTime(a: ConflictEvent, b: ConflictEvent): number {
  const key = ({ id, time }: ConflictEvent) => `${time?.start ?? "9999-99-99"} ${time?.end ?? ""} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}
