import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checkDataset, readDataset } from "@dateline/dataset";
import { beforeEach, describe, expect, it } from "vitest";
import { correctWith } from "../../src/commands/correct.js";
import { explain } from "../../src/commands/explain.js";
import { list } from "../../src/commands/list.js";
import { parseWith } from "../../src/commands/parse.js";
import { runCommand } from "../../src/run-command.js";
import { fakeEngine } from "../fake-engine.js";
import { fakeTerminal, tooWide } from "../fake-terminal.js";
import { tempFolder } from "../temp-folder.js";

const command = correctWith(async () => fakeEngine());
let dir = "";

/** Runs `dateline correct` on the dataset and returns what it printed, ids of corrections and the folder named alike each time. */
async function run(args: string[], options: Parameters<typeof fakeTerminal>[0] = {}) {
  const terminal = fakeTerminal({ env: { DATELINE_AUTHOR: "A. Analyst" }, ...options });
  const status = await runCommand(command, "correct", [dir, ...args], terminal);
  const tidy = (text: string) => text.replaceAll(dir, "DIR").replaceAll(/c_[0-9a-f]{16}/g, "c_ID");
  return { status, out: tidy(terminal.printed()), err: tidy(terminal.told()) };
}

const eventOf = async (target: string) => (await readDataset(dir)).events.find(({ participants }) => participants[0]?.text === target);
const idOf = async (target: string) => (await eventOf(target))?.id ?? "";

beforeEach(async () => {
  const articles = await tempFolder({ "a.txt": "ATTACK Harbour Bridge\nIt was at the quay.\n", "b.txt": "ATTACK Harbour Bridge\nATTACK the mill\n" });
  dir = join(await tempFolder(), "dataset");
  await runCommand(
    parseWith(async () => fakeEngine()),
    "parse",
    [articles, "--out", dir, "-q"],
    fakeTerminal(),
  );
});

