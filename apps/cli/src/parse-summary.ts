import type { DatasetRecords } from "@dateline/dataset";
import { standing } from "@dateline/schema";
import type { InputFailure } from "./input/input-failure.js";

interface Counts {
  documents: number;
  reports: number;
  events: number;
  contested: number;
  issues: number;
  failed: number;
}

/** Returns the short table that a reading ends with, and the next command to try. */
export function parseSummary(records: DatasetRecords, failures: readonly InputFailure[], out: string | undefined): string {
  const { documents, reports, events, contested, issues, failed } = countRecords(records, failures);
  const rows: readonly [label: string, count: number, note: string][] = [
    ["Documents", documents, failed === 0 ? "" : `${failed} ${failed === 1 ? "input" : "inputs"} failed, see above`],
    ["Reports", reports, "accounts of an event in one document"],
    ["Events", events, "what the accounts together tell of"],
    ["Contested", contested, "events on which sources differ"],
    ["Issues", issues, "what the reader was unsure of or dropped"],
  ];
  const width = Math.max(...rows.map(([, count]) => String(count).length));
  const table = rows.map(([label, count, note]) => `${label.padEnd(10)}  ${String(count).padStart(width)}  ${note}`.trimEnd());
  return `${table.join("\n")}\n${out === undefined ? "" : `\nNext: dateline list ${shellWord(out)}\n`}`;
}

/** Returns the same as one JSON object on a line. */
export function summaryJson(records: DatasetRecords, failures: readonly InputFailure[], out: string): string {
  return `${JSON.stringify({ dataset: out, ...countRecords(records, failures) })}\n`;
}

function countRecords({ documents, reports, events, issues }: DatasetRecords, failures: readonly InputFailure[]): Counts {
  return {
    documents: documents.length,
    reports: reports.length,
    events: events.length,
    contested: events.filter((event) => standing(event) === "contested").length,
    issues: issues.length,
    failed: failures.length,
  };
}

/** Quoted where a shell would take it apart. */
function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
