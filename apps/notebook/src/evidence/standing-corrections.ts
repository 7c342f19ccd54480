import type { Dataset } from "@dateline/dataset";
import type { Correction } from "@dateline/schema";

/** A correction that says something of accounts. */
export type StandingCorrection = Exclude<Correction, { action: "undo" }>;

/** Returns the corrections that have not been taken back, in the order of the log. */
export function standingCorrections({ corrections }: Pick<Dataset, "corrections">): StandingCorrection[] {
  const undone = new Set<string>();
  // An undo comes after what it takes back, and may be taken back itself.
  for (const one of corrections.toReversed()) if (one.action === "undo" && !undone.has(one.id)) undone.add(one.correctionId);
  return corrections.flatMap((one) => (one.action === "undo" || undone.has(one.id) ? [] : [one]));
}

/** Returns the ids of the accounts that a correction is about. */
export function correctedReports({ accounts }: StandingCorrection): string[] {
  return accounts.map(({ reportId }) => reportId);
}
