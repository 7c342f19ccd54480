import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { notebook } from "../../src/commands/notebook.js";
import { notebookRun } from "../../src/commands/notebook-run.js";
import { runCommand } from "../../src/run-command.js";
import { fakeTerminal, tooWide } from "../fake-terminal.js";
import { tempFolder } from "../temp-folder.js";
import { tiny } from "../tiny.js";

/** A notebook of code cells. */
const notebookOf = (...sources: string[]) =>
  JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: sources.map((source, index) => ({ cell_type: "code", id: `cell-${index}`, metadata: {}, source, outputs: [], execution_count: null })),
  });

describe("dateline notebook run", { timeout: 120_000 }, () => {
  it("writes the notebook with what its cells show, and leaves the notebook itself", async () => {
    const folder = await tempFolder({ "a.ipynb": notebookOf("1 + 1") });
    const terminal = fakeTerminal();
    const out = join(folder, "b.ipynb");
    expect(await runCommand(notebookRun, "notebook run", [join(folder, "a.ipynb"), "--out", out, "--dataset", tiny], terminal)).toBe(0);
    expect(terminal.told()).toBe(`Wrote ${out}: 1 cells run, 0 failed.\n`);
    expect(JSON.parse(await readFile(out, "utf8")).cells[0].outputs).not.toEqual([]);
    expect(await readFile(join(folder, "a.ipynb"), "utf8")).toBe(notebookOf("1 + 1"));
  });

  it("names the cells that fail and exits with 1", async () => {
    const folder = await tempFolder({ "a.ipynb": notebookOf("1 + 1", 'throw new Error("no such harbour");') });
    const terminal = fakeTerminal();
    expect(await runCommand(notebookRun, "notebook run", [join(folder, "a.ipynb"), "--dataset", tiny], terminal)).toBe(1);
    expect(terminal.told()).toMatch(/^Error: Cell 2(, line 1)?: Error: no such harbour\n/);
    expect(tooWide(terminal.told().replace(/Wrote .*/, ""))).toEqual([]);
  });

  it("prints what came of it as JSON", async () => {
    const folder = await tempFolder({ "a.ipynb": notebookOf("1 + 1") });
    const terminal = fakeTerminal();
    await runCommand(notebookRun, "notebook run", [join(folder, "a.ipynb"), "--dataset", tiny, "--json", "--timeout", "20"], terminal);
    expect(JSON.parse(terminal.printed())).toMatchObject({ cells: 1, failed: 0 });
  });
});

describe("dateline notebook", { timeout: 120_000 }, () => {
  it("prints the address, serves until it is interrupted, and stops", async () => {
    const folder = await tempFolder({ "a.ipynb": notebookOf("1 + 1") });
    const terminal = fakeTerminal();
    let answer = 0;
    const interrupted = async () => {
      // The address sets a cookie and sends the browser on to the page.
      answer = (await fetch(terminal.printed().trim(), { redirect: "manual" })).status;
    };
    const status = await runCommand(notebook, "notebook", [join(folder, "a.ipynb"), "--dataset", tiny], { ...terminal, untilInterrupted: interrupted });
    expect([status, answer]).toEqual([0, 303]);
    expect(terminal.told()).toContain("until you press Ctrl-C");
    await expect(fetch(terminal.printed().trim())).rejects.toThrow();
  });
});
