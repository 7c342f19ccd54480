import { join } from "node:path";
import { readDataset, writeDataset } from "@dateline/dataset";
import { describe, expect, it } from "vitest";
import { checkWith } from "../../src/commands/check.js";
import { correctWith } from "../../src/commands/correct.js";
import { parseWith } from "../../src/commands/parse.js";
import { runCommand } from "../../src/run-command.js";
import { fakeEngine } from "../fake-engine.js";
import { fakeTerminal, tooWide } from "../fake-terminal.js";
import { tempFolder } from "../temp-folder.js";
import { tiny } from "../tiny.js";

const check = checkWith(async () => fakeEngine());

describe("dateline check", () => {
  it("says that a sound dataset holds together", async () => {
    const terminal = fakeTerminal();
    expect(await runCommand(check, "check", [tiny, "--quick"], terminal)).toBe(0);
    expect([terminal.printed(), terminal.told()]).toEqual(["", "The dataset holds together.\n"]);
    const json = fakeTerminal();
    await runCommand(check, "check", [tiny, "--quick", "--json"], json);
    expect(json.printed()).toBe('{"problems":0}\n');
  });

  it("lists what does not hold and exits with 1", async () => {
    const { manifest, ...records } = await readDataset(tiny);
    const dir = join(await tempFolder(), "dataset");
    await writeDataset(dir, { ...records, actors: [] }, { inputs: manifest.inputs });
    const [plain, json] = [fakeTerminal(), fakeTerminal()];
    expect(await runCommand(check, "check", [dir, "--quick"], plain)).toBe(1);
    expect(await runCommand(check, "check", [dir, "--quick", "--json"], json)).toBe(1);
    expect(plain.printed()).toContain("There is no actor northern-front.");
    expect(tooWide(plain.printed())).toEqual([]);
    const problems = json
      .printed()
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(problems.pop()).toEqual({ problems: problems.length });
    expect(plain.told()).toBe(`${problems.length} problems.\n`);
    expect(problems[0]).toEqual({ file: "mentions", id: expect.any(String), message: expect.stringContaining("actor"), hint: expect.any(String) });
    expect(plain.printed()).toContain("Mend: Make the dataset again");
  });

  it("says that another reader made it, and does not read its texts again", async () => {
    const terminal = fakeTerminal();
    expect(await runCommand(check, "check", [tiny], terminal)).toBe(0);
    expect(terminal.told()).toContain("a reader that noted no version; this is fake.");
  });

  it("reads the texts again and tells how the corrections stand", async () => {
    const articles = await tempFolder({ "a.txt": "ATTACK Harbour Bridge\n" });
    const dir = join(await tempFolder(), "dataset");
    await runCommand(
      parseWith(async () => fakeEngine()),
      "parse",
      [articles, "--out", dir, "-q"],
      fakeTerminal(),
    );
    const [event] = (await readDataset(dir)).events;
    for (const status of ["claimed", "denied"]) {
      const args = [dir, "set", event?.id ?? "", "status", status, "-r", "x", "--author", "A. Analyst"];
      await runCommand(
        correctWith(async () => fakeEngine()),
        "correct",
        args,
        fakeTerminal(),
      );
    }
    const terminal = fakeTerminal();
    expect(await runCommand(check, "check", [dir], terminal)).toBe(0);
    expect(terminal.printed()).toBe("");
    expect(terminal.told()).toMatch(/^2 corrections in the log: 2 in force, 0 taken back\nNote: c_\w+ \(A. Analyst\) sets status/);
    expect(tooWide(terminal.told())).toEqual([]);
    const otherwise = checkWith(async () => ({
      ...fakeEngine(),
      parse: (document) => ({ ...fakeEngine().parse(document, { maxBytes: undefined }), reports: [] }),
    }));
    const told = fakeTerminal();
    expect(await runCommand(otherwise, "check", [dir], told)).toBe(1);
    expect(told.printed()).toContain("Reading a.txt again gives it otherwise");
  });
});
