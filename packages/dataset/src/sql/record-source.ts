import type { RecordFile } from "@dateline/schema";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { RecordType } from "./record-type.js";

/** Where the records of tables come from. */
export interface RecordSource {
  /** Names the state of the records: when they change, so does it. */
  state(): Promise<string>;
  /**
   * Returns a relation over the records of a file, in order, with the fields asked for. Throws as `readDataset` does for a file that is not
   * the one that was written.
   */
  relation(file: RecordFile, type: RecordType, reader: DuckDBConnection): Promise<string>;
  /** Returns what is to be told of a relation that could not be read to its end. */
  failure(file: RecordFile, cause: unknown): Error;
}
