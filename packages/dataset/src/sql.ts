import type { DatasetRecords } from "./dataset.js";
import { collectRows, type SqlResult, type SqlStream, streamOf } from "./sql/result.js";
import { type OpenSqlOptions, openSession } from "./sql/session.js";
import { writeParquet } from "./sql/write-parquet.js";

export type { SqlValue } from "./sql/plain-value.js";
export type { SqlColumn, SqlResult, SqlRow, SqlStream } from "./sql/result.js";
export type { OpenSqlOptions } from "./sql/session.js";
export type { SqlColumnInfo, SqlTableInfo } from "./sql/table-spec.js";
export { sqlTables } from "./sql/tables.js";

/** A dataset that can be asked in SQL. Queries run one after another; nothing that one makes is there for the next, and none changes the dataset. */
export interface SqlDatabase {
  /** Runs a query, or several parted by semicolons, and returns the last one's rows, all or the first `maxRows`. */
  query(sql: string, options?: { maxRows?: number }): Promise<SqlResult>;
  /** The same for results of any length: `take` gets the rows as they come, and they end when it returns. */
  stream<Answer>(sql: string, take: (result: SqlStream) => Promise<Answer>): Promise<Answer>;
  /** Writes the rows as a Parquet file and returns their number. */
  writeParquet(sql: string, path: string): Promise<number>;
  close(): void;
}

/**
 * Returns a dataset, in a folder or in memory, as tables of SQL, in the dialect of DuckDB; {@link sqlTables} lists them. A table is read when a query first names
 * it. SQL reads and writes no files, loads no extensions and reaches no network. Throws as `readDataset` does; a query throws `DatelineError`.
 */
export async function openSql(source: string | Partial<DatasetRecords>, options?: OpenSqlOptions): Promise<SqlDatabase> {
  const session = await openSession(source, options);
  return {
    query: (sql, { maxRows = Number.POSITIVE_INFINITY } = {}) => session.ask(sql, (result) => collectRows(streamOf(result), maxRows)),
    stream: (sql, take) => session.ask(sql, (result) => take(streamOf(result))),
    writeParquet: (sql, path) => session.ask(sql, (result) => writeParquet(result, path)),
    close: session.close,
  };
}
