/** Fewer steps than this before the last tell of no usual number. */
const leastSteps = 3;

/** Returns the usual number: the median of all but the last, which is what it is compared with; null for fewer than three before it. */
export function baselineOf(counts: readonly number[]): number | null {
  const before = counts.slice(0, -1).sort((a, b) => a - b);
  if (before.length < leastSteps) return null;
  const middle = before.length / 2;
  return before.length % 2 === 1 ? (before[Math.floor(middle)] ?? 0) : ((before[middle - 1] ?? 0) + (before[middle] ?? 0)) / 2;
}
