import type { Alias, ConflictEvent } from "@dateline/schema";

type Named = Pick<ConflictEvent, "id" | "reportIds">;

/**
 * Returns the aliases with one more for each event id that goes out of use, leading to the event that tells the first of its accounts now; none for an
 * event of which no account is left.
 */
export function withAliases(aliases: readonly Alias[], before: readonly Named[], after: readonly Named[]): Alias[] {
  const living = new Set<string>(after.map(({ id }) => id));
  const eventOf = new Map<string, ConflictEvent["id"]>(after.flatMap(({ id, reportIds }) => reportIds.map((reportId) => [reportId, id] as const)));
  const known = new Map<string, string>(aliases.map(({ from, to }) => [from, to]));
  const gone = before.filter(({ id }) => !living.has(id));
  const added = gone.flatMap(({ id, reportIds }) => {
    const to = reportIds.flatMap((reportId) => eventOf.get(reportId) ?? [])[0];
    return to === undefined || known.get(id) === to ? [] : [{ from: id, to }];
  });
  return [...aliases, ...added];
}

/** Returns the id that an event has now; the id itself where it is in use, or where the log has nothing to say of it. */
export function currentEventId(id: string, living: ReadonlySet<string>, aliases: readonly Alias[]): string {
  const renamed = new Map<string, string>(aliases.map(({ from, to }) => [from, to]));
  const seen = new Set<string>();
  let current = id;
  // A circle is no damage: of two events that are merged, parted and merged again each has led to the other.
  for (let next = renamed.get(current); !living.has(current) && next !== undefined && !seen.has(next); next = renamed.get(current)) {
    seen.add(next);
    current = next;
  }
  return current;
}
