import { DatelineError } from "@dateline/schema";
import type { DuckDBConnection, DuckDBExtractedStatements, DuckDBResult } from "@duckdb/node-api";
import type { Guard } from "./guard.js";

/** What a query may do, and for how long. */
export interface Allowance {
  guard: Guard;
  timeoutMs: number;
}

/** Longer texts are no questions. */
const mostCharacters = 100_000;
/** An interrupt ends what runs at that moment; a query of many statements needs more than one. */
const interruptEveryMs = 50;

/** Runs the statements of a text and hands the last one's result to `take`, which may read it until it returns. What they make is taken back. Throws the engine's errors and `DatelineError`. */
export async function runStatements<Answer>(
  sql: string,
  connection: DuckDBConnection,
  take: (result: DuckDBResult) => Promise<Answer>,
  { guard, timeoutMs }: Allowance,
): Promise<Answer> {
  checkLength(sql);
  guard.checkText(sql);
  await connection.run("BEGIN TRANSACTION");
  try {
    return await take(await runInTime(sql, connection, { guard, timeoutMs }));
  } finally {
    await connection.run("ROLLBACK");
  }
}

async function runInTime(sql: string, connection: DuckDBConnection, { guard, timeoutMs }: Allowance): Promise<DuckDBResult> {
  const limit = startLimit(connection, timeoutMs);
  try {
    const statements = await connection.extractStatements(sql);
    for (let index = 0; index < statements.count - 1; index += 1) await runOne(statements, index, guard);
    return await runOne(statements, statements.count - 1, guard);
  } catch (error) {
    throw limit.isOver() ? stopped(timeoutMs, error) : error;
  } finally {
    limit.end();
  }
}

/** A result comes whole: one that comes as it is worked out would end early, and silently, at an error. */
async function runOne(statements: DuckDBExtractedStatements, index: number, guard: Guard): Promise<DuckDBResult> {
  const prepared = await statements.prepare(index);
  guard.checkStatement(prepared.statementType);
  return prepared.run();
}

function stopped(timeoutMs: number, cause: unknown): DatelineError {
  return new DatelineError("sql/limit", `The query was stopped after ${timeoutMs / 1000} s.`, { hint: "Narrow it down, or allow it more time.", cause });
}

function checkLength(sql: string): void {
  const isQuestion = /\w/.test(sql.replace(/--.*/g, "").replace(/\/\*[\s\S]*?\*\//g, ""));
  if (isQuestion && sql.length <= mostCharacters) return;
  if (sql.length > mostCharacters)
    throw new DatelineError("sql/limit", `The SQL has ${sql.length} characters, more than the ${mostCharacters} that are taken.`);
  throw new DatelineError("sql/failed", "There is no SQL in it.", { hint: 'Write it as in "select type, count(*) from events group by type".' });
}

function startLimit(connection: DuckDBConnection, timeoutMs: number): { isOver(): boolean; end(): void } {
  let isOver = false;
  let repeat: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    isOver = true;
    connection.interrupt();
    repeat = setInterval(() => connection.interrupt(), interruptEveryMs);
  }, timeoutMs);
  return {
    isOver: () => isOver,
    end() {
      clearTimeout(first);
      clearInterval(repeat);
    },
  };
}
