import { readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { codeCells, type Output } from "../../src/notebook.js";
import { parseNotebook } from "../../src/notebook-text.js";
import { type RunNotebookOptions, runNotebook } from "../../src/run/run-notebook.js";
import { writeInventedDataset } from "../fixtures/invented-dataset.js";
import { hasJupyter, throughJupyter } from "../fixtures/jupyter.js";
import { newFolder, notebookOf, writeNotebook } from "../fixtures/notebooks.js";

async function run(sources: readonly string[], options: Partial<RunNotebookOptions> = {}) {
  const folder = await newFolder();
  const file = await writeNotebook(folder, notebookOf(...sources));
  const dataset = join(folder, "dataset");
  await writeInventedDataset(dataset);
  const result = await runNotebook({ file, datasetDir: dataset, ...options });
  const text = await readFile(options.out ?? file, "utf8");
  return { folder, file, dataset, result, text, cells: codeCells(parseNotebook(text, file)) };
}

const plain = (outputs: readonly Output[] | undefined) =>
  outputs?.map((output) =>
    output.output_type === "display_data"
      ? output.data["text/plain"]
      : output.output_type === "error"
        ? output.traceback[0]
        : "text" in output
          ? output.text
          : undefined,
  );

describe("runNotebook", () => {
  it("shows last expressions, display, printed lines and tables, in order", async () => {
    const { cells, result } = await run([
      'display("first");\nconsole.log("a", { b: 1 });\nconsole.log("c");\n[{ name: "x", n: 1 }, { name: "yy", n: 10 }]',
      "const late = await new Promise<number>((resolve) => setTimeout(resolve, 5, 7));",
      "late * 6",
    ]);
    expect(result).toMatchObject({ cells: 3, failed: 0, failures: [] });
    expect(plain(cells[0]?.outputs)).toEqual(["first", "a { b: 1 }\nc\n", "name  n\nx     1\nyy    10"]);
    expect(cells[1]?.outputs).toEqual([]);
    expect(plain(cells[2]?.outputs)).toEqual(["42"]);
    expect(cells.map((cell) => cell.execution_count)).toEqual([1, 2, 3]);
  });

  it("runs cells in the order of what they need, not of where they stand", async () => {
    const { cells } = await run(["total + 1", "const total = half * 2", "const half: number = 4"]);
    expect(plain(cells[0]?.outputs)).toEqual(["9"]);
  });

  it("gives cells the dataset, Plot, charts, html and the width", async () => {
    const { cells } = await run([
      "[events.length, reports.length, documents.length, dataset.manifest.counts.events, width]",
      "Plot.plot({ width: 200, height: 100, marks: [Plot.dot(events, { x: (d) => new Date(d.time.start), y: (d) => d.casualties.length })] })",
      "charts.timeline(events)",
      `html\`<p>\${events[0].voices[0]}</p>\``,
    ]);
    expect(plain(cells[0]?.outputs)).toEqual(["[3, 3, 3, 3, 720]"]);
    const [drawing] = cells[1]?.outputs ?? [];
    expect(drawing?.output_type === "display_data" && Object.keys(drawing.data).sort()).toEqual(["image/png", "image/svg+xml", "text/plain"]);
    const [chart, ...more] = cells[2]?.outputs ?? [];
    expect(more).toEqual([]);
    expect(chart).toMatchObject({
      data: {
        "image/svg+xml": expect.stringMatching(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* width="752"[\s\S]*n = 3 incidents/),
        "image/png": expect.stringMatching(/^iVBOR/),
        "text/plain": expect.stringContaining("n = 3 incidents"),
      },
      metadata: { "image/png": { width: 752 } },
    });
    expect(cells[3]?.outputs).toMatchObject([{ data: { "text/html": expect.stringMatching(/^<p>.+<\/p>$/) } }]);
  });

  it("keeps what stops a cell as an error output, and counts it", async () => {
    const { cells, result } = await run(["const a = 1;\nthrow new RangeError('too far');", "a + 1", "nowhere", "const x = ;", "2"]);
    expect(plain(cells.flatMap((cell) => cell.outputs))).toEqual([
      "RangeError: too far (line 2)",
      "WaitError: `a` is not to be had: the cell that defines it failed",
      "ReferenceError: `nowhere` is not defined (line 1)",
      expect.stringMatching(/^SyntaxError: Unexpected token.*\(line 1\)$/),
      "2",
    ]);
    expect(result.failed).toBe(4);
    expect(result.failures[2]).toEqual({ number: 3, id: "c3", name: "ReferenceError", message: "`nowhere` is not defined", line: 1 });
  });

  it("tells a circle of cells and a name with two homes", async () => {
    const { cells } = await run(["const a = b;", "const b = a;", "const c = 1;", "const c = 2;", "c"]);
    expect(plain(cells.flatMap((cell) => cell.outputs))).toEqual([
      "CircularError: This cell and others wait for one another: none can be first",
      "CircularError: This cell and others wait for one another: none can be first",
      "SyntaxError: `c` is defined in code cell 3 already: rename one of the two",
      "1",
    ]);
  });

  it.each([
    { title: "an endless loop", source: "for (;;) {}" },
    { title: "a promise that never settles", source: "await new Promise(() => {})" },
  ])("stops $title, and still runs the other cells", async ({ source }) => {
    const { cells, result } = await run(["const before = 1; before", source, "before + 1"], { timeoutMs: 300 });
    expect(plain(cells.map((cell) => cell.outputs[0]).filter((output) => output !== undefined))).toEqual([
      "1",
      "TimeoutError: Not done after 0.3 s, and stopped",
      "2",
    ]);
    expect(result.failed).toBe(1);
  });

  it("keeps the limit of a cell at work while others fail before they begin", async () => {
    const { result, cells } = await run(["await new Promise(() => {});", "nowhere", "const x = ;", "1"], { timeoutMs: 300 });
    expect(result.failures.map(({ number, name }) => [number, name])).toEqual([
      [1, "TimeoutError"],
      [2, "ReferenceError"],
      [3, "SyntaxError"],
    ]);
    expect(plain(cells[3]?.outputs)).toEqual(["1"]);
  });

  it("blames an endless loop, not the cell that waits meanwhile", async () => {
    const { result } = await run(
      ["await new Promise((resolve) => setTimeout(resolve, 200));", "await new Promise((resolve) => setTimeout(resolve, 100));\nfor (;;) {}"],
      { timeoutMs: 700 },
    );
    expect(result.failures.map(({ id }) => id)).toEqual(["c2"]);
  });

  it("writes the same bytes each time, and leaves the notebook alone when told another file", async () => {
    const sources = ["%md Words", "charts.standing(events)", "Plot.plot({ clip: true, marks: [Plot.dot([[1, 2]], { clip: true })] })", ""];
    const { folder, file, dataset, text } = await run(sources);
    const out = join(folder, "again.ipynb");
    await runNotebook({ file, datasetDir: dataset, out });
    expect(await readFile(out, "utf8")).toBe(text);
    expect(await readFile(file, "utf8")).toBe(text);
    await expect(runNotebook({ file, datasetDir: dataset, out: join(folder, "nowhere", "x.ipynb") })).rejects.toMatchObject({ code: "input/not-found" });
  });

  it.runIf(hasJupyter || process.env.CI !== undefined)("writes what Jupyter accepts and would write itself", async () => {
    const { text } = await run(["%md # Words", "charts.map(events)", "console.error('x');\nnowhere", "events"]);
    expect(throughJupyter(text)).toBe(text);
  });

  it("gives cells no way out of the machine and nothing of Node", async () => {
    const { cells } = await run(
      ["[typeof process, typeof require, typeof fetch, typeof XMLHttpRequest, typeof WebSocket].join()"].map((source) =>
        source.replace(/typeof (\w+)/g, "typeof globalThis.$1"),
      ),
    );
    expect(plain(cells[0]?.outputs)).toEqual(["undefined,undefined,undefined,undefined,undefined"]);
  });

  it("tells cells, not the caller, that no dataset was named or found", async () => {
    const folder = await newFolder();
    const file = await writeNotebook(folder, notebookOf("1 + 1", "events.length"));
    const result = await runNotebook({ file });
    expect(result.failures).toMatchObject([{ number: 2, name: "DataError", message: expect.stringContaining("There is no dataset for this notebook.") }]);
    await expect(runNotebook({ file, datasetDir: join(folder, "missing") })).rejects.toMatchObject({ code: "dataset/not-found" });
  });

  it("keeps what other tools have put into the file: metadata, attachments, keys that it does not know", async () => {
    const folder = await newFolder();
    const notebook = notebookOf("%md ![map](attachment:a.png)", "1");
    const foreign = { tags: ["parameters"], jupyter: { source_hidden: true }, "other tool": { z: [1, null], a: "\u2028" } };
    const cells = notebook.cells.map((cell) => ({
      ...cell,
      metadata: foreign,
      ...(cell.cell_type === "markdown" ? { attachments: { "a.png": { "image/png": "iVBORw0K" } } } : {}),
    }));
    const file = await writeNotebook(folder, { ...notebook, metadata: { ...notebook.metadata, widgets: { state: {} } }, cells });
    const before: unknown = JSON.parse(await readFile(file, "utf8"));
    await runNotebook({ file });
    const after: unknown = JSON.parse(
      (await readFile(file, "utf8")).replace(/"execution_count": 1/, '"execution_count": null').replace(/"outputs": \[[\s\S]*?\n {3}\]/, '"outputs": []'),
    );
    expect(after).toEqual(before);
  });

  it("refuses a file that is no notebook of anybody's size", async () => {
    const folder = await newFolder();
    const file = join(folder, "huge.ipynb");
    await writeFile(file, "");
    await truncate(file, 300 * 2 ** 20);
    await expect(runNotebook({ file })).rejects.toMatchObject({ code: "input/unreadable", message: "It has 300 MiB, more than the 256 that are read." });
  });

  it("refuses a notebook that is not there or not ours", async () => {
    const folder = await newFolder();
    await expect(runNotebook({ file: join(folder, "none.ipynb") })).rejects.toMatchObject({ code: "input/not-found" });
    const python = notebookOf("1");
    python.metadata.kernelspec = { name: "python3", language: "python", display_name: "Python 3" };
    const file = await writeNotebook(folder, python);
    await expect(runNotebook({ file })).rejects.toMatchObject({ code: "notebook/invalid", message: expect.stringContaining("python") });
  });
});
