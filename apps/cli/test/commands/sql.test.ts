import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sql } from "../../src/commands/sql.js";
import { main } from "../../src/main.js";
import { runCommand } from "../../src/run-command.js";
import { fakeTerminal, tooWide } from "../fake-terminal.js";
import { tempFolder } from "../temp-folder.js";
import { tiny } from "../tiny.js";

async function run(args: string[], options?: Parameters<typeof fakeTerminal>[0]) {
  const terminal = fakeTerminal(options);
  const status = await runCommand(sql, "sql", args, terminal);
  return { status, out: terminal.printed(), err: terminal.told() };
}

const tolls = "select mode, outcome, min, max, quote from events e join casualties c on c.event_id = e.id order by position";

describe("dateline sql", () => {
  it("prints a table that fits the page, and how many rows on the error stream", async () => {
    const { status, out, err } = await run([tiny, tolls]);
    expect([status, err, tooWide(out)]).toEqual([0, "2 rows\n", []]);
    expect(out).toMatchInlineSnapshot(`
      "mode          outcome  min  max  quote
      ────────────  ───────  ───  ───  ──────────────────────────────
      drone-attack  killed     1    1  killing one guard
      drone-attack  injured    4    –  injuring at least four workers
      "
    `);
  });

  it("takes the SQL from standard input, or from a file", async () => {
    const folder = await tempFolder({ "count.sql": "select count(*) as n from events" });
    const printed = "n\n─\n2\n";
    expect((await run([tiny], { input: "select count(*) as n from events" })).out).toBe(printed);
    expect((await run([tiny, "-"], { input: "select count(*) as n from events" })).out).toBe(printed);
    expect((await run([tiny, "--file", join(folder, "count.sql")])).out).toBe(printed);
  });

  it.each([
    { args: [tiny], input: undefined, code: "usage" },
    { args: [tiny, "select 1", "--file", "x.sql"], code: "usage" },
    { args: [tiny, "--file", "/nowhere/x.sql"], code: "input/not-found" },
    { args: [tiny, "from events", "--format", "parquet"], code: "usage" },
    { args: [tiny, "from events", "--json", "--format", "csv"], code: "usage" },
    { args: [tiny, "--tables", "evnts"], code: "usage" },
    { args: ["/nowhere", "from events"], code: "dataset/not-found" },
    { args: [tiny, "from nothing"], code: "sql/failed" },
    { args: [tiny, "copy events to '/tmp/x.csv'"], code: "sql/refused" },
    { args: [tiny, "select sum(a.range + b.range) from range(10000000) a, range(10000000) b", "--timeout", "1"], code: "sql/limit" },
  ])("refuses $args with $code", async ({ args, code }) => {
    await expect(run(args, { isTerminal: true })).rejects.toMatchObject({ code });
  });

  it("refuses a file of SQL that is no text", async () => {
    const folder = await tempFolder({ "x.sql": new Uint8Array([0xff, 0xfe, 0x00]) });
    await expect(run([tiny, "--file", join(folder, "x.sql")])).rejects.toMatchObject({ code: "input/encoding" });
  });

  it("prints CSV and JSON lines", async () => {
    const query = "select id, first_day, voices, null as nothing from events order by id limit 1";
    expect((await run([tiny, query, "--format", "csv"])).out).toBe('id,first_day,voices,nothing\ne_02194d060e0b4e8f,2031-03-04,"[""Harbour Wire""]",\n');
    const line = '{"id":"e_02194d060e0b4e8f","first_day":"2031-03-04","voices":["Harbour Wire"],"nothing":null}\n';
    expect((await run([tiny, query, "--format", "jsonl"])).out).toBe(line);
    expect((await run([tiny, query, "--json"])).out).toBe(line);
  });

  it("writes a CSV column under its own name where the name is a number, as a year is", async () => {
    expect((await run([tiny, 'select 10 as "by", 20 as "2024", 30 as "2023"', "--format", "csv"])).out).toBe("by,2024,2023\n10,20,30\n");
  });

  it("prints a long result whole as CSV, and the first thousand rows as a table", async () => {
    expect((await run([tiny, "from range(5000)", "--format", "csv"])).out.split("\n")).toHaveLength(5002);
    const { out, err } = await run([tiny, "from range(5000)"]);
    expect(out.split("\n")).toHaveLength(1003);
    expect(err).toBe("The first 1000 rows; --format csv gives all\n");
  });

  it.each([
    { name: "x.csv", holds: /^n\n2\n$/ },
    { name: "x.jsonl", holds: /^\{"n":2\}\n$/ },
    { name: "x.txt", holds: /^n\n─\n2\n$/ },
    { name: "x.parquet", holds: /^PAR1[\s\S]+PAR1$/ },
  ])("writes $name in the format of its ending, and nothing beside it", async ({ name, holds }) => {
    const folder = await tempFolder({ [name]: "old" });
    const { out, err } = await run([tiny, "select count(*) as n from events", "--out", join(folder, name)]);
    expect([out, err]).toEqual(["", `1 row, written to ${join(folder, name)}\n`]);
    expect(await readFile(join(folder, name), "utf8")).toMatch(holds);
    expect(await readdir(folder)).toEqual([name]);
  });

  it.each(["x.json", "x.xlsx", "x"])("writes no table to %s, whose ending tells no format, unless it is asked to", async (name) => {
    const path = join(await tempFolder(), name);
    const message = "--format is missing, and the name of the file does not tell.";
    await expect(run([tiny, "select 1", "--out", path])).rejects.toMatchObject({ code: "usage", message });
    expect((await run([tiny, "select 1 as n", "--out", path, "--format", "csv"])).err).toBe(`1 row, written to ${path}\n`);
  });

  it("writes to standard output where the file is -", async () => {
    expect(await run([tiny, "select 1 as n", "--out", "-"])).toMatchObject({ out: "n\n─\n1\n", err: "1 row\n" });
  });

  it("leaves the file that was there where the query fails", async () => {
    const folder = await tempFolder({ "x.csv": "old" });
    await expect(run([tiny, "from nothing", "--out", join(folder, "x.csv")])).rejects.toMatchObject({ code: "sql/failed" });
    expect(await readFile(join(folder, "x.csv"), "utf8")).toBe("old");
    expect(await readdir(folder)).toEqual(["x.csv"]);
    await expect(run([tiny, "select 1", "--out", join(folder, "none", "x.parquet")])).rejects.toMatchObject({ code: "report/write-failed" });
  });

  it("gives the same bytes every time", async () => {
    const bytes = async () => {
      const path = join(await tempFolder(), "x.parquet");
      await run([tiny, "select kind, count(*) as n from participants group by kind", "--out", path]);
      return readFile(path);
    };
    expect(await bytes()).toEqual(await bytes());
  });

  it("lists the tables, and the columns of one with what they hold", async () => {
    const all = await run([tiny, "--tables"]);
    expect(tooWide(all.out)).toEqual([]);
    for (const table of ["events", "reports", "participants", "casualties", "attributions", "contested", "documents", "figures"]) {
      expect(all.out).toMatch(new RegExp(`^${table}: `, "m"));
    }
    const one = await run([tiny, "--tables", "participants"]);
    expect(tooWide(one.out)).toEqual([]);
    expect(one.out).toMatchInlineSnapshot(`
      "participants: Who did it, to whom, by event.
        event_id      VARCHAR    The event that it belongs to.
        position      BIGINT     Its place in the list, from 1.
        role          VARCHAR    What part it has in the event.
        kind          VARCHAR    What sort of thing takes part.
        text          VARCHAR    The shortest noun group, no article, no clause; the
                                 slice itself.
        name          VARCHAR    The name, only for a named entity.
        actor_id      VARCHAR    The actor it was linked to; absent where the reader
                                 abstained.
        start_offset  BIGINT     First code unit, UTF-16, zero-based, into
                                 \`document.text\`.
        end_offset    BIGINT     One past the last code unit.
      "
    `);
    const [first] = (await run([tiny, "--tables", "--json"])).out.split("\n");
    expect(JSON.parse(first ?? "")).toEqual({ table: "events", name: "id", type: "VARCHAR", about: "The hash of the event's smallest report id." });
  });

  it("tells a mistake with its place in the query", async () => {
    const terminal = fakeTerminal();
    expect(await main(["sql", tiny, "select id,\n  tpe\nfrom events"], terminal)).toBe(1);
    expect(terminal.told()).toMatchInlineSnapshot(`
      "Error: There is no column "tpe" here.
        Where: line 2, column 3
                tpe
                ^
        Mend: Near it are type, report_count, time_precision, place_kind, time_basis.
              \`dateline sql DATASET --tables\` lists tables and columns.
      "
    `);
  });

  it("shows nothing from a document that would steer the terminal", async () => {
    const { out } = await run([tiny, "select chr(27) || '[2J' || chr(8238) as x"]);
    expect([out.includes("\u001b"), out.includes("\u202E"), out.includes("\uFFFD")]).toEqual([false, false, true]);
  });
});
