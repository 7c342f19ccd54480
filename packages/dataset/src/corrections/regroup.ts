import type { Issue, ReportId } from "@dateline/schema";
import type { Standing } from "./active.js";
import { correctionIssue, naming } from "./correction-issue.js";

/** A merge or split, with the accounts that its anchors mean now. */
export interface Regrouping {
  correction: Extract<Standing, { action: "merge" | "split" }>;
  ids: readonly ReportId[];
}

export interface Regrouped {
  groups: ReportId[][];
  /** What later ones undid of earlier ones. */
  issues: Issue[];
}

/** What a regrouping brought about, to see whether a later one takes it back. */
interface Promise {
  correction: Regrouping["correction"];
  holds(groupOf: GroupOf): boolean;
}
type GroupOf = (id: string) => ReadonlySet<ReportId> | undefined;

/**
 * Returns the groups with merges and splits made in them, in the order of the log: a merge joins the groups that hold its accounts, a split takes its
 * accounts out into a group of their own. A later one that parts what an earlier one joined, or the reverse, holds; that is an issue.
 */
export function regroup(groups: readonly (readonly ReportId[])[], steps: readonly Regrouping[]): Regrouped {
  const groupOf = new Map<string, Set<ReportId>>();
  const put = (ids: Iterable<ReportId>) => {
    const group = new Set(ids);
    for (const id of group) groupOf.set(id, group);
  };
  for (const group of groups) put(group);
  const kept: Promise[] = [];
  const issues: Issue[] = [];
  for (const { correction, ids } of steps) {
    const old = new Set(ids.flatMap((id) => groupOf.get(id) ?? []));
    const members = [...old].flatMap((group) => [...group]);
    const leaving = new Set(ids);
    const staying = members.filter((id) => !leaving.has(id));
    if (correction.action === "merge") put(members);
    else {
      for (const group of old) put([...group].filter((id) => !leaving.has(id)));
      put(leaving);
    }
    for (const broken of kept.filter(({ holds }) => !holds((id) => groupOf.get(id)))) {
      kept.splice(kept.indexOf(broken), 1);
      issues.push(correctionIssue("correct/conflict", [correction, broken.correction], disagreement(correction, broken.correction)));
    }
    kept.push({ correction, holds: correction.action === "merge" ? areTogether(ids) : areApart(ids, staying) });
  }
  const changed = [...new Set(groupOf.values())].filter(({ size }) => size > 0);
  return { groups: changed.map((group) => [...group].sort()), issues };
}

function areTogether(ids: readonly ReportId[]): Promise["holds"] {
  return (groupOf) => ids.every((id) => groupOf(id) === groupOf(ids[0] ?? ""));
}

function areApart(ids: readonly ReportId[], others: readonly ReportId[]): Promise["holds"] {
  return (groupOf) => ids.every((id) => others.every((other) => groupOf(id) !== groupOf(other)));
}

function disagreement(later: Regrouping["correction"], earlier: Regrouping["correction"]): string {
  const joins = (one: Regrouping["correction"]) => (one.action === "merge" ? "joins" : "parts");
  return `${naming(later)} ${joins(later)} what ${naming(earlier)} ${joins(earlier)}.`;
}