describe("dateline correct", () => {
  it("sets a field and tells old and new, and how to take it back", async () => {
    const id = await idOf("the mill");
    const { status, out, err } = await run(["set", id.slice(0, 6), "killed", "3", "--reason", "Counted again"]);
    expect([status, err, tooWide(out)]).toEqual([0, "", []]);
    expect(out).toBe(`${id} casualties: none -> 3 killed\nUndo: dateline correct DIR undo c_ID\n`);
    const dataset = await readDataset(dir);
    expect(dataset.corrections).toMatchObject([{ action: "set", author: "A. Analyst", reason: "Counted again" }]);
    expect(checkDataset(dataset)).toEqual([]);
  });

  it("counts one correction as one, and what it was given", async () => {
    await run(["set", await idOf("the mill"), "killed", "3", "-r", "x"]);
    expect((await run(["log"])).err).toBe("1 correction, 0 taken back\n");
    expect((await run(["apply"])).err).toBe("The dataset includes the one correction of its log.\n");
    await expect(run(["merge", "e_1"])).rejects.toMatchObject({
      message: "`merge` was given 1 argument.",
      hint: "Usage: dateline correct DATASET merge EVENT EVENT... See `dateline correct --help`.",
    });
  });

  it("says what to do with a number that looks like an option, and that no toll is below 0", async () => {
    const id = await idOf("the mill");
    await expect(run(["set", id, "killed", "-12", "-r", "x"])).rejects.toMatchObject({
      code: "usage",
      message: '"-12" would be an option, and there is none of that name.',
      hint: expect.stringContaining("No number of people is below 0."),
    });
    await expect(run(["set", id, "killed", "-r", "x", "--", "-12"])).rejects.toMatchObject({ message: '"-12" is not clear as a value of killed.' });
  });

  it("takes the author from the option first", async () => {
    await run(["set", await idOf("the mill"), "status", "claimed", "-r", "x", "--author", "B. Editor"]);
    expect((await readDataset(dir)).corrections[0]?.author).toBe("B. Editor");
  });

  it("merges, splits, strikes out and adds, a line each", async () => {
    const [bridge, mill] = [await idOf("Harbour Bridge"), await idOf("the mill")];
    const merged = await run(["merge", bridge, mill, "-r", "One raid"]);
    expect(merged.out).toMatch(/^e_\w+: now part of e_\w+\n/m);
    const [event] = (await readDataset(dir)).events;
    const split = await run(["split", event?.id ?? "", event?.reportIds.at(-1) ?? "", "-r", "Two raids"]);
    expect(split.out).toMatch(/: a new event of one account, split from e_/);
    const struck = await run(["reject", (await readDataset(dir)).events[0]?.id ?? "", "-r", "Rumour"]);
    expect(struck.out).toMatch(/gone, with its last account/);
    const account = '{"path": "a.txt", "quote": "It was at the quay.", "type": "assault", "mode": "shelling"}';
    const added = await run(["add", "-", "-r", "Missed"], { input: account });
    expect(added.out).toMatch(/^e_\w+: a new event of one account\n/);
    const file = join(await tempFolder({ "account.json": account }), "account.json");
    expect((await run(["add", file, "-r", "Missed"])).status).toBe(0);
  });

  it("takes a correction back by the beginning of its id, and lists the log", async () => {
    const before = await readFile(join(dir, "events.jsonl"), "utf8");
    await run(["set", await idOf("the mill"), "status", "claimed", "-r", "Only the militia says so"]);
    const [made] = (await readDataset(dir)).corrections;
    const { out } = await run(["undo", made?.id.slice(0, 7) ?? ""]);
    expect(out).toMatch(/status: claimed -> occurred/);
    expect(await readFile(join(dir, "events.jsonl"), "utf8")).toBe(before);
    const log = await run(["log"]);
    expect(tooWide(log.out)).toEqual([]);
    expect(log.out.replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d/g, "WHEN").replaceAll(/r_[0-9a-f]{16}/g, "r_ID")).toMatchInlineSnapshot(`
      "c_ID  WHEN  A. Analyst  taken back
          set status of r_ID to claimed
          Only the militia says so

      c_ID  WHEN  A. Analyst
          undo c_ID
          Taken back.
      "
    `);
    expect(log.err).toBe("2 corrections, 1 taken back\n");
    const json = (await run(["log", "--json"])).out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(json).toMatchObject([
      { action: "set", undone: true },
      { action: "undo", undone: false },
    ]);
  });

  it("notes a disagreement, and the later holds", async () => {
    const id = await idOf("the mill");
    await run(["set", id, "status", "claimed", "-r", "x"]);
    const { out, err } = await run(["set", id, "status", "denied", "-r", "y"]);
    expect(out).toContain("status: claimed -> denied");
    expect(err.replaceAll(/\s+/g, " ")).toContain("Note: c_ID (A. Analyst) sets status; c_ID (A. Analyst) had set it otherwise.");
    expect(tooWide(err)).toEqual([]);
  });

  it("quotes the words that a value rests on", async () => {
    const place = '{"name": "Quay", "kind": "facility", "precision": 1}';
    await run(["set", await idOf("Harbour Bridge"), "place", place, "--quote", "at the quay", "-r", "Told"]);
    expect((await eventOf("Harbour Bridge"))?.place).toMatchObject({ name: "Quay", evidence: [{ quote: "at the quay" }] });
  });

  it.each([
    { fault: "an unknown action", args: ["sett", "x"], code: "usage", says: "Did you mean set?" },
    { fault: "too few arguments", args: ["set", "x"], code: "usage", says: "set ID FIELD VALUE" },
    { fault: "no reason", args: ["reject", "x"], code: "usage", says: "--reason" },
    { fault: "an unknown event", args: ["reject", "ffff", "-r", "x"], code: "event/unknown", says: "dateline list" },
    { fault: "an unknown account", args: ["reject", "r_ffff", "-r", "x"], code: "event/unknown", says: "dateline explain" },
    { fault: "an unknown correction", args: ["undo", "c_ffff"], code: "correction/unknown", says: "log" },
    { fault: "a file that is not there", args: ["add", "/no/such/file", "-r", "x"], code: "input/unreadable", says: "JSON" },
  ])("refuses $fault and changes nothing", async ({ args, code, says }) => {
    const before = await readDataset(dir);
    await expect(run(args)).rejects.toMatchObject({ code, hint: expect.stringContaining(says) });
    expect(await readDataset(dir)).toEqual(before);
  });

  it("refuses a value that does not fit, naming what is allowed", async () => {
    const set = run(["set", await idOf("the mill"), "status", "happened", "-r", "x"]);
    await expect(set).rejects.toMatchObject({ code: "correction/invalid", message: expect.stringContaining('allowed is "occurred", "claimed"') });
  });

  it("says where the dataset is behind its log, and catches up", async () => {
    const id = await idOf("the mill");
    await run(["set", id, "status", "claimed", "-r", "x"]);
    const log = await readFile(join(dir, "corrections.jsonl"), "utf8");
    await appendFile(join(dir, "corrections.jsonl"), log.replace('"claimed"', '"denied"'));
    const told = async (listing: typeof list | typeof explain, name: string, args: string[]) => {
      const terminal = fakeTerminal();
      await runCommand(listing, name, args, terminal);
      return terminal.told().replaceAll(/\s+/g, " ");
    };
    expect(await told(list, "list", [dir])).toContain("1 correction is not applied yet.");
    expect(await told(explain, "explain", [dir, id])).toContain("1 correction is not applied yet.");
    expect((await run(["apply"])).err).toBe("The dataset includes all 2 corrections of its log.\n");
    expect((await eventOf("the mill"))?.status).toBe("denied");
    await writeFile(join(dir, "corrections.jsonl"), log);
    await expect(run(["set", id, "status", "alleged", "-r", "x"])).rejects.toMatchObject({
      code: "dataset/invalid-record",
      hint: expect.stringContaining("apply"),
    });
  });

  it("stays when the dataset is parsed anew, and an old id goes on working", async () => {
    const old = await idOf("Harbour Bridge");
    await run(["set", old, "status", "claimed", "-r", "x"]);
    const articles = await tempFolder({
      "a.txt": "Corrected.\nATTACK Harbour Bridge\nIt was at the quay.\n",
      "b.txt": "Corrected.\nATTACK Harbour Bridge\nATTACK the mill\n",
    });
    await runCommand(
      parseWith(async () => fakeEngine()),
      "parse",
      [articles, "--out", dir, "-q"],
      fakeTerminal(),
    );
    const event = await eventOf("Harbour Bridge");
    expect(event?.status).toBe("claimed");
    expect(event?.id).not.toBe(old);
  });
});
