import type { ReportId } from "@dateline/schema";
import type { ActorTable } from "../actors.js";
import { openAccounts } from "./account.js";
import { meetCandidates } from "./candidates.js";
import type { LinkKey } from "./link-key.js";
import { similarity, threshold } from "./similarity.js";

/** Two reports similar enough to be of one event, the smaller id first. */
export type SimilarPair = readonly [a: ReportId, b: ReportId, score: number];

/** Returns the pairs of reports that are similar enough to be of one event and of which one at least is new, each once. Imported rows are similar to nothing. */
export function similarPairs(all: readonly LinkKey[], isNew: (id: ReportId) => boolean, table: ActorTable): SimilarPair[] {
  const keys = all.filter(({ row }) => row === undefined);
  const { accounts, view } = openAccounts(keys, table);
  const isFresh = keys.map(({ id }) => isNew(id));
  const pairs = new Map<string, SimilarPair>();
  meetCandidates(
    accounts,
    view,
    (at) => isFresh[at] === true,
    (one, other) => {
      if (isFresh[one] !== true && isFresh[other] !== true) return;
      const [x, y] = [accounts.at(one), accounts.at(other)];
      const score = similarity(x, y, view);
      if (score === null || score < threshold) return;
      const [a, b] = x.id < y.id ? [x.id, y.id] : [y.id, x.id];
      pairs.set(`${a}${b}`, [a, b, score]);
    },
  );
  return [...pairs.values()];
}

interface Cluster {
  members: ReportId[];
  documents: Set<string>;
}

/**
 * Returns the ids of reports in groups of one event each. Pairs are joined from the most similar on; a group never holds two reports
 * of one document, since a document's own tellings were merged before. Imported rows are of one event if they bear one id. The order of keys and pairs does not matter.
 */
export function groupPairs(keys: Iterable<LinkKey>, pairs: readonly SimilarPair[]): ReportId[][] {
  const clusterOf = new Map<ReportId, Cluster>();
  const firstOf = new Map<string, ReportId>();
  for (const { id, documentId, row } of keys) {
    clusterOf.set(id, { members: [id], documents: new Set([documentId]) });
    if (row === undefined) continue;
    const first = firstOf.get(row);
    if (first === undefined) firstOf.set(row, id);
    else join(clusterOf, first, id);
  }
  for (const [a, b] of pairs.toSorted(bySimilarity)) join(clusterOf, a, b);
  return [...new Set(clusterOf.values())].map(({ members }) => members.sort());
}

function bySimilarity([a, b, score]: SimilarPair, [c, d, other]: SimilarPair): number {
  if (score !== other) return other - score;
  return a === c ? compare(b, d) : compare(a, c);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function join(clusterOf: Map<ReportId, Cluster>, a: ReportId, b: ReportId): void {
  const [x, y] = [clusterOf.get(a), clusterOf.get(b)];
  if (x === undefined || y === undefined || x === y) return;
  const [small, large] = x.members.length < y.members.length ? [x, y] : [y, x];
  for (const document of small.documents) if (large.documents.has(document)) return;
  for (const document of small.documents) large.documents.add(document);
  for (const id of small.members) {
    large.members.push(id);
    clusterOf.set(id, large);
  }
}
