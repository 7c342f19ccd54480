import { shellWord } from "./shell-word.js";

/** What a reading came to: records of each kind, and how many inputs failed. */
export interface ParseCounts {
  documents?: number;
  reports?: number;
  events?: number;
  contested: number;
  issues?: number;
  failed: number;
}

/** Returns the short table that a reading ends with, and the next command to try. */
export function parseSummary({ documents = 0, reports = 0, events = 0, contested, issues = 0, failed }: ParseCounts, out: string | undefined): string {
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
export function summaryJson({ documents = 0, reports = 0, events = 0, contested, issues = 0, failed }: ParseCounts, out: string): string {
  return `${JSON.stringify({ dataset: out, documents, reports, events, contested, issues, failed })}\n`;
}
