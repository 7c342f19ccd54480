import { defineCommand, type Invocation } from "../command.js";
import { jsonOption, oneOf, text, usageError, wholeNumber } from "../option.js";
import { readForOutput, redactOption } from "../redaction.js";
import { replaceFileBy } from "../replace-file.js";
import { readQuery } from "../sql/read-query.js";
import { formatNames, printResult } from "../sql/result-formats.js";
import { tablesJson, tablesText } from "../sql/tables-text.js";
import type { Terminal } from "../terminal.js";

const msPerSecond = 1000;

const options = {
  tables: { summary: "List the tables with their columns, or those of one that is named in place of SQL." },
  file: { value: text("FILE"), short: "f", summary: "Read the SQL from a file." },
  format: { value: oneOf("FORMAT", formatNames), summary: `${formatNames.join(", ")}. [default: by the ending of --out, else table]` },
  out: { value: text("FILE"), short: "o", summary: "Write the result to a file, whole or not at all; what is there is replaced. [default: standard output]" },
  timeout: { value: wholeNumber, summary: "Seconds that the query may take. [default: 60]" },
  redact: redactOption,
  json: jsonOption,
} as const;

/** `dateline sql` */
export const sql = defineCommand({
  usage: 'sql DATASET "select ..." [options]',
  description:
    "Asks a dataset in SQL, in the dialect of DuckDB. Of several statements the last one's result is shown; what they make is gone afterwards, and the dataset stays as it is. SQL here reads and writes no files, loads nothing and reaches no network. Without SQL it is read from standard input. Rows come in the order of ORDER BY; without one the order means nothing, though the same query over the same dataset gives the same bytes.",
  examples: [
    { command: 'dateline sql out/dataset "select type, count(*) from events group by type"', purpose: "Count events by type." },
    { command: "dateline sql out/dataset --tables", purpose: "See what can be asked." },
    { command: "dateline sql out/dataset --file tolls.sql --out tolls.parquet", purpose: "Hand a result on to another program." },
  ],
  options,
  operands: { min: 1, max: 2 },
  async run(invocation, terminal) {
    const { values, operands } = invocation;
    if (values.tables) return listTables(invocation, terminal);
    const format = formatOf({ ...values, out: fileOf(values) });
    if (format === "parquet" && fileOf(values) === undefined) throw usageError("Parquet is nothing to look at, and needs a file.", "Add --out result.parquet.");
    const query = await readQuery(operands[1], values.file, terminal);
    return answer(query, format, invocation, terminal);
  },
});

type Called = Invocation<typeof options>;
type Format = (typeof formatNames)[number];

async function listTables({ values, operands: [, name] }: Called, terminal: Terminal): Promise<number> {
  const { sqlTables } = await import("@dateline/dataset/sql");
  const all = sqlTables();
  const wanted = name === undefined ? all : all.filter((table) => table.name === name);
  if (wanted.length === 0) throw usageError(`There is no table "${name}".`, `The tables are ${all.map((table) => table.name).join(", ")}.`);
  terminal.out(values.json ? tablesJson(wanted) : tablesText(wanted, name !== undefined));
  return 0;
}

async function answer(query: string, format: Format, { values, operands: [dir = ""] }: Called, terminal: Terminal): Promise<number> {
  const out = fileOf(values);
  const { openSql } = await import("@dateline/dataset/sql");
  const database = await openSql(
    values.redact === undefined ? dir : await readForOutput(dir, values.redact),
    values.timeout === undefined ? {} : { timeoutMs: values.timeout * msPerSecond },
  );
  try {
    const count = await (out === undefined
      ? printResult(database, query, format, { write: terminal.out, width: terminal.isOutTerminal ? terminal.columns : undefined })
      : replaceFileBy(out, (path) => printResult(database, query, format, { path })));
    if (!values.quiet) terminal.err(`${count}${out === undefined ? "" : `, written to ${out}`}\n`);
    return 0;
  } finally {
    database.close();
  }
}

/** The file that is to be written, if any: `-` is standard output. */
const fileOf = ({ out }: Pick<Called["values"], "out">) => (out === "-" ? undefined : out);

/** Returns the format asked for, else the one that the file's ending tells. Throws `usage` where it tells none: a drawn table in a .json file helps nobody. */
function formatOf({ format, out, json }: Pick<Called["values"], "format" | "out" | "json">): Format {
  if (json && format !== undefined && format !== "jsonl") throw usageError(`--json and --format ${format} ask for two things.`, "Leave one of them out.");
  if (format !== undefined || json) return format ?? "jsonl";
  if (out === undefined) return "table";
  const ending = formatNames.find((name) => out.toLowerCase().endsWith(`.${name === "table" ? "txt" : name}`));
  if (ending !== undefined) return ending;
  throw usageError("--format is missing, and the name of the file does not tell.", `The formats are ${formatNames.join(", ")}; a .txt file is a table.`);
}
