import type { ReportId } from "@dateline/schema";

/** Two reports similar enough to be of one event, the smaller id first. */
export type SimilarPair = readonly [a: ReportId, b: ReportId, score: number];

/** As many of a report's most similar others are paired with it for sure. A report that has fewer has all of them. */
export const surePartners = 8;

/**
 * Returns those of the pairs that grouping needs, each once, the most similar first: of every report the pairs with the others that are most similar to it, and those by which all hangs
 * together that did before. So their number grows with that of the reports, however many tell of one event. Whatever comes to them later, what was left out will not be missed:
 * the strongest of some pairs and of more are the strongest of all.
 */
export function strongest(pairs: readonly SimilarPair[]): SimilarPair[] {
  const partners = new Map<ReportId, number>();
  const trees = new Map<ReportId, ReportId>();
  const rootOf = (id: ReportId): ReportId => {
    let root = id;
    for (let above = trees.get(root); above !== undefined; above = trees.get(root)) root = above;
    // The way is shorter next time.
    for (let at = id; at !== root; ) {
      const above = trees.get(at) ?? root;
      trees.set(at, root);
      at = above;
    }
    return root;
  };
  const takes = (id: ReportId) => {
    const before = partners.get(id) ?? 0;
    partners.set(id, before + 1);
    return before < surePartners;
  };
  const joins = (a: ReportId, b: ReportId) => {
    const [x, y] = [rootOf(a), rootOf(b)];
    if (x !== y) trees.set(x, y);
    return x !== y;
  };
  const sorted = pairs.toSorted(bySimilarity);
  return sorted.filter((pair, at) => {
    const before = sorted[at - 1];
    if (before !== undefined && bySimilarity(before, pair) === 0) return false;
    const [a, b] = pair;
    // Each is asked, since each counts.
    const [forOne, forOther, together] = [takes(a), takes(b), joins(a, b)];
    return forOne || forOther || together;
  });
}

function bySimilarity([a, b, score]: SimilarPair, [c, d, other]: SimilarPair): number {
  if (score !== other) return other - score;
  return a === c ? compare(b, d) : compare(a, c);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
