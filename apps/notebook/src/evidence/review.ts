import { eventLabel } from "@dateline/charts/event-label";
import type { EventReport, Issue } from "@dateline/schema";
import type { EvidenceRecords } from "./evidence.js";
import { correctedReports, standingCorrections } from "./standing-corrections.js";

/** An account to look at, and why. */
export interface ReviewItem {
  reportId: string;
  eventId: string;
  label: string;
  confidence: string;
  /** The words that tell it. */
  quote: string;
  /** What the reader was unsure of, most telling first. */
  doubts: readonly string[];
}

/** What is left to review: the first of it, and how much there is in all. */
export interface Review {
  items: readonly ReviewItem[];
  total: number;
}

const mostItems = 200;
const leastSure = { low: 0, moderate: 1, high: 2 } as const;

/**
 * Returns the accounts that the reader was less than sure of and nobody has looked at yet, least sure first: by confidence, then by how many
 * doubts it noted. To accept an account is to set its confidence to high, and any other correction of it says that somebody looked, too.
 */
export function reviewOf(dataset: EvidenceRecords): Review {
  const seen = new Set(standingCorrections(dataset).flatMap((one) => (one.action === "set" || one.action === "reject" ? correctedReports(one) : [])));
  const issues = byDocument(dataset.issues);
  const open = dataset.reports
    .filter((report) => report.confidence !== "high" && !seen.has(report.id))
    .map((report) => ({ report, doubts: doubtsOf(report, issues.get(report.documentId) ?? []) }))
    .sort(
      (a, b) => leastSure[a.report.confidence] - leastSure[b.report.confidence] || b.doubts.length - a.doubts.length || (a.report.id < b.report.id ? -1 : 1),
    );
  const items = open.slice(0, mostItems).map(({ report, doubts }): ReviewItem => {
    const { id: reportId, eventId, confidence, evidence } = report;
    return { reportId, eventId, label: eventLabel(report), confidence, quote: evidence[0]?.quote ?? "", doubts };
  });
  return { items, total: open.length };
}

function doubtsOf(report: EventReport, issues: readonly Issue[]): string[] {
  const near = issues.filter(({ start, end }) => start !== undefined && report.evidence.some((one) => start < one.end && (end ?? start) > one.start));
  const disputed = report.contested.map(({ field, versions }) => `Told in ${versions.length} ways: ${field}`);
  return [...new Set([...report.reasons, ...disputed, ...near.map(({ message }) => message)])];
}

function byDocument(issues: readonly Issue[]): Map<string, Issue[]> {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    if (issue.documentId === undefined) continue;
    const group = groups.get(issue.documentId);
    if (group === undefined) groups.set(issue.documentId, [issue]);
    else group.push(issue);
  }
  return groups;
}
