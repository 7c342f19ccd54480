import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Command } from "../../src/command.js";
import { importCommand } from "../../src/commands/import.js";
import { notebookRun } from "../../src/commands/notebook-run.js";
import { report } from "../../src/commands/report.js";
import { runCommand } from "../../src/run-command.js";
import { fakeTerminal } from "../fake-terminal.js";
import { sharedFolder } from "../temp-folder.js";

const fixture = (name: string) => fileURLToPath(new URL(`../../../../packages/schema/test/fixtures/rows/${name}`, import.meta.url));
const charts = ["timeline", "map", "casualties", "actors"] as const;
const notebook = JSON.stringify({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {},
  cells: charts.map((chart) => ({ cell_type: "code", id: chart, metadata: {}, source: `charts.${chart}(events)`, outputs: [], execution_count: null })),
});

async function run(command: unknown, name: string, args: string[]): Promise<void> {
  const terminal = fakeTerminal();
  // Each reads its own options.
  expect([await runCommand(command as Command, name, args, terminal), terminal.told()]).toEqual([0, expect.any(String)]);
}

const cases = [
  {
    format: "acled",
    says: ["Fourteen documents tell of 14 incidents of force in Mali", "According to Sahel Wire", "row 11"],
    drawn: ["Wadi Ghar", "Black Dune Front"],
  },
  { format: "ucdp", says: ["Twelve documents tell of 12 incidents of force in Sudan", "22–52", "row 2"], drawn: ["Um Barid", "River Guard"] },
];

describe.each(cases)("what was imported from $format's rows", { timeout: 180_000 }, async ({ format, says, drawn }) => {
  const folder = await sharedFolder({ "charts.ipynb": notebook });
  const dir = join(folder, "dataset");
  beforeAll(() => run(importCommand, "import", [fixture(`${format}-shaped.csv`), "--format", format, "--out", dir]), 120_000);

  it("is briefed: statements rest on cells, which are quoted alone, and the method says that rows were read", async () => {
    const file = join(folder, "briefing.md");
    await run(report, "report", [dir, "--out", file]);
    const text = await readFile(file, "utf8");
    for (const words of says) expect(text.toLowerCase()).toContain(words.toLowerCase());
    expect(text).toContain("a row of a file of coded events");
    expect(text).not.toContain("Right this often");
    expect(text).not.toContain("Political violence,");
    expect(text).toMatch(format === "acled" ? /fatalities: “17”/ : /best: “30”/);
    await run(report, "report", [dir, "--out", join(folder, "briefing.pdf")]);
    expect((await readFile(join(folder, "briefing.pdf"))).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("is charted", async () => {
    const out = join(folder, "run.ipynb");
    await run(notebookRun, "notebook run", [join(folder, "charts.ipynb"), "--dataset", dir, "--out", out]);
    const { cells } = JSON.parse(await readFile(out, "utf8"));
    expect(cells.map(({ outputs }: { outputs: unknown[] }) => JSON.stringify(outputs).includes("<svg"))).toEqual(charts.map(() => true));
    for (const words of drawn) expect(JSON.stringify(cells)).toContain(words);
  });
});
