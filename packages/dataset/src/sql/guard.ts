import { DatelineError } from "@dateline/schema";
import { type DuckDBConnection, StatementType } from "@duckdb/node-api";

/** Queries, and what helps to write them: what these make is gone when the query is over. */
const allowedStatements: ReadonlySet<StatementType> = new Set([StatementType.SELECT, StatementType.EXPLAIN, StatementType.CREATE]);

/** Functions in FROM that make rows of nothing but their arguments or the catalogue. All others, of this and later versions of the engine, are refused. */
const allowedFunctions: ReadonlySet<string> = new Set([
  "duckdb_columns",
  "duckdb_functions",
  "duckdb_keywords",
  "duckdb_tables",
  "duckdb_types",
  "duckdb_views",
  "generate_series",
  "histogram",
  "histogram_values",
  "icu_calendar_names",
  "json_each",
  "json_tree",
  "pg_timezone_names",
  "pragma_table_info",
  "pragma_version",
  "range",
  "repeat",
  "repeat_row",
  "summary",
  "test_all_types",
  "unnest",
]);

/** Functions that stand anywhere and leave a trace outside the query. */
const forbiddenFunctions = ["write_log"];

/** Refuses what SQL here is not for. Throws `sql/refused`. */
export interface Guard {
  checkText(sql: string): void;
  checkStatement(type: StatementType): void;
}

const hint = "What runs here are queries, and CREATE for what the query itself needs; `dateline sql DATASET --tables` lists what can be asked.";

/**
 * Returns the guard of an engine that has not run any SQL but ours. Some functions in FROM change the engine or write files by its log, and some run text
 * as SQL, which would go round every check; so those that are not known to be harmless are refused by name, wherever the text calls them.
 */
export async function openGuard(connection: DuckDBConnection): Promise<Guard> {
  const known = await connection.runAndReadAll("SELECT DISTINCT function_name FROM duckdb_functions() WHERE function_type IN ('table', 'table_macro')");
  const names = known.getRows().map(([name]) => String(name));
  const refused = new Set([...names.filter((name) => !allowedFunctions.has(name)), ...forbiddenFunctions]);
  return {
    checkText(sql) {
      for (const [, word = ""] of sql.matchAll(call)) {
        if (!refused.has(word.toLowerCase())) continue;
        throw new DatelineError("sql/refused", `The function ${word.toLowerCase()} is not to be had here: it reaches beyond the dataset.`, { hint });
      }
    },
    checkStatement(type) {
      if (allowedStatements.has(type)) return;
      throw new DatelineError(
        "sql/refused",
        `${(StatementType[type] ?? "This").replaceAll("_", " ")} is not to be had here: a dataset is asked, not changed.`,
        {
          hint,
        },
      );
    },
  };
}

/**
 * A word before a bracket. White space is what the engine takes for it; a comment after the word is as good as a bracket, since comments nest and what
 * they hide is not worth finding out.
 */
const call = /([a-z_][a-z_0-9]*)"?[\s\u200B-\u200D\u2060]*(?:\(|\/\*|--)/gi;
