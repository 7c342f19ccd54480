import type { ConflictEvent } from "@dateline/schema";

const mostRelated = 12;
const nearDays = 14;
const nearKm = 100;
const dayMs = 86_400_000;
const kmPerDegree = 111.2;

/**
 * Returns events told for context: within a fortnight, and either within 100 km or between two of the same named actors.
 * Nearest in time first, at most twelve, given in order of date.
 */
export function relatedTo(event: ConflictEvent, events: readonly ConflictEvent[]): ConflictEvent[] {
  const near = events
    .filter((other) => other.id !== event.id && (isNear(event, other) || sharedActors(event, other) > 1))
    .flatMap((other) => {
      const days = daysApart(event, other);
      return days === undefined || days > nearDays ? [] : [{ other, days }];
    });
  near.sort((a, b) => a.days - b.days || (a.other.id < b.other.id ? -1 : 1));
  const key = ({ time, id }: ConflictEvent) => `${time?.start ?? ""}|${id}`;
  return near
    .slice(0, mostRelated)
    .map(({ other }) => other)
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The fewest days that can lie between the two; undefined where either has no date. */
function daysApart({ time: a }: ConflictEvent, { time: b }: ConflictEvent): number | undefined {
  if (a?.start == null || a.end == null || b?.start == null || b.end == null) return undefined;
  return Math.max(0, (Date.parse(b.start) - Date.parse(a.end)) / dayMs, (Date.parse(a.start) - Date.parse(b.end)) / dayMs);
}

function isNear({ place: a }: ConflictEvent, { place: b }: ConflictEvent): boolean {
  if (a === null || b === null) return false;
  if (a.latitude === undefined || a.longitude === undefined || b.latitude === undefined || b.longitude === undefined) return a.name === b.name;
  // Flat enough at this distance.
  const dx = (a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(dx, a.latitude - b.latitude) * kmPerDegree <= nearKm && a.precision === 1 && b.precision === 1;
}

function sharedActors(a: ConflictEvent, b: ConflictEvent): number {
  const keys = ({ participants }: ConflictEvent) => new Set(participants.flatMap(({ actorId, name }) => actorId ?? name ?? []));
  const known = keys(a);
  return [...keys(b)].filter((key) => known.has(key)).length;
}
