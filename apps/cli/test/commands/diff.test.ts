import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readDataset } from "@dateline/dataset";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { correctWith } from "../../src/commands/correct.js";
import { diff } from "../../src/commands/diff.js";
import { parseWith } from "../../src/commands/parse.js";
import { runCommand } from "../../src/run-command.js";
import { fakeEngine } from "../fake-engine.js";
import { fakeTerminal, tooWide } from "../fake-terminal.js";

async function run(args: string[]) {
  const terminal = fakeTerminal();
  const status = await runCommand(diff, "diff", args, terminal);
  return { status, out: terminal.printed(), err: terminal.told() };
}

/** A folder kept before the corrections, and the one that has them. */
let root = "";
const states = { before: "", after: "" };

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "dateline-diff-"));
  [states.before, states.after] = [join(root, "before"), join(root, "after")];
  const articles = join(root, "articles");
  await mkdir(articles);
  await writeFile(join(articles, "a.txt"), "ATTACK Harbour Bridge\n");
  await writeFile(join(articles, "b.txt"), "ATTACK the mill\nATTACK a barn on the far side of the river\n");
  await runCommand(
    parseWith(async () => fakeEngine()),
    "parse",
    [articles, "--out", states.after, "-q"],
    fakeTerminal(),
  );
  await cp(states.after, states.before, { recursive: true });
  const { events } = await readDataset(states.after);
  const idOf = (target: string) => events.find(({ participants }) => participants[0]?.text === target)?.id ?? "";
  const correct = (...args: string[]) =>
    runCommand(
      correctWith(async () => fakeEngine()),
      "correct",
      [states.after, ...args, "-r", "Told on the quay", "--author", "A. Analyst"],
      fakeTerminal(),
    );
  await correct("set", idOf("Harbour Bridge"), "killed", "2");
  await correct("set", idOf("Harbour Bridge"), "status", "claimed");
  await correct("reject", idOf("the mill"));
});

afterAll(() => rm(root, { recursive: true, force: true }));

describe("dateline diff", () => {
  it("says that nothing differs between a dataset and itself", async () => {
    expect(await run([states.before, states.before])).toEqual({ status: 0, out: "", err: "No event differs.\n" });
    expect((await run([states.before, states.before, "--exit-code"])).status).toBe(0);
  });

  it("tells each event that differs, field by field, with what caused it", async () => {
    const { status, out, err } = await run([states.before, states.after]);
    expect([status, err, tooWide(out)]).toEqual([0, "0 added, 1 removed, 1 changed\n", []]);
    expect(out.replaceAll(/([ec])_[0-9a-f]{16}/g, "$1_ID")).toMatchInlineSnapshot(`
      "Removed         e_ID
                      Shelling, no place, no date; unconfirmed
                      by correction c_ID of A. Analyst: Told on the quay
                      “ATTACK the mill” b.txt:1

      Changed         e_ID
                      Shelling, no place, no date, 2 dead; claimed
      Status          occurred -> claimed
                      by correction c_ID of A. Analyst: Told on the quay
      Casualties      + 2 killed
                      by correction c_ID of A. Analyst: Told on the quay
      "
    `);
  });

  it("exits with 1 for a difference where that is asked for", async () => {
    expect((await run([states.before, states.after, "--exit-code"])).status).toBe(1);
  });

  it("gives the same as JSON, one object an event", async () => {
    const { out } = await run([states.before, states.after, "--json"]);
    const rows = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows).toMatchObject([
      { change: "removed", event: { mode: "shelling" }, corrections: [{ action: "reject" }] },
      {
        change: "changed",
        event: { status: "claimed" },
        was: { status: "occurred" },
        fields: [{ field: "status" }, { field: "casualties", corrections: [{ author: "A. Analyst" }] }],
      },
    ]);
  });

  it("refuses a folder that is no dataset", async () => {
    await expect(run([states.before, "/no/such/folder"])).rejects.toMatchObject({ code: "dataset/not-found" });
  });
});
