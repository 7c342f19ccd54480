import { expect, it, onTestFinished } from "vitest";
import { openSql } from "../../src/sql.js";
import { tinyFolder } from "../tiny.js";

async function failureOf(sql: string): Promise<unknown> {
  const database = await openSql(tinyFolder);
  onTestFinished(() => database.close());
  return database.query(sql).catch((error: unknown) => error);
}

it.each([
  { sql: "selec 1", message: /^The SQL cannot be read: .*"selec"/, at: [1, 1] },
  { sql: "select id,\n  tpe\nfrom events", message: 'There is no column "tpe" here.', at: [2, 3], hint: /^Near it are type/ },
  { sql: "select 'é€😀' as x, foo from events", message: 'There is no column "foo" here.', at: [1, 21] },
  { sql: "select 1;\nselect *\n  from evnts", message: 'There is no table "evnts".', at: [3, 8], hint: /^Did you mean "events"\? The tables are events, / },
  { sql: "select * from nowhere", message: 'There is no table "nowhere".', hint: /^The tables are events, / },
  { sql: "select lenght(id) from events", message: 'There is no scalar function "lenght".', hint: /^Near it is length\./ },
  { sql: "select sum(id) from events", message: /^No function matches the given name and argument types 'sum\(VARCHAR\)'/ },
  { sql: "select id::int from events", message: /^Could not convert string 'e_/, hint: /try_cast/ },
  { sql: "select error('no such thing')", message: "no such thing.", hint: /DuckDB/ },
  { sql: "select * from events where id = ?", message: /parameter/ },
  { sql: "", message: "There is no SQL in it." },
  { sql: " ; -- nothing\n/* here */", message: "There is no SQL in it." },
])("tells what is wrong with $sql", async ({ sql, message, at, hint }) => {
  const failure = await failureOf(sql);
  expect(failure).toMatchObject({
    code: "sql/failed",
    message: typeof message === "string" ? message : expect.stringMatching(message),
    hint: hint === undefined ? expect.any(String) : expect.stringMatching(hint),
    ...(at === undefined ? {} : { place: { line: at[0], column: at[1], text: sql.split("\n")[(at[0] ?? 1) - 1] } }),
  });
  expect(String(failure)).not.toMatch(/exception|LINE \d|Catalog Error/);
});

it.each([
  "create secret s (type s3)",
  "create persistent secret s (type http)",
  "call start_ui()",
  "select st_point(1, 2)",
  "select '::1'::inet",
  "select * from iceberg_scan('x')",
])("gives nobody the advice to load or set what is refused: %s", async (sql) => {
  const failure = await failureOf(sql);
  expect(failure).toMatchObject({ code: "sql/refused", message: "SQL here reads and writes no files, loads no extensions and reaches no network." });
});
