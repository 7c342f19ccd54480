import { readDataset } from "@dateline/dataset";
import type { BriefingOptions, Marking, Paper } from "@dateline/report";
import { defineCommand } from "../command.js";
import { calendarDate } from "../day-range.js";
import { oneOf, text, usageError } from "../option.js";
import { replaceFile } from "../replace-file.js";

// Written out, since help should not wait for the press to be loaded; a test compares them.
const papers = ["A4", "Letter"] as const satisfies readonly Paper[];
const markings = ["CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"] as const satisfies readonly Marking[];

/** `dateline report` */
export const report = defineCommand({
  usage: "report DATASET --out FILE.pdf [options]",
  description:
    "Writes a briefing: the bottom line, judgements with how sure they are, a map, charts, tables of events and disputes, and every source quoted. The same dataset and options give the same bytes.",
  examples: [
    { command: "dateline report out/dataset --out briefing.pdf", purpose: "A briefing of everything in the dataset." },
    { command: "dateline report out/dataset --from 2024-01-01 --to 2024-01 --out jan.pdf", purpose: "A briefing of one month." },
  ],
  options: {
    out: { value: text("FILE"), short: "o", summary: "Where to write the PDF; what is there is replaced. - is standard output." },
    title: { value: text("TEXT"), summary: "The masthead. [default: from the area]" },
    area: { value: text("TEXT"), summary: "Area, for the slug line; it chooses no events." },
    number: { value: text("TEXT"), summary: "Number of the issue, for the slug line." },
    marking: { value: oneOf("TLP", markings), summary: `Traffic Light Protocol marking: ${markings.join(", ")}.` },
    paper: { value: oneOf("SIZE", papers), summary: "A4 or Letter. [default: A4]" },
    from: { value: calendarDate, summary: "Only events that may lie on or after the date." },
    to: { value: calendarDate, summary: "Only events that may lie on or before the date." },
  },
  operands: { min: 1, max: 1 },
  async run({ values: { out, from, to, quiet, title, area, number, marking, paper }, operands: [dir = ""] }, terminal) {
    if (out === undefined) throw usageError("--out is missing: a PDF needs a file.", "Add --out briefing.pdf, or --out - for standard output.");
    if (out === "-" && terminal.isOutTerminal) throw usageError("A PDF is nothing to look at in a terminal.", "Add --out briefing.pdf, or pipe the output.");
    const dataset = await readDataset(dir);
    const { renderBriefing } = await import("@dateline/report");
    const options = given({ title, area, number, marking, paper, from: from?.start, to: to?.end });
    const pdf = await renderBriefing(dataset, options);
    if (out === "-") terminal.out(pdf);
    else await replaceFile(out, pdf);
    if (!quiet && out !== "-") terminal.err(`Wrote ${out}.\n`);
    return 0;
  },
});

/** Leaves out what was not given: an option that is there and undefined is not the same as none. */
function given(options: { [Name in keyof BriefingOptions]: BriefingOptions[Name] | undefined }): BriefingOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
