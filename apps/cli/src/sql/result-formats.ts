import { appendFile } from "node:fs/promises";
import type { SqlDatabase, SqlStream } from "@dateline/dataset/sql";
import { csvLine } from "@dateline/schema/codecs";
import { pageWidth } from "../wrap-text.js";
import { resultTable } from "./result-table.js";

/** Where a result goes: to a file by its path, or to a stream piece by piece; `width` is the terminal's, where there is one. */
export type Target = { path: string } | { write: (text: string) => void; width: number | undefined };

/** Prints a result and returns how many rows it has, in words. */
type Print = (database: SqlDatabase, query: string, target: Target) => Promise<string>;

/** More rows than these nobody reads in a table. */
const mostTableRows = 1000;

/** The formats of a result, in the order that help lists them. */
const formats = {
  table: async (database, query, target) => {
    const result = await database.query(query, { maxRows: mostTableRows });
    await writer(target)(resultTable(result, ("write" in target ? target.width : undefined) ?? pageWidth));
    return result.isCut ? `The first ${result.rows.length} rows; --format csv gives all` : rowCount(result.rows.length);
  },
  csv: printLines(
    ({ columns }) =>
      csvLine(
        columns.map(({ name }) => name),
        "\n",
      ),
    // By name: an object gives keys that are numbers, such as years, before the others.
    (row, { columns }) =>
      csvLine(
        columns.map(({ name }) => row[name]),
        "\n",
      ),
  ),
  jsonl: printLines(
    () => "",
    (row) => `${JSON.stringify(row)}\n`,
  ),
  parquet: async (database, query, target) => {
    if (!("path" in target)) throw new TypeError("Parquet is written to a file.");
    return rowCount(await database.writeParquet(query, target.path));
  },
} as const satisfies Record<string, Print>;

type FormatName = keyof typeof formats;

/** Their names. */
// `Object.keys` forgets the keys of a constant table.
export const formatNames = Object.keys(formats) as FormatName[];

/** Prints a query's result in a format and returns how many rows it has, in words. Throws what the query throws, and then nothing was printed. */
export function printResult(database: SqlDatabase, query: string, format: FormatName, target: Target): Promise<string> {
  return formats[format](database, query, target);
}

function printLines(head: (result: SqlStream) => string, line: (row: Readonly<Record<string, unknown>>, result: SqlStream) => string): Print {
  return (database, query, target) =>
    database.stream(query, async (result) => {
      const write = writer(target);
      let count = 0;
      await write(head(result));
      for await (const batch of result.batches) {
        count += batch.length;
        await write(batch.map((row) => line(row, result)).join(""));
      }
      return rowCount(count);
    });
}

function writer(target: Target): (text: string) => Promise<void> {
  return "path" in target ? (text) => appendFile(target.path, text) : async (text) => target.write(text);
}

const rowCount = (count: number) => `${count} ${count === 1 ? "row" : "rows"}`;
