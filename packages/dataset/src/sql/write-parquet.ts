import { DatelineError } from "@dateline/schema";
import type { DuckDBResult } from "@duckdb/node-api";
import { copyRows } from "./copy-rows.js";
import { engineFailure } from "./engine-failure.js";
import { openReader } from "./open-engine.js";
import { sqlText } from "./quote-sql.js";
import { columnsOf } from "./result.js";

/**
 * Writes a result as a Parquet file and returns its number of rows. The engine that writes has never run anybody's SQL; it gets the rows and nothing else.
 * It writes to the path itself, so that nothing of another name is left where it fails.
 */
export async function writeParquet(result: DuckDBResult, path: string): Promise<number> {
  const engine = await openReader();
  const connection = await engine.connect();
  try {
    await copyRows(result, connection, "result", columnsOf(result));
    const written = await connection
      .runAndReadAll(`COPY result TO ${sqlText(path)} (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)`)
      .catch((cause: unknown) => {
        throw writeFailed(path, cause);
      });
    return Number(written.getRows()[0]?.[0]);
  } finally {
    connection.closeSync();
    engine.closeSync();
  }
}

function writeFailed(path: string, cause: unknown): DatelineError {
  const message = `The Parquet file cannot be written: ${reasonOf(engineFailure(cause).exception_message ?? "")}.`;
  return new DatelineError("report/write-failed", message, { path, hint: "See to the folder, its rights and its space.", cause });
}

/** The engine's words without the path, which is told beside them, and without its advice. */
function reasonOf(told: string): string {
  const [first = ""] = told.trim().split("\n");
  return first.replace(/^.*?"[^"]*": /, "").replace(/[.\s]+$/, "");
}
