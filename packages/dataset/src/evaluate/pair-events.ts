import type { ConflictEvent } from "@dateline/schema";
import type { ReportPair } from "./align-reports.js";
import { assign } from "./assign.js";
import type { Counts } from "./score.js";

export interface EventPair {
  gold?: ConflictEvent;
  found?: ConflictEvent;
}

/** Returns the events in pairs, each once: those that have the most accounts in common. Accounts beyond `pairs` are of documents not compared. */
export function pairEvents(gold: readonly ConflictEvent[], found: readonly ConflictEvent[], pairs: readonly ReportPair[]): EventPair[] {
  const [wanted, given] = [eventsOf(gold, pairs, "gold"), eventsOf(found, pairs, "found")];
  const column = new Map<string, number>(given.map(({ id }, index) => [id, index]));
  const row = new Map<string, number>(wanted.map(({ id }, index) => [id, index]));
  const shared = wanted.map(() => given.map(() => 0));
  for (const pair of pairs) {
    const counts = shared[row.get(pair.gold?.eventId ?? "") ?? -1];
    const at = column.get(pair.found?.eventId ?? "");
    if (counts && at !== undefined) counts[at] = (counts[at] ?? 0) + 1;
  }
  const matched = assign(shared);
  const used = new Set(matched);
  return [
    ...wanted.map((event, index): EventPair => {
      const match = given[matched[index] ?? -1];
      return match === undefined ? { gold: event } : { gold: event, found: match };
    }),
    ...given.filter((_event, index) => !used.has(index)).map((event): EventPair => ({ found: event })),
  ];
}

function eventsOf(events: readonly ConflictEvent[], pairs: readonly ReportPair[], side: "gold" | "found"): ConflictEvent[] {
  const told = new Set<string | undefined>(pairs.map((pair) => pair[side]?.eventId));
  return events.filter(({ id }) => told.has(id));
}

/** Returns how many pairs of accounts are linked in both: each two accounts of one event are such a pair. */
export function linkCounts(pairs: readonly ReportPair[]): Counts {
  const [wanted, given] = [linksOf(pairs, "gold"), linksOf(pairs, "found")];
  const right = [...wanted].filter((link) => given.has(link)).length;
  return { right, extra: given.size - right, missing: wanted.size - right };
}

/** Links as pairs of indices into `pairs`, which are the same on both sides for accounts that were found. */
function linksOf(pairs: readonly ReportPair[], side: "gold" | "found"): Set<string> {
  const byEvent = new Map<string, number[]>();
  for (const [index, pair] of pairs.entries()) {
    const eventId = pair[side]?.eventId;
    if (eventId !== undefined) byEvent.set(eventId, [...(byEvent.get(eventId) ?? []), index]);
  }
  const links = new Set<string>();
  for (const accounts of byEvent.values()) {
    for (const [at, one] of accounts.entries()) for (const other of accounts.slice(at + 1)) links.add(`${one} ${other}`);
  }
  return links;
}
