import { cellFailureText } from "../cell-failure-text.js";
import { defineCommand } from "../command.js";
import { jsonOption, oneOf, text, wholeNumber } from "../option.js";
import { redacting, redactOption } from "../redaction.js";
import { refuseOwnFile } from "../refuse-own-file.js";
import { setting } from "../setting.js";

const msPerSecond = 1000;

/** `dateline notebook run` */
export const notebookRun = defineCommand({
  usage: "notebook run FILE [--out FILE] [options]",
  description:
    "Runs every cell of a notebook and writes it with what the cells show; the same notebook and dataset give the same bytes. It runs the code of the notebook, so run only what you would run as a program. Exits with 1 if a cell fails.",
  examples: [
    { command: "dateline notebook run january.ipynb --out out/january.ipynb", purpose: "Fill in the charts and leave the notebook itself as it is." },
    { command: "dateline notebook run weekly.ipynb --set country=Iraq --set least=3", purpose: "Run it with other values than those in it." },
  ],
  options: {
    out: { value: text("FILE"), short: "o", summary: "Where to write it. [default: over the notebook itself]" },
    dataset: { value: text("DIR"), short: "d", summary: "The dataset. [default: what the notebook names, else out/dataset]" },
    outputs: {
      value: oneOf("KEEP", ["keep", "strip"]),
      summary: "Keep or strip what the cells show; the exit status tells of failures all the same. [default: keep]",
    },
    set: { value: setting, isMany: true, summary: "Give a name that a cell declares this value; an input is set to it." },
    timeout: { value: wholeNumber, summary: "Seconds that a cell may take. [default: 30]" },
    memory: { value: wholeNumber, summary: "MiB that the cells may take. [default: 2048]" },
    redact: redactOption,
    json: jsonOption,
  },
  operands: { min: 1, max: 1 },
  async run({ values: { out, dataset, outputs, set, timeout, memory, redact, json, quiet }, operands: [file = ""] }, terminal) {
    await refuseOwnFile(out ?? file);
    const { runNotebook } = await import("@dateline/notebook");
    const run = await runNotebook({
      file,
      ...(out === undefined ? {} : { out }),
      ...(dataset === undefined ? {} : { datasetDir: dataset }),
      settings: new Map(set),
      ...redacting(redact),
      ...(outputs === undefined ? {} : { outputs }),
      ...(memory === undefined ? {} : { memoryMib: memory }),
      ...(timeout === undefined ? {} : { timeoutMs: timeout * msPerSecond }),
    });
    if (json) terminal.out(`${JSON.stringify(run)}\n`);
    for (const failure of run.failures) terminal.err(cellFailureText(failure));
    if (!quiet && !json) terminal.err(`Wrote ${run.file}: ${run.cells} cells run, ${run.failed} failed.\n`);
    return run.failed === 0 ? 0 : 1;
  },
});
