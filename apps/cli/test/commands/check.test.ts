import { join } from "node:path";
import { readDataset, writeDataset } from "@dateline/dataset";
import { describe, expect, it } from "vitest";
import { check } from "../../src/commands/check.js";
import { runCommand } from "../../src/run-command.js";
import { fakeTerminal, tooWide } from "../fake-terminal.js";
import { tempFolder } from "../temp-folder.js";
import { tiny } from "../tiny.js";

describe("dateline check", () => {
  it("says that a sound dataset holds together", async () => {
    const terminal = fakeTerminal();
    expect(await runCommand(check, "check", [tiny], terminal)).toBe(0);
    expect([terminal.printed(), terminal.told()]).toEqual(["", "The dataset holds together.\n"]);
  });

  it("lists what does not hold and exits with 1", async () => {
    const { manifest, ...records } = await readDataset(tiny);
    const dir = join(await tempFolder(), "dataset");
    await writeDataset(dir, { ...records, actors: [] }, { inputs: manifest.inputs });
    const [plain, json] = [fakeTerminal(), fakeTerminal()];
    expect(await runCommand(check, "check", [dir], plain)).toBe(1);
    expect(await runCommand(check, "check", [dir, "--json"], json)).toBe(1);
    expect(plain.printed()).toContain("There is no actor northern-front.");
    expect(tooWide(plain.printed())).toEqual([]);
    const problems = json
      .printed()
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(plain.told()).toBe(`${problems.length} problems.\n`);
    expect(problems[0]).toEqual({ file: "mentions", id: expect.any(String), message: expect.stringContaining("actor") });
  });
});
