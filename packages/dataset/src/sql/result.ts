import type { DuckDBResult } from "@duckdb/node-api";
import { plainValue, type SqlValue } from "./plain-value.js";

/** A column of a result. */
export interface SqlColumn {
  name: string;
  /** As DuckDB writes it: `VARCHAR`, `BIGINT`, `DATE`, `VARCHAR[]` ... */
  type: string;
}

/** A row of a result as an object: values by column. */
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** A result as it comes: its columns, then its rows in batches. */
export interface SqlStream {
  columns: readonly SqlColumn[];
  batches: AsyncIterable<readonly SqlRow[]>;
}

/** A result, or its first rows. */
export interface SqlResult {
  columns: readonly SqlColumn[];
  rows: readonly SqlRow[];
  /** Whether there are more rows than were asked for. */
  isCut: boolean;
}

/** Returns what a result holds, as it comes. A name that two columns have gets a number for the second. */
export function streamOf(result: DuckDBResult): SqlStream {
  return { columns: columnsOf(result), batches: result.yieldConvertedRowObjects(plainValue) };
}

/** Returns the columns of a result. */
export function columnsOf(result: DuckDBResult): SqlColumn[] {
  return result.deduplicatedColumnNames().map((name, index) => ({ name, type: result.columnLogicalType(index).alias ?? String(result.columnType(index)) }));
}

/** Returns the rows of a stream, at most `maxRows`. */
export async function collectRows({ columns, batches }: SqlStream, maxRows: number): Promise<SqlResult> {
  const rows: SqlRow[] = [];
  for await (const batch of batches) {
    for (const row of batch) rows.push(row);
    if (rows.length > maxRows) return { columns, rows: rows.slice(0, maxRows), isCut: true };
  }
  return { columns, rows, isCut: false };
}
