import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readDataset } from "@dateline/dataset";
import { openSql } from "@dateline/dataset/sql";
import { codecs, jsonLines } from "@dateline/schema/codecs";
import { describe, expect, it } from "vitest";
import { exportCommand } from "../../src/commands/export.js";
import { runCommand } from "../../src/run-command.js";
import { fakeTerminal, tooWide } from "../fake-terminal.js";
import { tempFolder } from "../temp-folder.js";
import { tiny } from "../tiny.js";

async function run(args: string[], options?: Parameters<typeof fakeTerminal>[0]) {
  const terminal = fakeTerminal(options);
  const status = await runCommand(exportCommand, "export", args, terminal);
  return { status, out: Buffer.from(terminal.printed(), "utf8").toString(), err: terminal.told() };
}

describe("dateline export", () => {
  it.each(codecs.flatMap(({ name, tables }) => tables.map((table) => ({ name, table }))))(
    "writes $table as $name to standard output, as its codec does",
    async ({ name, table }) => {
      const dataset = await readDataset(tiny);
      const codec = codecs.find((one) => one.name === name);
      const { status, out, err } = await run([tiny, "--format", name, "--table", table]);
      expect(status).toBe(0);
      expect(out).toBe([...(codec?.encode(dataset, { table }) ?? [])].join(""));
      expect(err).toMatch(
        table === "figures"
          ? /^No figures: the file is valid and holds none\.\n$/
          : new RegExp(`^\\d+( of \\d+)? ${table.slice(0, -1)}s?(; \\d+ left out whole)?\\n`),
      );
      expect(tooWide(err)).toEqual([]);
    },
  );

  it("tells what is lost by reason, each field with how many records had it", async () => {
    expect((await run([tiny, "--format", "geojson"])).err).toMatchInlineSnapshot(`
      "2 events
      What geojson does not hold, with the number of records that have it:
        left out: GeoJSON has no place for the words that a value rests on
          time.text 2, time.evidence 2, place.text 2, place.evidence 2,
          attributions.evidence 2, casualties.evidence 1
        left out: offsets mean nothing without the text
          participants.start 2, participants.end 2, weapons.start 1, weapons.end 1
      "
    `);
  });

  it("takes the format from the ending of the file, replaces what is there and leaves nothing beside it", async () => {
    const folder = await tempFolder({ "a.geojson": "old" });
    const { out, err } = await run([tiny, "--out", join(folder, "a.geojson"), "--losses", join(folder, "lost.jsonl")]);
    expect(out).toBe("");
    expect(err).toContain("2 events, written to ");
    expect(await readdir(folder)).toEqual(["a.geojson", "lost.jsonl"]);
    expect(JSON.parse(await readFile(join(folder, "a.geojson"), "utf8")).features).toHaveLength(2);
  });

  it("writes every loss as a line, as many as it counts", async () => {
    const folder = await tempFolder();
    const { err } = await run([tiny, "--format", "plover", "--losses", join(folder, "lost.jsonl")]);
    const lines = (await readFile(join(folder, "lost.jsonl"), "utf8"))
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    expect(Object.keys(lines[0])).toEqual(["id", "field", "reason"]);
    const counted = [...err.matchAll(/[a-zA-Z.]+ (\d+)(?=,|$)/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
    expect(lines).toHaveLength(counted);
  });

  it.each([
    { chosen: ["--type", "protest"], events: 1 },
    { chosen: ["--from", "2031-03-04"], events: 1 },
    { chosen: ["--to", "2031-03-03"], events: 1 },
    { chosen: ["--actor", "fuel"], events: 1 },
    { chosen: ["--where", "Yemen"], events: 2 },
    { chosen: ["--status", "unconfirmed"], events: 1 },
  ])("writes the events that fit $chosen, and what belongs to them", async ({ chosen, events }) => {
    const back = async (table: "events" | "reports" | "documents" | "actors") => [
      ...jsonLines.decode((await run([tiny, "-f", "jsonl", "--table", table, ...chosen])).out, { table }),
    ];
    expect(await back("events")).toHaveLength(events);
    expect(await back("reports")).toHaveLength(events);
    expect(await back("documents")).toHaveLength(1);
    expect((await back("actors")).length).toBeGreaterThan(0);
  });

  it.each(codecs.map(({ name }) => name))("writes a valid file of %s where nothing fits, and says so", async (name) => {
    const { status, out, err } = await run([tiny, "--format", name, "--from", "2090"]);
    expect(status).toBe(0);
    const codec = codecs.find((one) => one.name === name);
    expect(out).toBe([...(codec?.encode({ documents: [], actors: [], reports: [], events: [], figures: [] }) ?? [])].join(""));
    expect(err).toMatch(/^No (events|reports): the file is valid and holds none\.\n$/);
  });

  it("puts a marking on everything, in a format that has one", async () => {
    const { out } = await run([tiny, "--format", "stix", "--marking", "amber"]);
    expect(out).toContain('"name":"TLP:AMBER"');
  });

  it("says nothing when asked to", async () => {
    expect((await run([tiny, "--format", "stix", "--quiet"])).err).toBe("");
  });

  it.each([
    { table: "events", chosen: [], count: 2 },
    { table: "casualties", chosen: [], count: 2 },
    { table: "mentions", chosen: [], count: undefined },
    { table: "reports", chosen: ["--type", "protest"], count: 1 },
    { table: "actors", chosen: ["--type", "protest"], count: undefined },
    { table: "documents", chosen: ["--from", "2090"], count: 0 },
  ])("writes the table $table as Parquet, by $chosen", async ({ table, chosen, count }) => {
    const folder = await tempFolder();
    const { err } = await run([tiny, "--table", table, "--out", join(folder, "a.parquet"), ...chosen]);
    const bytes = await readFile(join(folder, "a.parquet"));
    expect([bytes.subarray(0, 4).toString(), bytes.subarray(-4).toString()]).toEqual(["PAR1", "PAR1"]);
    if (count !== undefined)
      expect(err).toMatch(
        count === 0 ? /^No rows of documents: the file is valid and holds none, written/ : `${count} row${count === 1 ? "" : "s"} of ${table}, written`,
      );
    expect(await readdir(folder)).toEqual(["a.parquet"]);
  });

  it("writes into Parquet what SQL has", async () => {
    const folder = await tempFolder();
    await run([tiny, "--out", join(folder, "a.parquet")]);
    const database = await openSql(tiny);
    const written = join(folder, "b.parquet");
    await database.writeParquet("select * from events", written);
    database.close();
    expect(await readFile(join(folder, "a.parquet"))).toEqual(await readFile(written));
  });

  it.each([
    { fault: "no format", args: [], message: "--format is missing." },
    { fault: "a file whose name does not tell", args: ["--out", "a.csv"], message: /^--format is missing, and the name/ },
    { fault: "an unknown format", args: ["-f", "shapefile"], message: /^-f needs one of jsonl, / },
    { fault: "a table that the format lacks", args: ["-f", "stix", "--table", "documents"], message: 'stix has no table "documents".' },
    { fault: "a table that SQL lacks", args: ["-o", "a.parquet", "--table", "toll"], message: 'parquet has no table "toll".' },
    {
      fault: "a table that is of no events",
      args: ["-o", "a.parquet", "--table", "mentions", "--type", "protest"],
      message: /^The table mentions is of no events/,
    },
    { fault: "Parquet without a file", args: ["-f", "parquet"], message: /^Parquet is nothing to look at/ },
    { fault: "losses of Parquet", args: ["-o", "a.parquet", "--losses", "b"], message: /^Parquet has the tables of SQL/ },
    { fault: "one file for two things", args: ["-o", "a.geojson", "--losses", "a.geojson"], message: /name one file/ },
    { fault: "a marking on what bears none", args: ["-f", "geojson", "--marking", "RED"], message: "geojson carries no marking." },
    { fault: "days the wrong way round", args: ["-f", "geojson", "--from", "2025", "--to", "2024"], message: "--from lies after --to." },
  ])("refuses $fault, and writes nothing", async ({ args, message }) => {
    const folder = await tempFolder();
    const there = args.map((arg) => (/^a\.|^b$/.test(arg) ? join(folder, arg) : arg));
    await expect(run([tiny, ...there])).rejects.toMatchObject({
      code: "usage",
      message: typeof message === "string" ? message : expect.stringMatching(message),
      hint: expect.any(String),
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it("leaves what was there where the dataset turns out to be damaged half way", async () => {
    const folder = await tempFolder({ "a.plover.jsonl": "old" });
    const damaged = join(await tempFolder(), "dataset");
    await cp(tiny, damaged, { recursive: true });
    await writeFile(join(damaged, "reports.jsonl"), "{");
    await expect(run([damaged, "--out", join(folder, "a.plover.jsonl"), "--losses", join(folder, "lost.jsonl")])).rejects.toMatchObject({
      code: "dataset/invalid-record",
    });
    expect(await readdir(folder)).toEqual(["a.plover.jsonl"]);
    expect(await readFile(join(folder, "a.plover.jsonl"), "utf8")).toBe("old");
  });

  it("throws for a folder that is no dataset", async () => {
    await expect(run([await tempFolder(), "--format", "geojson"])).rejects.toMatchObject({ code: "dataset/not-a-dataset" });
  });
});
