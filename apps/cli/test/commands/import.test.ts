import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkDataset, isDataset, readDataset, writeDataset } from "@dateline/dataset";
import * as parser from "@dateline/parser";
import { beforeAll, describe, expect, it } from "vitest";
import type { Command } from "../../src/command.js";
import { addWith } from "../../src/commands/add.js";
import { checkWith } from "../../src/commands/check.js";
import { correctWith } from "../../src/commands/correct.js";
import { diff } from "../../src/commands/diff.js";
import { explain } from "../../src/commands/explain.js";
import { importWith } from "../../src/commands/import.js";
import { list } from "../../src/commands/list.js";
import { sql } from "../../src/commands/sql.js";
import { runCommand } from "../../src/run-command.js";
import { fakeTerminal, tooWide } from "../fake-terminal.js";
import { tempFolder } from "../temp-folder.js";

const fixture = (name: string) => fileURLToPath(new URL(`../../../../packages/schema/test/fixtures/rows/${name}`, import.meta.url));
const [acledFile, ucdpFile] = [fixture("acled-shaped.csv"), fixture("ucdp-shaped.csv")];

/** The parser, with what it looks things up in loaded once for all tests. */
let context: Promise<parser.Context> | undefined;
const load = async () => ({ ...parser, loadContext: () => (context ??= parser.loadContext()) });
beforeAll(async () => void (await (await load()).loadContext()), 60_000);

const commands = {
  import: importWith(load),
  add: addWith(load as never),
  check: checkWith(load as never),
  correct: correctWith(load as never),
  diff,
  explain,
  list,
  sql,
};

async function run(name: keyof typeof commands, args: string[], options?: Parameters<typeof fakeTerminal>[0]) {
  const terminal = fakeTerminal(options);
  // Each reads its own options.
  const status = await runCommand(commands[name] as unknown as Command, name, args, terminal).catch((error: unknown) => error);
  return { status, out: terminal.printed(), err: terminal.told() };
}

async function imported(file: string, format: string): Promise<string> {
  const out = join(await tempFolder(), "ds");
  expect(await run("import", [file, "--format", format, "--out", out, "-q"])).toEqual({ status: 0, out: "", err: "" });
  return out;
}

/** The fixture with some of its lines changed, as a file. */
async function changed(change: (lines: string[]) => string[]): Promise<string> {
  const lines = (await readFile(acledFile, "utf8")).split("\r\n");
  return join(await tempFolder({ "made.csv": change(lines).join("\r\n") }), "made.csv");
}

