import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openSql } from "../../src/sql.js";
import { tinyFolder } from "../tiny.js";

/** Every way to a file, an extension, a setting or the network that the engine has; `$OUT` is a folder that must stay empty, `$IN` a dataset's. */
const attacks = [
  "select * from read_csv('$IN/dataset.json')",
  "select * from read_text('$IN/dataset.json')",
  "select * from read_blob('$IN/dataset.json')",
  "select * from read_json('$IN/events.jsonl')",
  "select * from read_json_auto('$IN/events.jsonl')",
  "select * from read_ndjson_objects('$IN/events.jsonl')",
  "select * from read_parquet('$IN/x.parquet')",
  "select * from parquet_metadata('$IN/x.parquet')",
  "select * from sniff_csv('$IN/events.jsonl')",
  "select * from glob('$IN/*')",
  "from READ_TEXT ('$IN/dataset.json')",
  "from \"read_text\" ( '$IN/dataset.json')",
  "from read_text/* /* */ */('$IN/dataset.json')",
  "from read_text -- x\n('$IN/dataset.json')",
  "from read_text\u00a0('$IN/dataset.json')",
  "from read_text\u200b('$IN/dataset.json')",
  "from system.main.read_text('$IN/dataset.json')",
  "select * from '$IN/events.jsonl'",
  'select * from "$IN/dataset.json"',
  "select * from 'http://127.0.0.1:9/x.csv'",
  "select * from 's3://bucket/x.parquet'",
  "from query('select * from read_text(''$IN/dataset.json'')')",
  "from query('from rea' || 'd_text(''$IN/dataset.json'')')",
  "from query_table(['$IN/dataset.json'])",
  "from json_execute_serialized_sql(json_serialize_sql('select 1'))",
  "create view v as select * from read_text('$IN/dataset.json'); from v",
  "create macro peek() as table select * from read_text('$IN/dataset.json'); from peek()",
  "create table t as select * from '$IN/events.jsonl'",
  "copy events to '$OUT/leak.csv'",
  "copy (select 1) to '$OUT/leak.parquet' (format parquet)",
  "copy events from '$IN/events.jsonl'",
  "copy from database memory to x",
  "export database '$OUT/leak'",
  "import database '$IN'",
  "attach '$OUT/leak.db' as leak",
  "attach ':memory:' as other",
  "detach memory",
  "use memory",
  "install httpfs",
  "load httpfs",
  "force install spatial from community",
  "load '$OUT/x.duckdb_extension'",
  "update extensions",
  "set enable_external_access = true",
  "set global enable_external_access = true",
  "reset enable_external_access",
  "set lock_configuration = false",
  "set memory_limit = '100GB'",
  "set threads = 64",
  "set temp_directory = '$OUT'",
  "set variable x = 1",
  "pragma enable_external_access = true",
  "pragma enable_profiling",
  "pragma profiling_output = '$OUT/profile.json'",
  "set profiling_output = '$OUT/profile.json'",
  "call enable_logging(storage = 'file', storage_config = {'path': '$OUT'})",
  "select * from enable_logging('QueryLog', storage = 'file', storage_config = {'path': '$OUT'})",
  "from enable_logging(storage = 'stdout')",
  "from enable_profiling(save_location = '$OUT/profile.json')",
  "select write_log('x')",
  "from force_checkpoint()",
  "checkpoint",
  "vacuum",
  "create persistent secret s (type http, bearer_token 'x')",
  "insert into events (id) values ('e')",
  "update events set id = 'e'",
  "delete from events",
  "drop view events",
  "alter table events add column x int",
  "comment on table events is 'x'",
  "begin",
  "commit",
  "select 1; commit; create table left_behind as select 1",
  "prepare p as select 1",
  "execute p",
  "call pragma_version()",
];

/** What is refused because there is no such thing. */
const absent = [
  "select getenv('HOME')",
  "select pg_read_file('$IN/dataset.json')",
  "select file_exists('$IN/dataset.json')",
  "alter database memory rename to x",
];

// One session takes all attacks, so that what one of them left behind would be met by the next.
const database = await openSql(tinyFolder);
const out = await mkdtemp(join(tmpdir(), "dateline-refused-"));
afterAll(async () => {
  database.close();
  await rm(out, { recursive: true });
});

const fill = (sql: string) => sql.replaceAll("$IN", tinyFolder).replaceAll("$OUT", out);

describe("SQL over a dataset", () => {
  it.each(attacks)("refuses %s", async (attack) => {
    const error: unknown = await database.query(fill(attack)).then(
      ({ rows }) => rows,
      (thrown: unknown) => thrown,
    );
    // A path in place of a table is no table: the engine would have to look at the file to tell.
    expect(error).toMatchObject({ code: expect.stringMatching(/^sql\/(refused|failed)$/), hint: expect.any(String) });
    expect(String(error)).not.toContain("schemaVersion");
    expect(readdirSync(out)).toEqual([]);
    // The session is as good as before.
    expect((await database.query("select count(*) as n from events")).rows).toEqual([{ n: 2 }]);
  });

  it("says of nearly all of them that they are refused, not that something failed", async () => {
    const codes = await Promise.all(attacks.map((attack) => database.query(fill(attack)).catch((error: { code: string }) => error.code)));
    const failed = attacks.filter((_attack, index) => codes[index] === "sql/failed");
    expect(failed).toMatchInlineSnapshot(`
      [
        "execute p",
      ]
    `);
  });

  it.each(absent)("has nothing like %s", async (attack) => {
    await expect(database.query(fill(attack))).rejects.toMatchObject({ code: "sql/failed" });
  });

  it("has its settings as they were, and no extension but those of the library, after all attacks", async () => {
    const home = join(homedir(), ".duckdb");
    const hadHome = existsSync(home);
    for (const attack of [...attacks, ...absent]) await database.query(fill(attack)).catch(() => undefined);
    const { rows } = await database.query(
      "select current_setting('enable_external_access') as access, current_setting('lock_configuration') as locked, current_setting('temp_directory') as spill",
    );
    expect(rows).toEqual([{ access: false, locked: true, spill: "" }]);
    expect(readdirSync(out)).toEqual([]);
    expect(existsSync(home)).toBe(hadHome);
  });

  it("does not mistake a word in a text for a call", async () => {
    expect((await database.query("select 'checkpoint, query and glob' as words, 1 as query")).rows).toEqual([
      { words: "checkpoint, query and glob", query: 1 },
    ]);
  });
});
