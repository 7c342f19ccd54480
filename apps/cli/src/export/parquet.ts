import type { ConflictEvent } from "@dateline/schema";
import { chooseRecords, type RecordsFrom } from "./choose-records.js";
import { recordsForSql, tableOf } from "./formats.js";

interface ParquetExport {
  format: string;
  table: string | undefined;
  from: RecordsFrom;
  fits: ((event: ConflictEvent) => boolean) | undefined;
  path: string;
}

/** A whole table is no query that somebody waits for; it takes as long as it takes. */
const timeoutMs = 2 ** 31 - 1;

/** Writes a table of SQL as a Parquet file, and returns its name and its number of rows. */
export async function exportParquet({ format, table, from, fits, path }: ParquetExport): Promise<{ table: string; count: number }> {
  const { openSql, sqlTables } = await import("@dateline/dataset/sql");
  const tables = sqlTables();
  const name = tableOf(
    format,
    tables.map((one) => one.name),
    table,
  );
  const spec = tables.find((one) => one.name === name);
  const needed = spec === undefined ? new Set<never>() : recordsForSql(spec, fits !== undefined);
  const database = await openSql(fits === undefined ? from : await chooseRecords(from, needed, fits), { timeoutMs });
  try {
    return { table: name, count: await database.writeParquet(`select * from ${name}`, path) };
  } finally {
    database.close();
  }
}
