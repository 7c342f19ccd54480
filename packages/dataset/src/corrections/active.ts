import type { Correction } from "@dateline/schema";

/** A correction that says something of accounts: all but undo. */
export type Standing = Exclude<Correction, { action: "undo" }>;

/** Returns the ids of the corrections that a later undo, itself not undone, takes back. */
export function undoneIn(log: readonly Correction[]): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const correction of log.toReversed()) {
    if (correction.action === "undo" && !undone.has(correction.id)) undone.add(correction.correctionId);
  }
  return undone;
}

/** Returns the corrections that stand, in the order of the log. */
export function standingIn(log: readonly Correction[]): Standing[] {
  const undone = undoneIn(log);
  return log.filter((correction): correction is Standing => correction.action !== "undo" && !undone.has(correction.id));
}
