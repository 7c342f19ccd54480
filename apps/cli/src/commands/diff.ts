import { type Dataset, type DatasetDiff, diffDatasets, isSameDataset, readDataset, readDifference } from "@dateline/dataset";
import { defineCommand } from "../command.js";
import { diffText } from "../diff/diff-text.js";
import { jsonOption } from "../option.js";
import { type Redacted, redactOption, redactor } from "../redaction.js";

/** `dateline diff` */
export const diff = defineCommand({
  usage: "diff BEFORE AFTER",
  description:
    "Compares two datasets, or two states of one: events added, removed and changed, field by field, with the sentence or the correction that caused it. Events are one by id, by an alias, or by the accounts that they share. Evidence that moved is no difference. The exit status is 0 whether or not they differ; with --exit-code it is 1 where they do.",
  examples: [
    { command: "dateline diff out/last-week out/dataset", purpose: "What is new since the dataset was kept." },
    { command: "dateline diff out/a out/b --json | jq -r '.event.id'", purpose: "The ids of the events that differ." },
  ],
  options: { redact: redactOption, json: jsonOption, "exit-code": { summary: "Exit with 1 where they differ." } },
  operands: { min: 2, max: 2 },
  async run({ values, operands: [one = "", other = ""] }, terminal) {
    const [before, after] = values.redact === undefined ? await readDifference(one, other) : await readRedacted(one, other, values.redact);
    const found = diffDatasets(before, after);
    if (values.json) terminal.out(jsonLines(found));
    else terminal.out(diffText(found, { before, after }));
    if (!values.quiet) terminal.err(countLine(found));
    return values["exit-code"] && !isSameDataset(found) ? 1 : 0;
  },
});

/** Names are replaced by what the whole of both tells of them. */
async function readRedacted(one: string, other: string, redact: Redacted): Promise<[Dataset, Dataset]> {
  const [before, after] = await Promise.all([readDataset(one), readDataset(other)]);
  const shown = redactor(redact, [before, after]);
  return [shown(before), shown(after)];
}

/** One object an event, the same fields in each as far as they have a meaning there. */
function jsonLines({ added, removed, changed }: DatasetDiff): string {
  const rows = [
    ...added.map((one) => ({ change: "added", ...one })),
    ...removed.map((one) => ({ change: "removed", ...one })),
    ...changed.map(({ before, after, ...rest }) => ({ change: "changed", event: after, was: before, ...rest })),
  ];
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}

function countLine(found: DatasetDiff): string {
  if (isSameDataset(found)) return "No event differs.\n";
  const { added, removed, changed } = found;
  return `${added.length} added, ${removed.length} removed, ${changed.length} changed\n`;
}
