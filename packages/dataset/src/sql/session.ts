import type { DuckDBInstance, DuckDBResult } from "@duckdb/node-api";
import type { DatasetRecords } from "../dataset.js";
import { describeFailure } from "./describe-failure.js";
import { folderSource } from "./folder-source.js";
import { openGuard } from "./guard.js";
import { inTurn } from "./in-turn.js";
import { memorySource } from "./memory-source.js";
import { namedTables } from "./named-tables.js";
import { openAsker, usualMemory } from "./open-engine.js";
import { type Allowance, runStatements } from "./run-statements.js";
import { openTables, type TableStore, unreadTable } from "./table-store.js";

export interface OpenSqlOptions {
  /** Bytes that tables and queries may take; half of the machine's by default, at most 4 GiB. */
  memoryBytes?: number;
  /** For a query with its tables' reading left out, in milliseconds; 60,000 by default. */
  timeoutMs?: number;
}

/** An engine over the tables of a dataset. Queries run one after another; nothing that one makes is there for the next. */
export interface SqlSession {
  /**
   * Runs a query, or several parted by semicolons, and hands the last one's result to `take`, whose answer it returns. The result can be read while `take` runs.
   * Throws `DatelineError`: `sql/failed`, `sql/refused` or `sql/limit`; or as `readDataset` does where the dataset cannot be read.
   */
  ask<Answer>(sql: string, take: (result: DuckDBResult) => Promise<Answer>): Promise<Answer>;
  close(): void;
}

const usualTimeoutMs = 60_000;

/** Returns a session over a dataset: one in memory, or in a folder, whose tables are read when a query first names them. */
export async function openSession(source: string | Partial<DatasetRecords>, options: OpenSqlOptions = {}): Promise<SqlSession> {
  const records = typeof source === "string" ? folderSource(source) : memorySource(source);
  // A folder that is no dataset is told before anything is opened.
  await records.state();
  const engine = await openAsker(options.memoryBytes ?? usualMemory());
  const own = await engine.connect();
  const guard = await openGuard(own);
  const tables = await openTables(records, own);
  const turn = inTurn();
  const allowance: Allowance = { guard, timeoutMs: options.timeoutMs ?? usualTimeoutMs };
  return {
    ask: (sql, take) => turn(() => askOnce(sql, take, engine, tables, allowance)),
    close() {
      own.closeSync();
      engine.closeSync();
    },
  };
}

/** A table that the text does not name, because it is put together or comes by way of a function, is read when the query meets it. */
async function askOnce<Answer>(
  sql: string,
  take: (result: DuckDBResult) => Promise<Answer>,
  engine: DuckDBInstance,
  tables: TableStore,
  allowance: Allowance,
): Promise<Answer> {
  const names = namedTables(sql);
  for (;;) {
    const connection = await engine.connect();
    try {
      await tables.read(names);
      return await runStatements(sql, connection, take, allowance);
    } catch (error) {
      const unread = unreadTable(error instanceof Error ? error.message : "");
      if (unread === undefined || names.has(unread)) throw describeFailure(error, sql);
      names.add(unread);
    } finally {
      connection.closeSync();
    }
  }
}
