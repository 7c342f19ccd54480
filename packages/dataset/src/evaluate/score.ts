/** How many values are right, how many are not in the gold, and how many of the gold are not there. */
export interface Counts {
  right: number;
  extra: number;
  missing: number;
}

/** Precision, recall and their harmonic mean, from 0 to 1; null where neither side has anything to compare. */
export interface Score extends Counts {
  precision: number | null;
  recall: number | null;
  f1: number | null;
}

export const nothing: Counts = { right: 0, extra: 0, missing: 0 };

export function addCounts(a: Counts, b: Counts): Counts {
  return { right: a.right + b.right, extra: a.extra + b.extra, missing: a.missing + b.missing };
}

/** Returns the score of counts. A side that has nothing where the other has something scores 0, not nothing. */
export function toScore({ right, extra, missing }: Counts): Score {
  if (right + extra + missing === 0) return { right, extra, missing, precision: null, recall: null, f1: null };
  const ratio = (whole: number) => (whole === 0 ? 0 : right / whole);
  return { right, extra, missing, precision: ratio(right + extra), recall: ratio(right + missing), f1: (2 * right) / (2 * right + extra + missing) };
}
