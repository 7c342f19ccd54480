import type { ReportId } from "@dateline/schema";
import type { ActorTable } from "../actors.js";
import { type Account, type LinkView, toAccounts } from "./account.js";
import { meetCandidates } from "./candidates.js";
import type { LinkKey } from "./link-key.js";
import { similarity, threshold } from "./similarity.js";

/** Two accounts that may be of one event, by their number, and how similar they are. */
export interface Pair {
  a: number;
  b: number;
  score: number;
}

/** Returns the pairs of accounts similar enough to be of one event; some may come twice. */
export function similarPairs(accounts: readonly Account[], view: LinkView): Pair[] {
  const pairs: Pair[] = [];
  meetCandidates(accounts, view, (one, other) => {
    const [a, b] = one < other ? [one, other] : [other, one];
    const [x, y] = [accounts[a], accounts[b]];
    const score = x === undefined || y === undefined ? null : similarity(x, y, view);
    if (score !== null && score >= threshold) pairs.push({ a, b, score });
  });
  return pairs;
}

interface Cluster {
  members: number[];
  documents: Set<string>;
}

/**
 * Returns the ids of reports in groups of one event each, both in order. Pairs are joined from the most similar on; a group never holds two reports
 * of one document, since a document's own tellings were merged before. The order of the input does not matter.
 */
export function groupKeys(keys: Iterable<LinkKey>, table: ActorTable): ReportId[][] {
  const { accounts, view } = toAccounts(keys, table);
  const clusterOf = accounts.map(({ documentId }, at): Cluster => ({ members: [at], documents: new Set([documentId]) }));
  const pairs = similarPairs(accounts, view).sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b);
  for (const { a, b } of pairs) join(clusterOf, a, b);
  const idsOf = ({ members }: Cluster) => members.sort((a, b) => a - b).flatMap((at) => accounts[at]?.id ?? []);
  return clusterOf.flatMap((cluster, at) => (Math.min(...cluster.members) === at ? [idsOf(cluster)] : []));
}

function join(clusterOf: Cluster[], a: number, b: number): void {
  const [x, y] = [clusterOf[a], clusterOf[b]];
  if (x === undefined || y === undefined || x === y) return;
  const [small, large] = x.members.length < y.members.length ? [x, y] : [y, x];
  for (const document of small.documents) if (large.documents.has(document)) return;
  for (const document of small.documents) large.documents.add(document);
  for (const at of small.members) {
    large.members.push(at);
    clusterOf[at] = large;
  }
}
