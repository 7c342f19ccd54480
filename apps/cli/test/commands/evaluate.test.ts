import { join } from "node:path";
import { readDataset, writeDataset } from "@dateline/dataset";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/commands/evaluate.js";
import { runCommand } from "../../src/run-command.js";
import { fakeTerminal, tooWide } from "../fake-terminal.js";
import { tempFolder } from "../temp-folder.js";
import { tiny } from "../tiny.js";

async function run(args: string[]) {
  const terminal = fakeTerminal();
  const status = await runCommand(evaluate, "evaluate", args, terminal);
  return { status, out: terminal.printed(), err: terminal.told() };
}

/** The tiny dataset without its march and with another day for its attack. */
async function corrected(): Promise<string> {
  const { manifest, ...records } = await readDataset(tiny);
  const dir = join(await tempFolder(), "gold");
  const isAttack = ({ type }: { type: string }) => type === "assault";
  const events = records.events.filter(isAttack).map((event) => ({ ...event, time: null }));
  const reports = records.reports.filter(isAttack).map((report) => ({ ...report, time: null }));
  await writeDataset(dir, { ...records, events, reports }, { inputs: manifest.inputs });
  return dir;
}

describe("dateline evaluate", () => {
  it("shows scores, and what differs with the words and where they stand", async () => {
    const { status, out, err } = await run([tiny, "--gold", await corrected()]);
    expect([status, err, tooWide(out)]).toEqual([0, "", []]);
    expect(out).toMatchSnapshot();
  });

  it("finds nothing to say against a dataset that is its own gold", async () => {
    const { out } = await run([tiny, "--gold", tiny]);
    expect(out).not.toMatch(/0\.|Missed|Extra:|Wrong/);
  });

  it("lists as much as it is asked to", async () => {
    const gold = await tempFolder();
    const { manifest, ...records } = await readDataset(tiny);
    await writeDataset(gold, { ...records, events: [], reports: [] }, { inputs: manifest.inputs });
    expect((await run([tiny, "--gold", gold, "--limit", "1"])).out).toContain("… and 1 more; --all lists them.");
    expect((await run([tiny, "--gold", gold, "--all"])).out).not.toContain("more;");
  });

  it("prints one JSON object a line", async () => {
    const { out } = await run([tiny, "--gold", await corrected(), "--json"]);
    const lines: { kind: string }[] = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines[0]).toEqual({ kind: "documents", shared: 1, goldOnly: 0, foundOnly: 0 });
    expect(lines).toContainEqual(
      expect.objectContaining({ kind: "score", of: "found", name: "accounts", precision: 0.5, recall: 1, right: 1, extra: 1, missing: 0 }),
    );
    expect(lines).toContainEqual(expect.objectContaining({ kind: "extra", type: "protest", path: "port-almar.txt", line: 7 }));
    expect(lines).toContainEqual(expect.objectContaining({ kind: "wrong", field: "date", gold: [], found: ["2031-03-03"], path: "port-almar.txt", line: 3 }));
  });

  it("says what is wrong with the gold", async () => {
    await expect(run([tiny])).rejects.toMatchObject({ code: "usage", hint: expect.stringContaining("--gold") });
    await expect(run([tiny, "--gold", tiny, "--all", "--limit", "3"])).rejects.toMatchObject({ code: "usage" });
    await expect(run([tiny, "--gold", join(tiny, "nowhere")])).rejects.toMatchObject({ code: "dataset/not-found", path: join(tiny, "nowhere") });
    await expect(run([tiny, "--gold", await tempFolder({ "a.txt": "" })])).rejects.toMatchObject({ code: "dataset/not-a-dataset" });
  });
});
