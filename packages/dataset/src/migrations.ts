import type { Migration } from "./migration.js";
import { to020 } from "./migrations/to-0.2.0.js";

/** Every step from the first version to this one, in order. A dataset is always written in the newest. */
export const migrations: readonly Migration[] = [to020];

/** Returns the steps that lead from a version to this one; none for a dataset of now. */
export function migrationsFrom(version: string): readonly Migration[] {
  return migrations.filter(({ to }) => compareVersions(version, to) < 0);
}

/** Negative where `a` is the older version, positive where it is the newer. */
function compareVersions(a: string, b: string): number {
  const [x, y] = [a.split(".").map(Number), b.split(".").map(Number)];
  return x.map((part, at) => part - (y[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
