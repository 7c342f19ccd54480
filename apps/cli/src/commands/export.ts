import { resolve } from "node:path";
import { readRecords } from "@dateline/dataset";
import type { ConflictEvent } from "@dateline/schema";
import type { Codec, Marking } from "@dateline/schema/codecs";
import { defineCommand, type Invocation } from "../command.js";
import { calendarDate, checkDays } from "../day-range.js";
import { eventFilter } from "../event-filter.js";
import { eventFilterOptions } from "../event-filter-options.js";
import { chooseRecords } from "../export/choose-records.js";
import { type ExportFormat, exportFormats, formatOf, recordsFor, tableOf } from "../export/formats.js";
import { openLossLog } from "../export/loss-log.js";
import { exportParquet } from "../export/parquet.js";
import { fileWriter, type Write, writeExport } from "../export/write-export.js";
import { oneOf, text, usageError } from "../option.js";
import { readForOutput, redactOption } from "../redaction.js";
import { replaceFileBy } from "../replace-file.js";
import type { Terminal } from "../terminal.js";

const formatNames = exportFormats.map(({ name }) => name);
const markedFormats = exportFormats.filter(({ codec }) => codec?.takesMarking).map(({ name }) => name);
const markings = ["CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"] as const satisfies readonly Marking[];

const options = {
  format: { value: oneOf("FORMAT", formatNames), short: "f", summary: `${formatNames.join(", ")}. [default: by the ending of --out, where it tells]` },
  table: { value: text("TABLE"), summary: "Which records, where a format has several tables. [default: its first, most often events]" },
  out: { value: text("FILE"), short: "o", summary: "Write to a file, whole or not at all; what is there is replaced. [default: standard output]" },
  losses: { value: text("FILE"), summary: "Write everything that the format cannot hold to a file, as JSON Lines." },
  from: { value: calendarDate, summary: "Events that may have happened on or after the date." },
  to: { value: calendarDate, summary: "Events that may have happened on or before the date." },
  actor: { value: text("NAME"), summary: "Events in which somebody of that name takes part." },
  ...eventFilterOptions,
  redact: redactOption,
  marking: { value: oneOf("TLP", markings), summary: `Traffic Light Protocol marking on everything, in ${markedFormats.join(", ")}: ${markings.join(", ")}.` },
} as const;

type Called = Invocation<typeof options>;

/** `dateline export` */
export const exportCommand = defineCommand({
  usage: "export DATASET --format FORMAT [--table TABLE] [--out FILE] [options]",
  description:
    "Writes a dataset, or the events of it that fit, in a format that other programs read, one table a file. What the format cannot hold is counted on the error stream, field by field, and listed record by record with --losses. Records that belong to the events chosen are their accounts, the documents of those, the actors that they name and the figures of the same documents. The same dataset and options give the same bytes.",
  examples: [
    { command: "dateline export out/dataset --format geojson --out events.geojson", purpose: "For a map." },
    { command: "dateline export out/dataset --format stix --where Iraq --out iraq.json", purpose: "For a platform of threat intelligence." },
    { command: "dateline export out/dataset --format web-annotation --losses lost.jsonl", purpose: "The evidence, and what is lost with it." },
    { command: "dateline export out/dataset --table casualties --out tolls.parquet", purpose: "A table of SQL, for R or Python." },
  ],
  options,
  operands: { min: 1, max: 1 },
  async run(called, terminal) {
    const format = formatOf(called.values.format, called.values.out);
    const chosen = await chosenEvents(called);
    const told = format.codec === undefined ? await toParquet(format, called, chosen) : await withCodec(format.codec, called, chosen, terminal);
    if (!called.values.quiet) terminal.err(told);
    return 0;
  },
});

/** What is to be exported of a dataset, and which events of it; all where none are chosen. */
interface Chosen {
  from: Parameters<typeof chooseRecords>[0];
  fits?: (event: ConflictEvent) => boolean;
}

async function chosenEvents({ values, operands: [dir = ""] }: Called): Promise<Chosen> {
  const { from, to, actor, where, type, status, redact } = values;
  checkDays({ from, to });
  const source = redact === undefined ? dir : await readForOutput(dir, redact);
  const isChoosing = [from, to, actor, where].some((value) => value !== undefined) || type.length > 0 || status.length > 0;
  if (!isChoosing) return { from: source };
  const actors = typeof source === "string" ? await readRecords(source, "actors") : source.actors;
  return { from: source, fits: eventFilter(values, actors) };
}

async function withCodec(codec: Codec, { values }: Called, { from, fits }: Chosen, terminal: Terminal): Promise<string> {
  const { out, losses, marking } = values;
  if (out !== undefined && losses !== undefined && resolve(out) === resolve(losses)) throw usageError("--out and --losses name one file.", "Name two.");
  if (marking !== undefined && codec.takesMarking !== true) {
    throw usageError(`${codec.name} carries no marking.`, `Leave --marking out, or take ${markedFormats.join(", ")}.`);
  }
  const table = tableOf(codec.name, codec.tables, values.table);
  const records = await chooseRecords(from, recordsFor(codec, table), fits);
  const log = openLossLog(losses !== undefined);
  const options = { table, ...(marking === undefined ? {} : { marking }) };
  const write = (to: Write, lost: Write) => writeExport(codec, records, options, log, { out: to, losses: lost });
  const toFile = (to: Write) => (losses === undefined ? write(to, async () => {}) : replaceFileBy(losses, (beside) => write(to, fileWriter(beside))));
  if (out === undefined || out === "-") await toFile(async (piece) => terminal.out(piece));
  else await replaceFileBy(out, (beside) => toFile(fileWriter(beside)));
  const told = outcome({ count: records[table].length, left: log.wholeCount(), table, out });
  return told + log.summary(`What ${codec.name} does not hold, with the number of records that have it:`);
}

async function toParquet({ name }: ExportFormat, { values }: Called, { from, fits }: Chosen): Promise<string> {
  const { out, losses, marking, table } = values;
  if (out === undefined || out === "-") throw usageError("Parquet is nothing to look at, and needs a file.", "Add --out events.parquet.");
  if (losses !== undefined) {
    throw usageError(
      "Parquet has the tables of SQL, not records that lose something.",
      "Leave --losses out; `dateline sql DATASET --tables` lists the columns.",
    );
  }
  if (marking !== undefined) throw usageError("parquet carries no marking.", `Leave --marking out, or take ${markedFormats.join(", ")}.`);
  const written = await replaceFileBy(out, (beside) => exportParquet({ format: name, table, from, fits, path: beside }));
  return outcome({ count: written.count, left: 0, table: `rows of ${written.table}`, out });
}

/** Says how many records went where, above all where there are none, and how many have no form in the format. */
function outcome({ count, left, table, out }: { count: number; left: number; table: string; out: string | undefined }): string {
  const where = out === undefined || out === "-" ? "" : `, written to ${out}`;
  if (count === 0) return `No ${table}: the file is valid and holds none${where}.\n`;
  if (left > 0) return `${count - left} of ${count} ${table}${where}; ${left} left out whole\n`;
  return `${count} ${count === 1 ? table.replace(/s\b/, "") : table}${where}\n`;
}
