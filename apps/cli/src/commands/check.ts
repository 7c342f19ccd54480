import { checkDataset, readDataset } from "@dateline/dataset";
import { defineCommand } from "../command.js";
import { jsonOption } from "../option.js";
import { wrapText } from "../wrap-text.js";

/** `dateline check` */
export const check = defineCommand({
  usage: "check DATASET",
  description:
    "Reads every record and checks that it fits its schema, that ids and references hold, and that every quote is the text of its document at the offsets given. Exits with 1 if something does not hold.",
  examples: [{ command: "dateline check out/dataset", purpose: "See whether a dataset that came from elsewhere can be relied on." }],
  options: { json: jsonOption },
  operands: { min: 1, max: 1 },
  async run({ values, operands: [dir = ""] }, terminal) {
    const dataset = await readDataset(dir);
    const problems = checkDataset(dataset);
    if (values.json) terminal.out(problems.map((problem) => `${JSON.stringify(problem)}\n`).join(""));
    else for (const { file, id, message } of problems) terminal.out(wrapText(`${file}.jsonl ${id}: ${message}`, { rest: "  " }));
    if (!values.quiet) terminal.err(problems.length === 0 ? "The dataset holds together.\n" : `${problems.length} problems.\n`);
    return problems.length === 0 ? 0 : 1;
  },
});
