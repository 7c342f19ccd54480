import { expect, it, onTestFinished } from "vitest";
import { type OpenSqlOptions, openSql } from "../../src/sql.js";
import { tinyFolder, tinyRecords } from "../tiny.js";

async function open(options?: OpenSqlOptions) {
  const database = await openSql(tinyFolder, options);
  onTestFinished(() => database.close());
  return database;
}

it.each([
  { what: "never ends", sql: "with recursive n as (select 1 as i union all select i + 1 from n) select max(i) from n" },
  { what: "takes too long", sql: "select sum(a.range * b.range) from range(10000000) a, range(10000000) b" },
  { what: "has many statements that each take long", sql: "select sum(range) from range(300000000);".repeat(100) },
])("stops a query that $what, and goes on with the next", async ({ sql }) => {
  const database = await open({ timeoutMs: 200 });
  await expect(database.query(sql)).rejects.toMatchObject({ code: "sql/limit", message: "The query was stopped after 0.2 s." });
  expect((await database.query("select count(*) as n from events")).rows).toEqual([{ n: 2 }]);
});

it("stops a query whose rows never end, and gives none of them", async () => {
  const database = await open({ timeoutMs: 200 });
  await expect(database.stream("from range(1000000000000)", async () => "taken")).rejects.toMatchObject({ code: "sql/limit" });
});

it("fails for an error in a late row, and gives none of the rows before", async () => {
  const database = await open();
  const late = "select case when range = 9000000 then error('late') else range end as n from range(10000000)";
  await expect(database.query(late, { maxRows: 1 })).rejects.toMatchObject({ code: "sql/failed", message: "late." });
});

it("stops a query that would take all memory", async () => {
  const database = await open({ memoryBytes: 64 * 2 ** 20 });
  await expect(database.query("select list(range) from range(100000000)")).rejects.toMatchObject({ code: "sql/limit" });
  expect((await database.query("select count(*) as n from events")).rows).toEqual([{ n: 2 }]);
});

it("says that tables do not fit, rather than that a file is damaged", async () => {
  const dataset = await tinyRecords();
  const long = dataset.documents.map((document) => ({ ...document, text: "word ".repeat(8_000_000) }));
  const database = await openSql({ ...dataset, documents: long }, { memoryBytes: 16 * 2 ** 20 });
  onTestFinished(() => database.close());
  await expect(database.query("select count(*) from texts")).rejects.toMatchObject({ code: "sql/limit" });
});

it("takes no text that is too long, or nested too deep", async () => {
  const database = await open();
  await expect(database.query(`select '${"x".repeat(100_000)}'`)).rejects.toMatchObject({ code: "sql/limit" });
  await expect(database.query(`select ${"(".repeat(40_000)}1${")".repeat(40_000)}`)).rejects.toMatchObject({ code: "sql/failed" });
  await expect(database.query(`select ${"[".repeat(20_000)}1${"]".repeat(20_000)}`)).rejects.toMatchObject({ code: "sql/failed" });
});