describe("dateline import", () => {
  it("makes a dataset of rows, and says what came of it and what to do next", async () => {
    const out = join(await tempFolder(), "ds");
    const { status, out: printed, err } = await run("import", [acledFile, "--format", "acled", "--out", out]);
    expect([status, err]).toEqual([0, ""]);
    expect(printed.replace(out, "DIR")).toMatchInlineSnapshot(`
      "Rows       20
      Left out    1  rows that give no event; the issues say why
      Events     19  rows that bear one id are one event
      Issues      1  what could not be taken over as it stands

      Next: dateline list DIR
      "
    `);
    expect(tooWide(printed.replace(/Next:.*/, ""))).toEqual([]);
    const dataset = await readDataset(out);
    expect(checkDataset(dataset)).toEqual([]);
    expect(dataset.manifest.options).toEqual({ format: "acled", reader: await parser.readerVersion() });
    expect(dataset.manifest.inputs).toEqual([{ path: "acled-shaped.csv", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });

  it.each([
    { file: acledFile, format: "acled", events: 19 },
    { file: ucdpFile, format: "ucdp", events: 12 },
  ])("makes of $format's rows what every command takes", async ({ file, format, events }) => {
    const dir = await imported(file, format);
    const dataset = await readDataset(dir);
    expect(dataset.events).toHaveLength(events);
    expect(await run("check", [dir])).toEqual({ status: 0, out: "", err: "The dataset holds together.\n" });
    const listed = await run("list", [dir, "--json"]);
    expect(listed.out.trimEnd().split("\n")).toHaveLength(events);
    const explained = await run("explain", [dir, dataset.events[0]?.id ?? ""]);
    expect(explained.out).toMatch(new RegExp(`${format}-shaped.csv, row \\d+`));
    const counted = await run("sql", [dir, "SELECT count(*) AS n FROM documents", "--format", "csv"]);
    expect(counted.out).toBe(`n\n${dataset.documents.length}\n`);
  });

  it("takes the outlets of a row, or those who told them, for the voices of its event", async () => {
    const [acled, ucdp] = await Promise.all([imported(acledFile, "acled").then(readDataset), imported(ucdpFile, "ucdp").then(readDataset)]);
    expect(acled.events.map(({ voices }) => voices)).toContainEqual(["Radio Ansongo", "Sahel Wire", "The Northern Post"]);
    expect(ucdp.events.map(({ voices }) => voices)).toContainEqual(["medics", "residents"]);
  });

  it("makes one event of rows that bear one id, and keeps what they differ on", async () => {
    const file = await changed((lines) => [...lines.slice(0, 2), (lines[1] ?? "").replace(",6,", ",8,").replace("Sahel Wire", "Bamako Daily")]);
    const { events } = await readDataset(await imported(file, "acled"));
    expect(events).toMatchObject([{ voices: ["Bamako Daily", "Radio Ansongo", "Sahel Wire"], reportIds: [expect.any(String), expect.any(String)] }]);
  });

  it("gives the same bytes again, and the same from standard input", async () => {
    const [one, other] = [await imported(acledFile, "acled"), await imported(acledFile, "acled")];
    expect(await readFile(join(one, "dataset.json"), "utf8")).toBe(await readFile(join(other, "dataset.json"), "utf8"));
    const out = join(await tempFolder(), "ds");
    expect(await run("import", ["-", "--format", "acled", "--out", out, "-q"], { input: await readFile(acledFile, "utf8") })).toMatchObject({ status: 0 });
    expect((await readDataset(out)).events.map(({ place }) => place?.name).sort()).toEqual(
      (await readDataset(one)).events.map(({ place }) => place?.name).sort(),
    );
  });

  it("lists rows that are malformed with their lines, exits with 1, and takes the others", async () => {
    const file = await changed((lines) => [
      ...lines.slice(0, 3),
      "too,few",
      (lines[3] ?? "").replace("2024-02-09", "9th of Feb"),
      (lines[4] ?? "").replace("14,,", "=cmd|x,,"),
      `${lines[5]}${"x".repeat(2_000_000)}`,
      ...lines.slice(6),
    ]);
    const out = join(await tempFolder(), "ds");
    const { status, err, out: printed } = await run("import", [file, "--format", "acled", "--out", out]);
    expect(status).toBe(1);
    expect(err.replaceAll(file, "made.csv").replace(/\n +/g, " ")).toContain("Row 3 (line 4) cannot be read: it has 2 cells, and the header has 31.");
    expect(err).toContain("9th of Feb");
    expect(err).toContain("=cmd|x");
    expect(err).toContain("characters");
    expect(printed).toMatch(/^Rows +21 {2}4 faults found in them, see above\n/);
    const { events, issues } = await readDataset(out);
    expect(events).toHaveLength(17);
    expect(issues.map(({ code }) => code).sort()).toEqual([
      "import/bad-row",
      "import/bad-row",
      "import/bad-value",
      "import/bad-value",
      "import/no-counterpart",
    ]);
    expect(await run("check", [out])).toMatchObject({ status: 0 });
  });

  it.each([
    { of: "lacks columns", text: "event_id_cnty,event_date\nA,2024-01-01\n", code: "data/invalid" },
    { of: "leaves a quote open", text: undefined, code: "data/invalid" },
    { of: "is not UTF-8", text: Uint8Array.of(0x61, 0x2c, 0xff, 0x0a), code: "input/encoding" },
    { of: "has no rows", text: "", code: "data/invalid" },
    { of: "holds zeros only", text: "\0\0\0", code: "data/invalid" },
    { of: "names a column twice", text: "__proto__,__proto__\n1,2\n", code: "data/invalid" },
  ])("refuses a file that $of with one error, and writes nothing", async ({ text, code }) => {
    const open = async () => `${await readFile(acledFile, "utf8")}MLI,"open\n`;
    const file = join(await tempFolder({ "made.csv": text ?? (await open()) }), "made.csv");
    const out = join(await tempFolder(), "ds");
    expect((await run("import", [file, "--format", "acled", "--out", out])).status).toMatchObject({ code, path: file });
    expect(await isDataset(out)).toBe(false);
  });

  it.each([
    { args: ["a.csv", "--out", "x"], message: "It is not said what the rows are." },
    { args: ["a.csv", "--format", "acled"], message: "It is not said where the dataset is to go." },
  ])("says what is missing: $message", async ({ args, message }) => {
    expect((await run("import", args)).status).toMatchObject({ code: "usage", message });
  });

  it("says that a file is not there, or is none", async () => {
    const folder = await tempFolder();
    const into = (file: string) => run("import", [file, "--format", "ucdp", "--out", join(folder, "ds")]);
    expect((await into(join(folder, "none.csv"))).status).toMatchObject({ code: "input/not-found" });
    expect((await into(folder)).status).toMatchObject({ code: "input/unreadable", message: "It is no file." });
  });
});

describe("a dataset that was imported", () => {
  it("is corrected, and its corrections stay when the file is imported anew", async () => {
    const dir = await imported(ucdpFile, "ucdp");
    const before = await readDataset(dir);
    const event = before.events.find(({ casualties }) => casualties[0]?.best === 13);
    const set = await run("correct", [dir, "set", event?.id ?? "", "killed", "14", "-r", "Recount", "--author", "A. Analyst"]);
    expect(set.status).toBe(0);
    const tollOf = async () => (await readDataset(dir)).events.find(({ id }) => id === event?.id)?.casualties[0];
    expect(await tollOf()).toMatchObject({ min: 14, max: 14 });
    expect(await run("check", [dir])).toMatchObject({ status: 0, out: "" });
    expect(await run("import", [ucdpFile, "--format", "ucdp", "--out", dir, "-q"])).toMatchObject({ status: 0 });
    expect(await tollOf()).toMatchObject({ min: 14, max: 14 });
    const changes = await run("diff", [await imported(ucdpFile, "ucdp"), dir]);
    expect(changes.out).toContain("14");
  });

  it("has events merged by hand, and is still put together the same again", async () => {
    const dir = await imported(acledFile, "acled");
    const [a, b] = (await readDataset(dir)).events.filter(({ mode }) => mode === "armed-clash");
    expect(await run("correct", [dir, "merge", a?.id ?? "", b?.id ?? "", "-r", "One fight", "--author", "A. Analyst"])).toMatchObject({ status: 0 });
    expect((await readDataset(dir)).events).toHaveLength(18);
    expect(await run("check", [dir])).toMatchObject({ status: 0, out: "" });
  });

  it("takes more rows of its format, passes over what it has, and gives what one import gives", async () => {
    const [first, rest] = [await changed((lines) => lines.slice(0, 9)), await changed((lines) => [lines[0] ?? "", ...lines.slice(9)])];
    const more = join(await tempFolder({ "more.csv": await readFile(rest) }), "more.csv");
    const dir = await imported(first, "acled");
    const added = await run("add", [dir, first, more]);
    expect(added).toMatchObject({ status: 0, err: "" });
    expect(added.out).toMatch(/^Added +12 .*\nReplaced +0 .*\nUnchanged +1 .*\nEvents +19 /);
    const whole = join(await tempFolder(), "ds");
    await run("import", [first, more, "--format", "acled", "--out", whole, "-q"]);
    expect(await readFile(join(dir, "dataset.json"), "utf8")).toBe(await readFile(join(whole, "dataset.json"), "utf8"));
    expect(await run("check", [dir])).toMatchObject({ status: 0, out: "" });
  });

  it("refuses what is not of its format, and stays as it was", async () => {
    const dir = await imported(acledFile, "acled");
    const before = await readFile(join(dir, "dataset.json"), "utf8");
    const article = join(await tempFolder({ "a.txt": "Gunmen shot a judge in Loja on Monday.\n" }), "a.txt");
    expect((await run("add", [dir, article])).status).toMatchObject({
      code: "data/invalid",
      message: expect.stringMatching(/^It has not the shape of ACLED\./),
    });
    expect((await run("add", [dir, ucdpFile])).status).toMatchObject({ code: "data/invalid" });
    expect(await readFile(join(dir, "dataset.json"), "utf8")).toBe(before);
  });

  it("is read again by its own format: an account that its row does not give is found", async () => {
    const dir = await imported(acledFile, "acled");
    const { manifest, ...records } = await readDataset(dir);
    const raised = <T extends { casualties: readonly { min: number }[] }>(one: T) => ({
      ...one,
      casualties: one.casualties.map((toll) => ({ ...toll, min: toll.min + 1 })),
    });
    const made = { ...records, reports: records.reports.map(raised), events: records.events.map(raised) };
    await writeDataset(dir, made, { inputs: manifest.inputs, options: manifest.options });
    const { status, out } = await run("check", [dir]);
    expect(status).toBe(1);
    expect(out.replace(/\n +/g, " ")).toContain("Reading acled-shaped.csv again gives it otherwise, or not at all.");
    expect(out).toContain("Mend: Make the dataset again with `dateline import`");
  });
});
