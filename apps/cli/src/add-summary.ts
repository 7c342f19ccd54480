import type { Added } from "./add-inputs.js";
import { shellWord } from "./shell-word.js";
import { plainText, wrapText } from "./wrap-text.js";

/** More than these scroll away. */
const mostNamed = 10;

/** Returns the short table that adding ends with. */
export function addSummary(added: Added, dir: string): string {
  const { manifest, events, failures } = added;
  const rows: readonly [label: string, count: number, note: string][] = [
    ["Added", added.added, added.added === 1 ? "document that was not there" : "documents that were not there"],
    ["Replaced", added.replaced.length, added.replaced.length === 1 ? "input that had changed" : "inputs that had changed"],
    ["Unchanged", added.unchanged, added.unchanged === 1 ? "input read before, and passed over" : "inputs read before, and passed over"],
    ["Events", manifest.counts.events ?? 0, eventNote(events)],
  ];
  const width = Math.max(...rows.map(([, count]) => String(count).length));
  const table = rows.map(([label, count, note]) => `${label.padEnd(9)}  ${String(count).padStart(width)}  ${note}\n`);
  const failed = failures.length === 0 ? "" : `\n${failures.length} ${failures.length === 1 ? "input" : "inputs"} failed, see above.\n`;
  const end = added.isChanged ? `\nNext: dateline list ${shellWord(dir)}\n` : "\nNothing new: the dataset is as it was.\n";
  return `${table.join("")}${changedPaths(added.replaced)}${failed}${end}`;
}

/** Whoever adds a file of the same name from elsewhere should see what it took the place of. */
function changedPaths(paths: readonly string[]): string {
  if (paths.length === 0) return "";
  return `\n${wrapText(replacedWords(paths))}`;
}

function replacedWords(paths: readonly string[]): string {
  const more = paths.length > mostNamed ? ` and ${paths.length - mostNamed} more` : "";
  return `Replaced what was read of ${paths.slice(0, mostNamed).map(plainText).join(", ")}${more}.`;
}

const eventNote = ({ added, gone }: Added["events"]) => `now; ${added} new, ${gone} gone or merged`;

/** Returns the same as one JSON object on a line. */
export function addedJson({ added, replaced, unchanged, failures, manifest, isChanged, events }: Added, dir: string): string {
  const { documents = 0, reports = 0, events: all = 0, issues = 0 } = manifest.counts;
  const now = { documents, reports, events: all, issues, eventsAdded: events.added, eventsGone: events.gone };
  return `${JSON.stringify({ dataset: dir, isChanged, added, replaced, unchanged, failed: failures.length, ...now })}\n`;
}

/** Returns what a round of watching came to in a line, and under it which inputs it put others in the place of. */
export function addedLine({ added, replaced, failures, manifest, events }: Added): string {
  const parts = [
    `${added} ${added === 1 ? "document" : "documents"} added`,
    ...(replaced.length === 0 ? [] : [`${replaced.length} replaced`]),
    ...(failures.length === 0 ? [] : [`${failures.length} failed`]),
    `${manifest.counts.events ?? 0} ${manifest.counts.events === 1 ? "event" : "events"}, ${events.added} new, ${events.gone} gone or merged`,
  ];
  return wrapText(parts.join("; "), { rest: "  " }) + (replaced.length === 0 ? "" : wrapText(replacedWords(replaced), { first: "  " }));
}

/** Returns what to know of a dataset that two versions of the reader have read. */
export function readersNote({ before, now }: NonNullable<Added["readers"]>): string {
  return wrapText(`Note: reader ${before} made the dataset, and reader ${now} adds to it. To have all read alike, run \`dateline parse\` over all inputs.`);
}
