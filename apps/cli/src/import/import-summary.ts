import { shellWord } from "../shell-word.js";

/** What an import came to. */
export interface ImportCounts {
  rows: number;
  leftOut: number;
  malformed: number;
  events?: number;
  issues?: number;
}

/** Returns the short table that an import ends with, and the next command to try. */
export function importSummary({ rows, leftOut, malformed, events = 0, issues = 0 }: ImportCounts, out: string): string {
  const lines: readonly [label: string, count: number, note: string][] = [
    ["Rows", rows, malformed === 0 ? "" : `${malformed} ${malformed === 1 ? "fault" : "faults"} found in them, see above`],
    ["Left out", leftOut, "rows that give no event; the issues say why"],
    ["Events", events, "rows that bear one id are one event"],
    ["Issues", issues, "what could not be taken over as it stands"],
  ];
  const width = Math.max(...lines.map(([, count]) => String(count).length));
  const table = lines.map(([label, count, note]) => `${label.padEnd(9)}  ${String(count).padStart(width)}  ${note}`.trimEnd());
  return `${table.join("\n")}\n\nNext: dateline list ${shellWord(out)}\n`;
}

/** Returns the same as one JSON object on a line. */
export function importedJson({ rows, leftOut, malformed, events = 0, issues = 0 }: ImportCounts, out: string): string {
  return `${JSON.stringify({ dataset: out, rows, leftOut, malformed, events, issues })}\n`;
}
