import { DatelineError } from "@dateline/schema";
import type { DuckDBConnection } from "@duckdb/node-api";
import { copyRows } from "./copy-rows.js";
import { openReader } from "./open-engine.js";
import { sqlName, sqlText } from "./quote-sql.js";
import type { RecordSource } from "./record-source.js";
import { recordTypeOf } from "./record-type.js";
import { selectRows } from "./select-rows.js";
import { registerStanding } from "./standing-function.js";
import { describeTable, type TableSpec } from "./table-spec.js";
import { tables } from "./tables.js";

/** A writer changes a dataset in one instant, so that a second look already sees one state; the third is for a second writer. */
const looks = 3;

/** The tables of a dataset in an engine. Each is a view with the right columns until somebody asks it, and only then is read. */
export interface TableStore {
  /** Reads the tables that are named and not there yet; and all anew that were there, if the dataset has changed since. */
  read(names: ReadonlySet<string>): Promise<void>;
}

/** Asked as it stands, a table that was not read stops the query with these words and its name. */
const notRead = "dateline: not read: ";

/** Returns the table that a query met before it was read; `undefined` for any other failure. */
export function unreadTable(message: string): string | undefined {
  const [, name] = new RegExp(`${notRead}([a-z_]+)`).exec(message) ?? [];
  return name;
}

/** Returns the tables of a source in an engine, none of them read. Nobody else may use the connection. */
export async function openTables(source: RecordSource, connection: DuckDBConnection): Promise<TableStore> {
  for (const table of tables) await makeView(table, connection);
  const store = { state: await source.state(), read: new Set<string>() };
  return {
    async read(names) {
      for (let look = 1; ; look += 1) {
        const state = await source.state();
        const wanted = tables.filter(({ name }) => names.has(name) || store.read.has(name));
        const missing = state === store.state ? wanted.filter(({ name }) => !store.read.has(name)) : wanted;
        if (missing.length === 0) return;
        try {
          await readTables(missing, store.read, source, connection, state);
          Object.assign(store, { state, read: new Set(wanted.map(({ name }) => name)) });
          return;
        } catch (error) {
          if (look === looks) throw error;
        }
      }
    },
  };
}

/** Puts the tables in place, all or none: a query that runs meanwhile sees none of it. */
async function readTables(
  specs: readonly TableSpec[],
  known: ReadonlySet<string>,
  source: RecordSource,
  connection: DuckDBConnection,
  state: string,
): Promise<void> {
  const engine = await openReader();
  const reader = await engine.connect();
  registerStanding(reader);
  await connection.run("BEGIN TRANSACTION");
  try {
    for (const spec of specs) {
      await connection.run(`DROP ${known.has(spec.name) ? "TABLE" : "VIEW"} ${sqlName(spec.name)}`);
      await readTable(spec, source, reader, connection);
    }
    if ((await source.state()) !== state) throw writtenMeanwhile();
    await connection.run("COMMIT");
  } catch (error) {
    await connection.run("ROLLBACK");
    throw error;
  } finally {
    reader.closeSync();
    engine.closeSync();
  }
}

async function readTable(spec: TableSpec, source: RecordSource, reader: DuckDBConnection, connection: DuckDBConnection): Promise<void> {
  const relation = await source.relation(spec.file, recordTypeOf(spec), reader);
  const rows = await reader.run(selectRows(spec, relation)).catch((cause: unknown) => {
    throw source.failure(spec.file, cause);
  });
  await copyRows(rows, connection, spec.name, describeTable(spec).columns);
  await comment(spec, "TABLE", connection);
}

function writtenMeanwhile(): DatelineError {
  return new DatelineError("dataset/invalid-record", "The dataset was written to while it was read.", { hint: "Ask again when the writing is done." });
}

async function makeView(spec: TableSpec, connection: DuckDBConnection): Promise<void> {
  const columns = describeTable(spec).columns.map(({ name, type }) => `NULL::${type} AS ${sqlName(name)}`);
  await connection.run(`CREATE VIEW ${sqlName(spec.name)} AS SELECT ${columns.join(", ")} WHERE error(${sqlText(notRead + spec.name)}) IS NULL`);
  await comment(spec, "VIEW", connection);
}

async function comment(spec: TableSpec, kind: "TABLE" | "VIEW", connection: DuckDBConnection): Promise<void> {
  const { name, about, columns } = describeTable(spec);
  const comments = columns.map((column) => `COMMENT ON COLUMN ${sqlName(name)}.${sqlName(column.name)} IS ${sqlText(column.about)}`);
  await connection.run([`COMMENT ON ${kind} ${sqlName(name)} IS ${sqlText(about)}`, ...comments].join(";"));
}
