import { existsSync } from "node:fs";
import { join } from "node:path";
import { coreModel, standing } from "@dateline/schema";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it, onTestFinished } from "vitest";
import * as entry from "../src/sql.js";
import { type OpenSqlOptions, openSql } from "../src/sql.js";
import { copyOfTiny, newFolder, tinyFolder, tinyRecords } from "./tiny.js";

type Source = Parameters<typeof openSql>[0];

/** Asks a dataset; the tiny one unless another is given. */
async function ask(sql: string, source: Source = tinyFolder, options?: OpenSqlOptions) {
  const database = await open(source, options);
  return (await database.query(sql)).rows;
}

async function open(source: Source, options?: OpenSqlOptions) {
  const database = await openSql(source, options);
  onTestFinished(() => database.close());
  return database;
}

describe("openSql", () => {
  it("exports what its entry says", () => {
    expect(Object.keys(entry).sort()).toEqual(["openSql", "sqlTables"]);
  });

  it("gives events with typed columns and the schema's own standing", async () => {
    const { events } = await tinyRecords();
    const database = await open(tinyFolder);
    const { columns, rows } = await database.query("select id, first_day, latitude, voices, report_count, standing from events");
    expect(columns).toEqual([
      { name: "id", type: "VARCHAR" },
      { name: "first_day", type: "DATE" },
      { name: "latitude", type: "DOUBLE" },
      { name: "voices", type: "VARCHAR[]" },
      { name: "report_count", type: "BIGINT" },
      { name: "standing", type: "VARCHAR" },
    ]);
    expect(rows).toEqual(
      events.map((event) => ({
        id: event.id,
        first_day: event.time?.start,
        latitude: event.place?.latitude,
        voices: event.voices,
        report_count: event.reportIds.length,
        standing: standing(event),
      })),
    );
  });

  it("joins the lists of events and reports, apart from one another", async () => {
    const joined = "select mode, outcome, min, max, c.quote from events e join casualties c on c.event_id = e.id order by position";
    expect(await ask(joined)).toEqual([
      { mode: "drone-attack", outcome: "killed", min: 1, max: 1, quote: "killing one guard" },
      { mode: "drone-attack", outcome: "injured", min: 4, max: null, quote: "injuring at least four workers" },
    ]);
    expect(await ask("select count(*) as n from participants union all select count(*) from report_participants")).toEqual([{ n: 5 }, { n: 5 }]);
    expect(await ask("select title, text.text like '%Northern Front%' as named from documents d join texts text on text.document_id = d.id")).toEqual([
      { title: "Drones hit fuel depot in Port Almar", named: true },
    ]);
  });

  it("gives one version of a contest a row, with who holds it", async () => {
    const { events, ...rest } = await tinyRecords();
    const evidence = (quote: string) => [{ documentId: "d_fd301d9ab320f44d", start: 0, end: quote.length, quote }];
    const contested = [
      {
        field: "place",
        versions: [
          { value: "A", by: [], evidence: [] },
          { value: "B", by: ["x", "y"], evidence: evidence("Drones") },
        ],
      },
      {
        field: "mode",
        versions: [
          { value: "C", by: ["z"], evidence: [] },
          { value: "D", by: ["z"], evidence: [] },
        ],
      },
    ];
    const changed = events.slice(0, 1).map((event) => coreModel.ConflictEvent.parse({ ...event, contested }));
    const found = await ask("select field, position, version, held_by, quote from contested", { ...rest, events: changed });
    expect(found.map((row) => Object.values(row))).toEqual([
      ["place", 1, "A", [], null],
      ["place", 2, "B", ["x", "y"], "Drones"],
      ["mode", 1, "C", ["z"], null],
      ["mode", 2, "D", ["z"], null],
    ]);
  });

  it("reads every table the same from a folder and from memory", async () => {
    const [folder, memory] = [await open(tinyFolder), await open(await tinyRecords())];
    for (const { name, columns } of entry.sqlTables()) {
      const read = await folder.query(`select * from ${name}`);
      expect(read).toEqual(await memory.query(`from ${name}`));
      expect(read.columns).toEqual(columns.map((column) => ({ name: column.name, type: column.type })));
    }
  });

  it("tells what each column holds in the engine's own catalogue too", async () => {
    const [row] = await ask("select comment from duckdb_columns() where table_name = 'events' and column_name = 'first_day'");
    expect(row?.comment).toBe("First possible day, inclusive; null where the year is unknown.");
  });

  it("runs several statements, shows the last, and forgets what they made", async () => {
    const database = await open(tinyFolder);
    const several =
      "create temp table firm as from events where standing = 'confirmed'; create macro twice(n) as 2 * n; select twice(count(*)) as n from firm;";
    expect((await database.query(several)).rows).toEqual([{ n: 2 }]);
    await expect(database.query("from firm")).rejects.toMatchObject({ code: "sql/failed" });
    await expect(database.query("select twice(1)")).rejects.toMatchObject({ code: "sql/failed" });
  });

  it("keeps the tables of a query from the next, whatever it makes of their names", async () => {
    const database = await open(tinyFolder);
    expect((await database.query("create or replace table events as select 1 as id; from events")).rows).toEqual([{ id: 1 }]);
    expect((await database.query("select count(*) as n from events where id like 'e_%'")).rows).toEqual([{ n: 2 }]);
  });

  it("asks side by side as if one after another", async () => {
    const database = await open(tinyFolder);
    const [events, broken, documents] = await Promise.allSettled(
      ["select count(*) as n from events", "selec", "select count(*) as n from documents"].map((sql) => database.query(sql)),
    );
    expect([events, documents]).toMatchObject([{ value: { rows: [{ n: 2 }] } }, { value: { rows: [{ n: 1 }] } }]);
    expect(broken?.status).toBe("rejected");
  });

  it("gives the same rows in the same order every time", async () => {
    const sql = "select kind, count(*) as n from participants p join events e on e.id = p.event_id group by kind";
    expect(await ask(sql)).toEqual(await ask(sql));
  });

  it("gives the first rows and says that there are more", async () => {
    const database = await open(tinyFolder);
    expect(await database.query("select range as n from range(5000)", { maxRows: 2 })).toMatchObject({ rows: [{ n: 0 }, { n: 1 }], isCut: true });
    expect(await database.query("select range as n from range(2)", { maxRows: 2 })).toMatchObject({ isCut: false });
    expect((await database.query("from range(5000)")).rows).toHaveLength(5000);
  });

  it("takes text for data, whatever stands in it", async () => {
    const { documents, ...rest } = await tinyRecords();
    const hostile = `'); COPY events TO '/tmp/x'; -- "\\' \u0000 \u{1F600} $$ ;`;
    const changed = documents.map((document) => ({ ...document, title: hostile, text: hostile }));
    expect(await ask("select title, text from documents d join texts t on t.document_id = d.id", { ...rest, documents: changed })).toEqual([
      { title: hostile, text: hostile },
    ]);
  });

  it("tells two columns of one name apart", async () => {
    expect(await ask("select 1 as a, 2 as a")).toEqual([{ a: 1, "a:1": 2 }]);
  });

  it("writes a result as Parquet, with its types", async () => {
    const path = join(await newFolder(), "it's.parquet");
    const database = await open(tinyFolder);
    expect(
      await database.writeParquet("select id, first_day, latitude, voices, {'a': 1} as s, status::enum('occurred') as e from events order by id", path),
    ).toBe(2);
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const read = await connection.runAndReadAll("select * from read_parquet($path)", { path });
    expect(read.columnTypes().map(String)).toEqual(["VARCHAR", "DATE", "DOUBLE", "VARCHAR[]", 'STRUCT("a" INTEGER)', "VARCHAR"]);
    expect(read.getRowsJson().map((row) => row.slice(0, 2))).toEqual([
      ["e_02194d060e0b4e8f", "2031-03-04"],
      ["e_04697c98b7ff1f86", "2031-03-03"],
    ]);
  });

  it("writes nothing where the query fails", async () => {
    const path = join(await newFolder(), "x.parquet");
    await expect((await open(tinyFolder)).writeParquet("select nothing from events", path)).rejects.toMatchObject({ code: "sql/failed" });
    expect(existsSync(path)).toBe(false);
  });

  it.skipIf(!existsSync("/dev/full"))("says in a few words why a file cannot be written", async () => {
    const full = (await open(tinyFolder)).writeParquet("select 1", "/dev/full");
    const message = "The Parquet file cannot be written: No space left on device.";
    await expect(full).rejects.toMatchObject({ code: "report/write-failed", message, path: "/dev/full" });
  });

  it("refuses a folder that holds no dataset", async () => {
    await expect(openSql(await newFolder())).rejects.toMatchObject({ code: "dataset/not-a-dataset" });
    await expect(openSql(join(await newFolder(), "none"))).rejects.toMatchObject({ code: "dataset/not-found" });
    expect(await ask("select count(*) as n from events", await copyOfTiny())).toEqual([{ n: 2 }]);
  });
});
