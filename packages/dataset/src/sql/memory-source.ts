import type { RecordFile } from "@dateline/schema";
import { type DuckDBConnection, DuckDBDataChunk, VARCHAR } from "@duckdb/node-api";
import type { DatasetRecords } from "../dataset.js";
import { sqlName, sqlText } from "./quote-sql.js";
import type { RecordSource } from "./record-source.js";
import type { RecordType } from "./record-type.js";

/** Rows that the engine takes at a time. */
const chunkRows = 2048;

/** Returns the records of a dataset in memory. */
export function memorySource(records: Partial<DatasetRecords>): RecordSource {
  return {
    state: async () => "",
    relation: (file, type, reader) => relationOver(recordsOf(records, file), file, type, reader),
    failure: (_file, cause) => (cause instanceof Error ? cause : new Error(String(cause))),
  };
}

/** Returns a relation over records, with the fields asked for. They are handed to the engine as lines of JSON. */
export async function relationOver(records: readonly object[], file: RecordFile, type: RecordType, reader: DuckDBConnection): Promise<string> {
  const lines = `lines of ${file}`;
  await reader.run(`CREATE OR REPLACE TABLE ${sqlName(lines)} (line JSON)`);
  await appendLines(records, lines, reader);
  return `(SELECT unnest(json_transform(line, ${sqlText(transformOf(type))})) FROM ${sqlName(lines)})`;
}

const recordsOf = (records: Partial<Record<RecordFile, readonly object[]>>, file: RecordFile) => records[file] ?? [];

async function appendLines(records: readonly object[], table: string, reader: DuckDBConnection): Promise<void> {
  const appender = await reader.createAppender(table);
  for (let start = 0; start < records.length; start += chunkRows) {
    const lines = records.slice(start, start + chunkRows).map((record) => JSON.stringify(record));
    const chunk = DuckDBDataChunk.create([VARCHAR], lines.length);
    chunk.setColumns([lines]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

const transformOf = (type: RecordType) => JSON.stringify(Object.fromEntries(type));
