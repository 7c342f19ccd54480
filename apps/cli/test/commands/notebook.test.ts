import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { notebook } from "../../src/commands/notebook.js";
import { notebookExport } from "../../src/commands/notebook-export.js";
import { notebookKernel } from "../../src/commands/notebook-kernel.js";
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

describe("dateline notebook run --set", { timeout: 120_000 }, () => {
  const ask = async (...args: string[]) => {
    const folder = await tempFolder({ "a.ipynb": notebookOf("const least = 1; const who = 'x';", "({ least, who })") });
    const out = join(folder, "b.ipynb");
    const terminal = fakeTerminal();
    const status = await runCommand(notebookRun, "notebook run", [join(folder, "a.ipynb"), "--out", out, "--dataset", tiny, ...args], terminal);
    return { status, shown: JSON.parse(await readFile(out, "utf8")).cells[1].outputs[0]?.data["text/plain"].join("") };
  };

  it.each([
    { args: ["--set", "least=3", "--set", "who=US troops"], shown: '{ least: 3, who: "US troops" }' },
    { args: ["--set", "least=[1,2]", "--set", 'who="3"'], shown: '{ least: [1, 2], who: "3" }' },
    { args: ["--set", "least=true", "--set", "who=a=b"], shown: '{ least: true, who: "a=b" }' },
    { args: ["--set", "who="], shown: '{ least: 1, who: "" }' },
  ])("takes $args as numbers, JSON or text", async ({ args, shown }) => {
    expect(await ask(...args)).toEqual({ status: 0, shown });
  });

  it("refuses what is no setting, and a name that no cell declares", async () => {
    await expect(ask("--set", "least")).rejects.toMatchObject({ code: "usage", message: '--set needs a name, = and a value, not "least".' });
    await expect(ask("--set", "1a=2")).rejects.toMatchObject({ code: "usage" });
    await expect(ask("--set", "most=2")).rejects.toMatchObject({ code: "usage", hint: "Its cells declare least, who." });
  });

  it("leaves the file without outputs when told to, and still tells of failures", async () => {
    const folder = await tempFolder({ "a.ipynb": notebookOf("1", "nowhere") });
    const terminal = fakeTerminal();
    const file = join(folder, "a.ipynb");
    expect(await runCommand(notebookRun, "notebook run", [file, "--outputs", "strip", "--dataset", tiny], terminal)).toBe(1);
    expect(JSON.parse(await readFile(file, "utf8")).cells.flatMap((cell: { outputs: unknown[] }) => cell.outputs)).toEqual([]);
    expect(terminal.told()).toContain("Cell 2, line 1: ReferenceError");
  });
});

describe("dateline notebook export", { timeout: 120_000 }, () => {
  it("takes the format from the ending, or from --format", async () => {
    const folder = await tempFolder({ "a.ipynb": notebookOf("charts.standing(events)") });
    for (const [name, args, begin] of [
      ["a.html", [], "<!doctype html>"],
      ["a.md", [], "```typescript"],
      ["b.ipynb", [], "{"],
      ["a.pdf", [], "%PDF"],
      ["page", ["--format", "html"], "<!doctype html>"],
    ] as const) {
      const out = join(folder, name);
      const terminal = fakeTerminal();
      expect(await runCommand(notebookExport, "notebook export", [join(folder, "a.ipynb"), "--out", out, "--dataset", tiny, ...args], terminal)).toBe(0);
      expect(terminal.told()).toMatch(new RegExp(`^Wrote .*${name}( and 1 picture beside it)?\\.\\n$`));
      expect((await readFile(out, "latin1")).slice(0, begin.length)).toBe(begin);
    }
  });

  it("takes the place of no file that a dataset is made of", async () => {
    const folder = await tempFolder({ "a.ipynb": notebookOf("1"), "ds/dataset.json": "{}", "ds/events.jsonl": "old" });
    const file = join(folder, "a.ipynb");
    const out = join(folder, "ds/events.jsonl");
    for (const [command, name, args] of [
      [notebookExport, "notebook export", [file, "--out", out, "--format", "md"]],
      [notebookRun, "notebook run", [file, "--out", out]],
    ] as const) {
      await expect(runCommand(command, name, args, fakeTerminal())).rejects.toMatchObject({ code: "usage", path: out });
    }
    expect(await readFile(out, "utf8")).toBe("old");
  });

  it("asks for a file, and for a format that it knows", async () => {
    const folder = await tempFolder({ "a.ipynb": notebookOf("1") });
    const ask = (...args: string[]) => runCommand(notebookExport, "notebook export", [join(folder, "a.ipynb"), ...args], fakeTerminal());
    await expect(ask()).rejects.toMatchObject({ code: "usage", message: "--out is missing: an export needs a file." });
    await expect(ask("--out", join(folder, "a.docx"))).rejects.toMatchObject({ code: "usage", hint: "Add --format: html, ipynb, md, pdf." });
  });

  it("exits with 1 where a cell fails, and runs nothing with --no-run", async () => {
    const folder = await tempFolder({ "a.ipynb": notebookOf("nowhere") });
    const ask = (...args: string[]) =>
      runCommand(notebookExport, "notebook export", [join(folder, "a.ipynb"), "--out", join(folder, "a.html"), "--dataset", tiny, ...args], fakeTerminal());
    expect(await ask()).toBe(1);
    expect(await ask("--no-run")).toBe(0);
    expect(await readFile(join(folder, "a.html"), "utf8")).not.toContain("is not defined");
  });
});

describe("dateline notebook kernel", () => {
  it("writes where JUPYTER_DATA_DIR says, a command that is there, and takes it away again", async () => {
    const folder = await tempFolder({});
    const ask = async (action: string) => {
      const terminal = fakeTerminal({ env: { JUPYTER_DATA_DIR: folder } });
      expect(await runCommand(notebookKernel, "notebook kernel", [action], terminal)).toBe(0);
      return terminal.told();
    };
    expect(await ask("install")).toBe(`Installed in ${join(folder, "kernels", "dateline")}.\nJupyter now lists it as "TypeScript (Dateline)".\n`);
    const { argv } = JSON.parse(await readFile(join(folder, "kernels", "dateline", "kernel.json"), "utf8"));
    expect(argv).toEqual([process.execPath, expect.stringMatching(/dateline\.js$/), "notebook", "kernel", "run", "{connection_file}"]);
    await expect(readFile(argv[1])).resolves.toBeDefined();
    expect(await ask("uninstall")).toContain("Taken away from");
    expect(await ask("uninstall")).toBe("There is no kernel of ours to take away.\n");
  });

  it("says what can be done with it, and refuses a file that is no connection file", async () => {
    const ask = (...args: string[]) => runCommand(notebookKernel, "notebook kernel", args, fakeTerminal());
    await expect(ask("start")).rejects.toMatchObject({ code: "usage", hint: "There are install, uninstall, run." });
    await expect(ask("install", "x")).rejects.toMatchObject({ code: "usage" });
    await expect(ask("run")).rejects.toMatchObject({ code: "usage" });
    await expect(ask("run", tiny)).rejects.toMatchObject({ code: "input/unreadable" });
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
