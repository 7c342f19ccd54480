import { type ConflictEvent, DatelineError, type EventReport } from "@dateline/schema";
import type { Dataset } from "../dataset.js";
import { currentEventId } from "./aliases.js";

type Found = Pick<Dataset, "events" | "reports" | "originals" | "aliases">;

/** Returns the event that an id names, be it one that went out of use. Throws `event/unknown`, naming the nearest id. */
export function eventById({ events, aliases }: Found, id: string): ConflictEvent {
  const current = currentEventId(id, new Set<string>(events.map((event) => event.id)), aliases);
  const event = events.find((one) => one.id === current);
  if (event !== undefined) return event;
  throw unknownId(
    "event",
    id,
    events.map((one) => one.id),
  );
}

/** Returns the account of an id. Throws `event/unknown`, naming the nearest id, or saying that a correction struck it out. */
export function reportById({ reports, originals }: Found, id: string): EventReport {
  const report = reports.find((one) => one.id === id);
  if (report !== undefined) return report;
  if (originals.some((one) => one.id === id)) {
    const hint = "See `dateline correct DATASET log` for the correction that did so, and take it back with `undo`.";
    throw new DatelineError("event/unknown", `Account ${id} was struck out by a correction.`, { hint });
  }
  throw unknownId(
    "account",
    id,
    reports.map((one) => one.id),
  );
}

/** Returns the accounts of an event, or the account, that an id names. */
export function accountsOf(found: Found, id: string): EventReport[] {
  if (id.startsWith("r_")) return [reportById(found, id)];
  const { reportIds } = eventById(found, id);
  return found.reports.filter((report) => reportIds.includes(report.id));
}

/** Returns the error for an id that nothing has; of the ids there are it names the nearest. */
export function unknownId(kind: string, id: string, ids: readonly string[]): DatelineError {
  const nearest = nearestId(id, ids);
  const hint = nearest === undefined ? "See `dateline list` for the events and `dateline explain` for their accounts." : `The nearest is ${nearest}.`;
  return new DatelineError("event/unknown", `There is no ${kind} ${id}.`, { hint });
}

/** Returns the id that differs from the given one in the fewest places, if these are few: ids are random, so that a near one was meant. */
export function nearestId(given: string, ids: readonly string[]): string | undefined {
  const difference = (id: string) => [...id].filter((character, at) => character !== given[at]).length + Math.max(0, given.length - id.length);
  const nearest = ids.map((id) => ({ id, difference: difference(id) })).toSorted((a, b) => a.difference - b.difference)[0];
  return nearest !== undefined && nearest.difference <= mostSlips ? nearest.id : undefined;
}

const mostSlips = 4;
