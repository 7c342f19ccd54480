import { defineCommand } from "../command.js";
import { jsonOption, text, wholeNumber } from "../option.js";
import { setting } from "../setting.js";
import { plainText, wrapText } from "../wrap-text.js";

const msPerSecond = 1000;

/** `dateline notebook run` */
export const notebookRun = defineCommand({
  usage: "notebook run FILE [--out FILE] [options]",
  description:
    "Runs every cell of a notebook and writes it with what the cells show; the same notebook and dataset give the same bytes. It runs the code of the notebook, so run only what you would run as a program. Exits with 1 if a cell fails.",
  examples: [
    { command: "dateline notebook run weekly.ipynb --set country=Iraq --set least=3", purpose: "Run it with other values than those in it." },
    { command: "dateline notebook run january.ipynb --out out/january.ipynb", purpose: "Fill in the charts and leave the notebook itself as it is." },
  ],
  options: {
    out: { value: text("FILE"), short: "o", summary: "Where to write it. [default: over the notebook itself]" },
    dataset: { value: text("DIR"), short: "d", summary: "The dataset. [default: what the notebook names, else out/dataset]" },
    set: { value: setting, isMany: true, summary: "Give a name that a cell declares this value; an input is set to it. May be given again." },
    timeout: { value: wholeNumber, summary: "Seconds that a cell may take. [default: 30]" },
    memory: { value: wholeNumber, summary: "MiB that the cells may take. [default: 2048]" },
    json: jsonOption,
  },
  operands: { min: 1, max: 1 },
  async run({ values: { out, dataset, set, timeout, memory, json, quiet }, operands: [file = ""] }, terminal) {
    const { runNotebook } = await import("@dateline/notebook");
    const run = await runNotebook({
      file,
      ...(out === undefined ? {} : { out }),
      ...(dataset === undefined ? {} : { datasetDir: dataset }),
      settings: new Map(set),
      ...(memory === undefined ? {} : { memoryMib: memory }),
      ...(timeout === undefined ? {} : { timeoutMs: timeout * msPerSecond }),
    });
    if (json) terminal.out(`${JSON.stringify(run)}\n`);
    for (const { number, name, message, line } of run.failures) {
      const where = `Cell ${number}${line === undefined ? "" : `, line ${line}`}`;
      terminal.err(wrapText(plainText(`${where}: ${name}: ${message}`), { first: "Error: ", rest: "       " }));
    }
    if (!quiet && !json) terminal.err(`Wrote ${run.file}: ${run.cells} cells run, ${run.failed} failed.\n`);
    return run.failed === 0 ? 0 : 1;
  },
});
