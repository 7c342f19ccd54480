import type { DuckDBConnection, DuckDBResult } from "@duckdb/node-api";
import { sqlName } from "./quote-sql.js";

/** Makes a table with the columns given and fills it with the rows of a result, which may come from another engine: values pass as they are, batch by batch. */
export async function copyRows(
  result: DuckDBResult,
  connection: DuckDBConnection,
  table: string,
  columns: readonly { name: string; type: string }[],
): Promise<void> {
  await connection.run(`CREATE TABLE ${sqlName(table)} (${columns.map(({ name, type }) => `${sqlName(name)} ${type}`).join(", ")})`);
  const appender = await connection.createAppender(table);
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) appender.appendDataChunk(chunk);
  appender.closeSync();
}
