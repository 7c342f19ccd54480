import type { ReportId } from "@dateline/schema";
import type { ActorTable } from "../actors.js";
import { openAccounts } from "./account.js";
import { type Alike, alikeIn } from "./alike.js";
import { meetCandidates } from "./candidates.js";
import type { LinkKey } from "./link-key.js";
import { similarity, threshold } from "./similarity.js";
import { type SimilarPair, strongest, surePartners } from "./strongest.js";

/** Pairs are thinned out when they have come to be twice as many as before, and not below this. */
const fewPairs = 2 ** 17;

/**
 * Returns the strongest of the pairs of reports that are similar enough to be of one event and of which one at least is new. Reports that are alike are compared
 * once. Imported rows are similar to nothing.
 */
export function similarPairs(keys: readonly LinkKey[], isNew: (id: ReportId) => boolean, table: ActorTable): SimilarPair[] {
  const kinds = alikeIn(keys.filter(({ row }) => row === undefined));
  const { accounts, view } = openAccounts(
    kinds.map(([first]) => first),
    table,
  );
  const isFresh = kinds.map((kind) => kind.some(({ id }) => isNew(id)));
  let pairs: SimilarPair[] = [];
  let limit = fewPairs;
  const meet = (one: number, other: number) => {
    if (isFresh[one] !== true && isFresh[other] !== true) return;
    const [kind, others] = [kinds[one], kinds[other]];
    if (kind === undefined || others === undefined) return;
    const score = similarity(accounts.at(one), accounts.at(other), view);
    if (score === null || score < threshold) return;
    pushPairs(pairs, kind, others, isNew, score);
    if (pairs.length < limit) return;
    pairs = strongest(pairs);
    limit = 2 * Math.max(fewPairs, pairs.length);
  };
  for (const [at, { length }] of kinds.entries()) if (length > 1) meet(at, at);
  meetCandidates(accounts, view, (at) => isFresh[at] === true, meet);
  return strongest(pairs);
}

/** Adds the pairs of two kinds, or of one with itself, without those of two reports that both come after enough others: the strongest are not among them. */
function pushPairs(pairs: SimilarPair[], kind: Alike, others: Alike, isNew: (id: ReportId) => boolean, score: number): void {
  const push = (one: LinkKey, other: LinkKey) => {
    if (one.documentId === other.documentId || !(isNew(one.id) || isNew(other.id))) return;
    pairs.push(one.id < other.id ? [one.id, other.id, score] : [other.id, one.id, score]);
  };
  // One more than a report needs, since one of them may be of its own document.
  const [first, firstOthers] = [kind.slice(0, surePartners + 1), others.slice(0, surePartners + 1)];
  for (const one of first) for (const other of others) if (kind !== others || one.id < other.id) push(one, other);
  if (kind !== others) for (const one of kind.slice(first.length)) for (const other of firstOthers) push(one, other);
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
  for (const [a, b] of strongest(pairs)) join(clusterOf, a, b);
  return [...new Set(clusterOf.values())].map(({ members }) => members.sort());
}

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
