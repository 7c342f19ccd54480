import { checkTarget, deriveDataset } from "@dateline/dataset";
import { DatelineError } from "@dateline/schema";
import { rowFormats } from "@dateline/schema/codecs";
import { defineCommand, type Invocation } from "../command.js";
import type { Engine } from "../engine.js";
import { failureList } from "../failure-list.js";
import { importRows, type RowTally, renumber } from "../import/import-rows.js";
import { importedJson, importSummary } from "../import/import-summary.js";
import { rowFiles } from "../import/row-file.js";
import { oneOf, text, usageError } from "../option.js";
import { showProgress } from "../progress.js";
import type { Terminal } from "../terminal.js";

const options = {
  format: {
    value: oneOf(
      "FORMAT",
      rowFormats.map(({ name }) => name),
    ),
    summary: `What the rows are: ${rowFormats.map(({ name, title }) => `${name} (the shape of ${title})`).join(", ")}.`,
  },
  out: { value: text("DIR"), short: "o", summary: "Write a dataset to the folder; a dataset that is there is replaced, its corrections are kept." },
  json: { summary: "Print the counts as JSON instead of a table." },
} as const;

type ImportEngine = Pick<Engine, "readerVersion" | "loadContext" | "linkerOf">;

/** Returns the command with the parser whose linking makes events of accounts; `load` is called when the command runs. */
export function importWith(load: () => Promise<ImportEngine>) {
  return defineCommand({
    usage: "import FILE... --format FORMAT --out DIR",
    description:
      "Makes a dataset of coded events that you already have: CSV in the shape of an ACLED export or of the UCDP Georeferenced Event Dataset. Each row becomes a document, and each value quotes its cell, so that all commands work on it as on any dataset. Each row is an event of its own; rows that bear one event id are one. A row that cannot be read, or a value that cannot be, is told with the number of its row, becomes an issue, and the others go on; the exit status is then 1. A file that lacks columns is refused as a whole, and nothing is written. FILE may be - for standard input.",
    examples: [
      { command: "dateline import acled.csv --format acled --out out/acled", purpose: "Chart and brief an export of ACLED's shape." },
      { command: "dateline import ged.csv --format ucdp --out out/ged", purpose: "The same for UCDP's." },
    ],
    options,
    operands: { min: 1 },
    run: (invocation, terminal) => runImport(invocation, terminal, load),
  });
}

/** `dateline import` */
export const importCommand = importWith(() => import("@dateline/parser"));

async function runImport({ values, operands }: Invocation<typeof options>, terminal: Terminal, load: () => Promise<ImportEngine>): Promise<number> {
  const format = rowFormats.find(({ name }) => name === values.format);
  const { out } = values;
  if (format === undefined) throw usageError("It is not said what the rows are.", `Give --format ${rowFormats.map(({ name }) => name).join(" or --format ")}.`);
  if (out === undefined) throw usageError("It is not said where the dataset is to go.", "Give --out DIR.");
  if (operands.includes("-") && terminal.isInputTerminal)
    throw usageError("Standard input is a terminal, so there is nothing to read.", "Pipe a file into it, or name one.");
  // Asked before the work, so that nobody waits for a result that cannot be kept.
  await checkTarget(out);
  const files = await rowFiles(operands, terminal.readInput);
  const { readerVersion, loadContext, linkerOf } = await load();
  const reader = await readerVersion();
  const linker = linkerOf(await loadContext({}), reader);
  const tally: RowTally = { rows: 0, leftOut: 0, malformed: [] };
  const progress = showProgress(terminal, { verb: "Importing", unit: "file", total: files.length, isQuiet: values.quiet });
  const read = async function* () {
    for (const file of files) {
      progress.begin(file.named);
      yield* importRows(file, format, linker, tally);
    }
    progress.end();
    if (tally.rows === 0)
      throw new DatelineError("input/no-documents", "There is no row, so nothing was written.", { hint: "Name a file that has rows under its header." });
  };
  const { manifest } = await deriveDataset(out, read, { linker, reidentify: renumber(format), options: { format: format.name, reader } });
  terminal.err(failureList(tally.malformed, values.debug));
  const counts = { ...manifest.counts, rows: tally.rows, leftOut: tally.leftOut, malformed: tally.malformed.length };
  if (values.json) terminal.out(importedJson(counts, out));
  else if (!values.quiet) terminal.out(importSummary(counts, out));
  return tally.malformed.length === 0 ? 0 : 1;
}
