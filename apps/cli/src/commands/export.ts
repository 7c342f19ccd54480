import { readRecords } from "@dateline/dataset";
import type { ConflictEvent } from "@dateline/schema";
import type { Codec } from "@dateline/schema/codecs";
import { defineCommand, type Invocation } from "../command.js";
import { calendarDate } from "../day-range.js";
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
    { command: "dateline export out/dataset --format parquet --table casualties --out tolls.parquet", purpose: "A table of SQL, for R or Python." },
  ],
  options,
  operands: { min: 1, max: 1 },
  async run(called, terminal) {
    const format = formatOf(called.values.format, called.values.out);
    const chosen = await chosenEvents(called);
    const outcome = format.codec === undefined ? await toParquet(format, called, chosen) : await withCodec(format.codec, called, chosen, terminal);
    if (!called.values.quiet) terminal.err(outcome);
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
  if (from !== undefined && to !== undefined && from.start > to.end) throw usageError("--from lies after --to.", "Exchange them.");
  const source = redact === undefined ? dir : await readForOutput(dir, redact);
  const isChoosing = [from, to, actor, where].some((value) => value !== undefined) || type.length > 0 || status.length > 0;
  if (!isChoosing) return { from: source };
  const actors = typeof source === "string" ? await readRecords(source, "actors") : source.actors;
  return { from: source, fits: eventFilter(values, actors) };
}

async function withCodec(codec: Codec, { values }: Called, { from, fits }: Chosen, terminal: Terminal): Promise<string> {
  const { out, losses } = values;
  if (out !== undefined && out === losses) throw usageError("--out and --losses name one file.", "Name two.");
  const table = tableOf(codec.name, codec.tables, values.table);
  const records = await chooseRecords(from, recordsFor(codec, table), fits);
  const log = openLossLog(losses !== undefined);
  const write = (to: Write, lost: Write) => writeExport(codec, records, { table }, log, { out: to, losses: lost });
  const toFile = (to: Write) => (losses === undefined ? write(to, async () => {}) : replaceFileBy(losses, (beside) => write(to, fileWriter(beside))));
  if (out === undefined || out === "-") await toFile(async (piece) => terminal.out(piece));
  else await replaceFileBy(out, (beside) => toFile(fileWriter(beside)));
  const count = records[table].length;
  return headLine(count, table, out) + log.summary(`What ${codec.title} does not hold of them, with the number of records:`);
}

async function toParquet({ name }: ExportFormat, { values }: Called, { from, fits }: Chosen): Promise<string> {
  const { out, losses, table } = values;
  if (out === undefined || out === "-") throw usageError("Parquet is nothing to look at, and needs a file.", "Add --out events.parquet.");
  if (losses !== undefined)
    throw usageError("--losses is for formats that hold records; Parquet holds tables of SQL.", "Leave it out; `dateline sql DATASET --tables` lists columns.");
  const { table: chosenTable, count } = await replaceFileBy(out, (beside) => exportParquet({ format: name, table, from, fits, path: beside }));
  return headLine(count, chosenTable, out);
}

/** Says how many records went where, above all where there were none. */
function headLine(count: number, table: string, out: string | undefined): string {
  const where = out === undefined || out === "-" ? "" : `, written to ${out}`;
  if (count === 0) return `Nothing fits: the file is valid and holds no ${table}${where}.\n`;
  return `${count} ${count === 1 ? table.replace(/ies$/, "y").replace(/s$/, "") : table}${where}\n`;
}
