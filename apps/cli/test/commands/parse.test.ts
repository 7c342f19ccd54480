import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkDataset, readDataset } from "@dateline/dataset";
import { describe, expect, it } from "vitest";
import { parseWith } from "../../src/commands/parse.js";
import { runCommand } from "../../src/run-command.js";
import { fakeEngine } from "../fake-engine.js";
import { fakeTerminal, tooWide } from "../fake-terminal.js";
import { tempFolder } from "../temp-folder.js";

const command = parseWith(async () => fakeEngine());

async function run(args: string[], options?: Parameters<typeof fakeTerminal>[0]) {
  const terminal = fakeTerminal(options);
  const status = await runCommand(command, "parse", args, terminal);
  return { status, out: terminal.printed(), err: terminal.told() };
}

const articles = {
  "a.txt": "On Monday.\nATTACK Harbour Bridge\n",
  "b.txt": "Later.\nATTACK Harbour Bridge\nATTACK the mill\n",
  "sub/c.txt": "Nothing here.\n",
};
const folder = () => tempFolder(articles);
const newOut = async () => join(await tempFolder(), "dataset");

describe("dateline parse", () => {
  it("writes a sound dataset and ends with a table and the next command", async () => {
    const out = await newOut();
    const { status, out: printed, err } = await run([await folder(), "--out", out]);
    const dataset = await readDataset(out);
    expect([status, err, checkDataset(dataset)]).toEqual([0, "", []]);
    expect(dataset.documents.map(({ path }) => path)).toEqual(["a.txt", "b.txt", "sub/c.txt"]);
    expect(dataset.events.map(({ reportIds }) => reportIds.length).sort()).toEqual([1, 2]);
    expect(dataset.manifest.inputs.map(({ path }) => path)).toEqual(["a.txt", "b.txt", "sub/c.txt"]);
    expect(printed.replace(out, "DIR")).toMatchInlineSnapshot(`
      "Documents   3
      Reports     3  accounts of an event in one document
      Events      2  what the accounts together tell of
      Contested   0  events on which sources differ
      Issues      3  what the reader was unsure of or dropped

      Next: dateline list DIR
      "
    `);
  });

  it("writes the same bytes whatever the order of the inputs", async () => {
    const inputs = await folder();
    const each = ["a.txt", "b.txt", "sub/c.txt"].map((name) => join(inputs, name));
    const [one, other] = [await newOut(), await newOut()];
    await run([...each, "--out", one]);
    await run([...each.toReversed(), "--out", other]);
    for (const name of ["dataset.json", "documents.jsonl", "reports.jsonl", "events.jsonl", "issues.jsonl"]) {
      expect(await readFile(join(other, name), "utf8")).toBe(await readFile(join(one, name), "utf8"));
    }
  });

  it("replaces a dataset that is there, and does not read it as an input", async () => {
    const inputs = await folder();
    const out = join(inputs, "out");
    await run([inputs, "--out", out]);
    const { status } = await run([inputs, "--out", out]);
    expect([status, (await readDataset(out)).documents.length]).toEqual([0, 3]);
  });

  it("prints the events as JSON lines without --out, and the table on the error stream", async () => {
    const { status, out, err } = await run([await folder()]);
    const events = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect([status, events.map(({ type }) => type)]).toEqual([0, ["assault", "assault"]]);
    expect(err).toMatch(/^Documents {3}3\n/);
    expect(err).not.toContain("Next:");
  });

  it.each(["0", "many", "65"])("takes no --jobs %s", async (jobs) => {
    await expect(run(["a", "--jobs", jobs])).rejects.toMatchObject({ code: "usage", message: `--jobs needs a whole number from 1 to 64, not "${jobs}".` });
  });

  it("says nothing but results with --quiet", async () => {
    const { out, err } = await run([await folder(), "--out", await newOut(), "--quiet"]);
    expect([out, err]).toEqual(["", ""]);
  });

  it("prints its counts as one JSON object with --json", async () => {
    const out = await newOut();
    const { out: printed } = await run([await folder(), "--out", out, "--json"]);
    expect(JSON.parse(printed)).toEqual({ dataset: out, documents: 3, reports: 3, events: 2, contested: 0, issues: 3, failed: 0 });
  });

  it("reads standard input", async () => {
    const { status, out } = await run(["-"], { input: "ATTACK the mill\n" });
    expect([status, JSON.parse(out).type]).toEqual([0, "assault"]);
  });

  it("goes on after inputs that fail, tells each once, and lists those that are there as issues without a path of this machine", async () => {
    const inputs = await tempFolder({ ...articles, "empty.txt": "", "latin.txt": "first\nBROKEN\n", "bug.txt": "BUG" });
    const out = await newOut();
    const { status, out: printed, err } = await run([inputs, join(inputs, "gone.txt"), "--out", out]);
    expect(status).toBe(1);
    expect(err.match(/^Error: .*/gm)).toHaveLength(4);
    expect(err).toContain(`Where: ${join(inputs, "latin.txt")}:2`);
    expect(printed).toContain("4 inputs failed, see above");
    const { issues, documents } = await readDataset(out);
    expect(documents).toHaveLength(3);
    const failed = issues.filter(({ path }) => path !== undefined).map(({ path, code }) => [path, code]);
    expect(failed.sort()).toEqual([
      ["bug.txt", "input/bug"],
      ["empty.txt", "input/empty"],
      ["latin.txt", "input/encoding"],
    ]);
    expect(JSON.stringify(issues)).not.toContain(inputs);
  });

  it("shows where in the program an input failed only with --debug", async () => {
    const inputs = await tempFolder({ "a.txt": "ATTACK the mill\n", "bug.txt": "BUG" });
    expect((await run([inputs])).err).not.toContain("fake-engine.ts");
    expect((await run([inputs, "--debug"])).err).toContain("fake-engine.ts");
  });

  it.each([{ to: [] }, { to: ["--out"] }])("says of each input why nothing could be read, before it says so of all %j", async ({ to }) => {
    const inputs = await tempFolder({ "empty.txt": "", "latin.txt": "BROKEN" });
    const terminal = fakeTerminal();
    const named = [join(inputs, "gone"), join(inputs, "latin.txt")];
    const done = runCommand(command, "parse", [...named, ...(to.length === 0 ? [] : ["--out", await newOut()])], terminal);
    await expect(done).rejects.toMatchObject({ code: "input/no-documents", hint: "See above what is wrong with each input." });
    expect(terminal.told().match(/^ {2}Where: .*/gm)).toEqual([`  Where: ${named[0]}`, `  Where: ${named[1]}:2`]);
  });

  it("does not wait for standard input when it has begun to write", async () => {
    const out = await newOut();
    const terminal = fakeTerminal();
    const seen: boolean[] = [];
    const readInput = async () => {
      seen.push(existsSync(out));
      return new TextEncoder().encode("ATTACK the mill\n");
    };
    await runCommand(command, "parse", ["-", "--out", out], { ...terminal, readInput });
    expect(seen).toEqual([false]);
  });

  it("writes nothing where no document could be read", async () => {
    const out = await newOut();
    await expect(run([join(await folder(), "gone"), "--out", out])).rejects.toMatchObject({ code: "input/no-documents" });
    await expect(readDataset(out)).rejects.toMatchObject({ code: "dataset/not-found" });
  });

  it("refuses a folder of other files before it reads anything", async () => {
    const inputs = await folder();
    const unread = parseWith(() => Promise.reject(new Error("The parser was loaded.")));
    await expect(runCommand(unread, "parse", [inputs, "--out", inputs], fakeTerminal())).rejects.toMatchObject({ code: "dataset/not-a-dataset", path: inputs });
  });

  it("hands the limit of bytes to the parser and records it", async () => {
    const out = await newOut();
    const { status, err } = await run([await folder(), "--max-bytes", "20", "--out", out]);
    expect([status, err.match(/is too large/g)?.length]).toEqual([1, 2]);
    expect((await readDataset(out)).manifest.options).toEqual({ maxBytes: 20, reader: "fake" });
  });

  it("gives inputs a day of publication unless something beside them tells another", async () => {
    const inputs = await tempFolder({ ...articles, "b.txt.json": '{"published":"2024-01-30","publisher":"EFE"}' });
    const out = await newOut();
    await run([inputs, "--published", "2024-01-28", "--out", out]);
    const { documents, manifest } = await readDataset(out);
    expect(documents.map(({ published, publisher }) => [published?.edtf, publisher])).toEqual([
      ["2024-01-28", undefined],
      ["2024-01-30", "EFE"],
      ["2024-01-28", undefined],
    ]);
    expect(manifest.options).toEqual({ published: "2024-01-28", reader: "fake" });
  });

  it("leaves out what beside a file cannot be used, tells it, and reads the file", async () => {
    const inputs = await tempFolder({ "a.txt": "ATTACK the mill\n", "a.txt.json": '{"grade":"excellent","publisher":"EFE","byline":7,"title":null}' });
    const out = await newOut();
    const { status, err } = await run([inputs, "--out", out]);
    expect(status).toBe(1);
    expect(err.replace(/\s+/g, " ")).toContain('gives grade as "excellent", which cannot be used.');
    expect(err.replace(/\s+/g, " ")).toContain("gives byline as 7, which cannot be used.");
    const { documents, issues } = await readDataset(out);
    expect(documents).toMatchObject([{ publisher: "EFE" }]);
    expect(issues.filter(({ code }) => code === "data/invalid")).toHaveLength(2);
  });

  it("keeps copies of the same bytes apart, whatever the order they are named in", async () => {
    const inputs = await tempFolder({ "a/x.txt": "ATTACK the mill\n", "b/y.txt": "ATTACK the mill\n" });
    const [one, other] = [await newOut(), await newOut()];
    await run([join(inputs, "a"), join(inputs, "b"), "--out", one]);
    await run([join(inputs, "b"), join(inputs, "a"), "--out", other]);
    const { documents } = await readDataset(one);
    expect(documents.map(({ path, ordinal }) => [path, ordinal])).toEqual([
      ["x.txt", undefined],
      ["y.txt", 2],
    ]);
    expect((await readDataset(other)).documents).toEqual(documents);
  });

  it("refuses a month as a day of publication, and a terminal as standard input", async () => {
    await expect(run(["a", "--published", "2024-01"])).rejects.toMatchObject({ code: "usage" });
    await expect(run(["-"], { isTerminal: true })).rejects.toMatchObject({ code: "usage" });
  });

  it("shows one line of progress on a terminal, and takes it away", async () => {
    const { err } = await run([await folder(), "--out", await newOut()], { isTerminal: true });
    const lines = err.split("\r\u001b[2K");
    expect(lines.slice(1, 4).map((line) => line.replace(/\S+\/(\w+\/)?/g, ""))).toEqual([
      "Reading input 1 of 3  a.txt",
      expect.stringMatching(/^Reading input 2 of 3 {2}[\d.]+ a second {2}b\.txt$/),
      expect.stringMatching(/^Reading input 3 of 3 {2}[\d.]+ a second {2}c\.txt$/),
    ]);
    expect(lines.at(-1)).toBe("");
    expect(lines.every((line) => line.length < 80)).toBe(true);
  });

  it("keeps to 80 columns", async () => {
    const { out, err } = await run([await tempFolder({ ...articles, "empty.txt": "" }), "--out", await newOut()]);
    expect(tooWide(out.replace(/Next:.*/, "") + err.replace(/Where:.*/, ""))).toEqual([]);
  });
});
