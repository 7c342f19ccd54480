import type { Alias } from "@dateline/schema";

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
