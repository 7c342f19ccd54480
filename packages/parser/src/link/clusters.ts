import type { EventReport } from "@dateline/schema";
import { type LinkView, similarity } from "./similarity.js";

/** Two reports are one event from this similarity on: a day and a place, or a day, a toll and a party, must agree. */
const threshold = 3.4;

const dayMs = 86_400_000;
const week = (iso: string) => Math.floor(Date.parse(iso) / dayMs / 7);

/** The blocks that a report falls into: its type with each week it may be of; reports without a day share one block a type. */
function blocksOf(report: EventReport): string[] {
  const { time, type } = report;
  if (time?.start == null || time.end === null) return [`${type}/undated`];
  const [from, to] = [week(time.start) - 1, week(time.end) + 1];
  // A wide range would fall into every block; it is compared by its ends.
  if (to - from > 12) return [`${type}/${from}`, `${type}/${to}`, `${type}/undated`];
  return Array.from({ length: to - from + 1 }, (_, k) => `${type}/${from + k}`);
}

interface Pair {
  a: number;
  b: number;
  score: number;
}

function pairsOf(reports: readonly EventReport[], view: LinkView): Pair[] {
  const blocks = new Map<string, number[]>();
  reports.forEach((report, at) => {
    for (const block of blocksOf(report)) {
      const members = blocks.get(block);
      if (members === undefined) blocks.set(block, [at]);
      else members.push(at);
    }
  });
  const seen = new Set<string>();
  const pairs: Pair[] = [];
  for (const members of blocks.values()) {
    for (const a of members) {
      for (const b of members) {
        const [x, y] = [reports[a], reports[b]];
        if (a >= b || x === undefined || y === undefined || seen.has(`${a}/${b}`)) continue;
        seen.add(`${a}/${b}`);
        const score = similarity(x, y, view);
        if (score !== null && score >= threshold) pairs.push({ a, b, score });
      }
    }
  }
  return pairs.sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b);
}

/**
 * Returns the reports in clusters of one event each. Pairs are joined from the most similar on; a cluster never holds two reports
 * of one document, since a document's own tellings were merged before. The order of the input does not matter.
 */
export function clusterReports(input: readonly EventReport[], view: LinkView): EventReport[][] {
  const reports = [...input].sort((a, b) => (a.id < b.id ? -1 : 1));
  const clusterOf = reports.map((_, at) => at);
  const members = new Map(reports.map((_, at) => [at, [at]]));
  for (const { a, b } of pairsOf(reports, view)) {
    const [x, y] = [clusterOf[a] ?? a, clusterOf[b] ?? b];
    if (x === y) continue;
    const [mine, theirs] = [members.get(x) ?? [], members.get(y) ?? []];
    const documents = new Set(mine.map((at) => reports[at]?.documentId));
    if (theirs.some((at) => documents.has(reports[at]?.documentId))) continue;
    members.set(x, [...mine, ...theirs]);
    members.delete(y);
    for (const at of theirs) clusterOf[at] = x;
  }
  return [...members.values()].map((list) => list.flatMap((at) => reports[at] ?? []));
}
