import type { ExportFormat, RenderPdf } from "@dateline/notebook";
import { cellFailureText } from "../cell-failure-text.js";
import { defineCommand } from "../command.js";
import { oneOf, text, usageError, wholeNumber } from "../option.js";
import { type Redacted, readForOutput, redacting, redactOption } from "../redaction.js";
import { refuseOwnFile } from "../refuse-own-file.js";
import { setting } from "../setting.js";

const formats = ["html", "ipynb", "md", "pdf"] as const satisfies readonly ExportFormat[];
const msPerSecond = 1000;

/** `dateline notebook export` */
export const notebookExport = defineCommand({
  usage: "notebook export FILE --out FILE [options]",
  description:
    "Runs a notebook and writes it for others. HTML is one file that opens from a disk without a network: its inputs answer, and it carries the records that its cells use. Markdown has its pictures in a folder beside it; PDF is set as a briefing, with the sources; ipynb holds SVG, PNG and text for viewers of notebooks. With --no-run nothing of the notebook is run, and what was saved is shown. Exits with 1 if a cell fails.",
  examples: [
    { command: "dateline notebook export january.ipynb --out january.html", purpose: "A page to send on, alive." },
    { command: "dateline notebook export january.ipynb --out january.pdf --set country=Iraq", purpose: "A PDF, with another value than the notebook has." },
    { command: "dateline notebook export a.ipynb --out b.ipynb --outputs strip --no-run", purpose: "The notebook without what its cells showed." },
  ],
  options: {
    out: { value: text("FILE"), short: "o", summary: "Where to write it; what is there is replaced." },
    format: { value: oneOf("FORMAT", formats), short: "f", summary: `${formats.join(", ")}. [default: by the ending of --out]` },
    dataset: { value: text("DIR"), short: "d", summary: "The dataset. [default: what the notebook names, else out/dataset]" },
    set: { value: setting, isMany: true, summary: "Give a name that a cell declares this value; an input is set to it." },
    outputs: { value: oneOf("KEEP", ["keep", "strip"]), summary: "For ipynb: keep or strip what the cells show. [default: keep]" },
    "no-run": { summary: "Run nothing; show what was saved." },
    timeout: { value: wholeNumber, summary: "Seconds that a cell may take. [default: 30]" },
    memory: { value: wholeNumber, summary: "MiB that the cells may take. [default: 2048]" },
    redact: redactOption,
  },
  operands: { min: 1, max: 1 },
  async run({ values, operands: [file = ""] }, terminal) {
    const { out, dataset, set, outputs, timeout, memory, redact, quiet } = values;
    if (out === undefined) throw usageError("--out is missing: an export needs a file.", "Add --out january.html.");
    const format = values.format ?? formats.find((ending) => out.endsWith(`.${ending}`));
    if (format === undefined) throw usageError(`The ending of ${out} names no format.`, `Add --format: ${formats.join(", ")}.`);
    await refuseOwnFile(out);
    const { exportNotebook } = await import("@dateline/notebook");
    const done = await exportNotebook({
      file,
      out,
      format,
      run: !values["no-run"],
      settings: new Map(set),
      renderPdf: pdfRenderer(redact),
      ...redacting(redact),
      ...(outputs === undefined ? {} : { outputs }),
      ...(dataset === undefined ? {} : { datasetDir: dataset }),
      ...(timeout === undefined ? {} : { timeoutMs: timeout * msPerSecond }),
      ...(memory === undefined ? {} : { memoryMib: memory }),
    });
    for (const failure of done.failures) terminal.err(cellFailureText(failure));
    const count = done.besides.length;
    const besides = count === 0 ? "" : ` and ${count} ${count === 1 ? "picture" : "pictures"} beside it`;
    if (!quiet) terminal.err(`Wrote ${done.file}${besides}.\n`);
    return done.failures.length === 0 ? 0 : 1;
  },
});

/** Prints with the press of the briefings; the sources of a dataset that is there are printed with it. */
function pdfRenderer(redact: Redacted | undefined): RenderPdf {
  return async (parts, datasetDir) => {
    const { renderPdf: print } = await import("@dateline/report");
    const dataset = datasetDir === undefined ? undefined : await readForOutput(datasetDir, redact);
    return await print(parts, { ...(dataset === undefined ? {} : { dataset }), command: "dateline notebook export" });
  };
}
