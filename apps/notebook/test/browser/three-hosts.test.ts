import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeCells, type Notebook, type Output } from "../../src/notebook.js";
import { parseNotebook } from "../../src/notebook-text.js";
import { runNotebook } from "../../src/run/run-notebook.js";
import { writeInventedDataset } from "../fixtures/invented-dataset.js";
import { executeInJupyter, hasNbconvert } from "../fixtures/jupyter.js";
import { newFolder, notebookOf, writeNotebook } from "../fixtures/notebooks.js";
import { runSources } from "../fixtures/run-sources.js";
import { openPage, startBrowser } from "./open-page.js";

/** Cells that draw in every way there is. */
const sources = [
  "charts.timeline(events)",
  "charts.map(events)",
  "charts.standing(events)",
  "charts.casualties(events)",
  "charts.modes(events)",
  `Plot.plot({
  width: 400,
  height: 200,
  grid: true,
  clip: true,
  style: { fontSize: "13px", background: "#f4f6f8" },
  marks: [
    Plot.frame(),
    Plot.dot(events, { x: (event) => new Date(event.time.start), y: (event) => event.casualties.length, fill: "mode", r: 5, title: (event) => \`"\${event.place.name}" & <others>\` }),
    Plot.text(events, { x: (event) => new Date(event.time.start), y: (event) => event.casualties.length, text: (event) => event.place.name, dy: -12 }),
    Plot.ruleY([0]),
  ],
})`,
  "Plot.plot({ marginLeft: 90, x: { type: 'log' }, marks: [Plot.barX([{ who: 'Ostervik', n: 12 }, { who: 'Karsholm', n: 120 }], { x1: 1, x2: 'n', y: 'who', fill: '#D55E00', fillOpacity: 1 / 3 })] })",
  'svg`<svg width="60" height="20" style="color:red" viewBox="0 0 60 20"><circle cx="10" cy="10" r="8" fill="none" stroke="currentColor"/><text x="24" y="14">\u00e9 &amp; \u0623</text></svg>`',
  "Plot.plot({ title: 'Who, and how often', subtitle: 'A line that is long enough to be broken into two in a drawing of four hundred pixels', caption: 'Invented.', width: 400, color: { legend: true }, marks: [Plot.barX(events, Plot.groupY({ x: 'count' }, { y: 'mode', fill: 'status' }))] })",
  "Plot.plot({ width: 400, color: { legend: true, label: 'Tolls' }, marks: [Plot.dot([1, 2, 3], { x: (d) => d, y: (d) => d * d, fill: (d) => d })] })",
  "Plot.plot({ width: 400, symbol: { legend: true }, marks: [Plot.dot(events, { x: (d, i) => i, y: (d, i) => i, symbol: 'mode' })] })",
  "const least = view(Inputs.range([0, 5], { value: 2, step: 1 }));",
  "Plot.plot({ height: 60, marks: [Plot.ruleX([least, d3.mean([1, 2, 6])])] })",
];

const drawings = (outputs: readonly Output[]) =>
  outputs.map((output) => (output.output_type === "display_data" ? output.data["image/svg+xml"] : undefined)).filter((svg) => svg !== undefined);
/** Engines of different versions may take the logarithm of a number otherwise in its last digit; a millionth of a pixel is nothing to see. */
const toMillionths = (svg: unknown) => String(svg).replace(/\d+\.\d{7,}/g, (digits) => Number(digits).toFixed(6));
const drawn = (notebook: Notebook) => codeCells(notebook).map(({ outputs }) => drawings(outputs));

describe("the three hosts", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it("draw the same SVG for the same cell: page and headless run", async () => {
    const datasetDir = join(await newFolder(), "dataset");
    await writeInventedDataset(datasetDir);
    const opened = await openPage(browser, notebookOf(...sources));
    const { cells } = await runSources(sources, { datasetDir });
    const headless = cells.map(({ outputs }) => drawings(outputs));
    expect(headless.filter((cell) => cell.length > 0)).toHaveLength(sources.length - 1);
    await expect.poll(async () => drawn(await opened.fromDisk()).flat().length, { timeout: 30_000 }).toBe(headless.flat().length);
    const page = drawn(await opened.fromDisk());
    for (const [index, cell] of headless.entries()) expect(page[index]?.map(toMillionths), sources[index]).toEqual(cell.map(toMillionths));
  });

  it.runIf(hasNbconvert || process.env.CI !== undefined)("ask the same SQL of the dataset: headless run and `jupyter nbconvert --execute`", async () => {
    const notebook = notebookOf("-- name: tolls\nSELECT id, type FROM events ORDER BY id", "tolls.length");
    const [first] = notebook.cells;
    if (first !== undefined) first.metadata = { dateline: { language: "sql" } };
    const folder = await newFolder();
    const datasetDir = join(folder, "dataset");
    await writeInventedDataset(datasetDir);
    const file = await writeNotebook(folder, notebook);
    expect((await runNotebook({ file, datasetDir })).failures).toEqual([]);
    const headless = parseNotebook(await readFile(file, "utf8"), file);
    const ran = await executeInJupyter(notebook, { DATELINE_DATASET: datasetDir });
    expect(codeCells(ran).map(({ outputs }) => outputs)).toEqual(codeCells(headless).map(({ outputs }) => outputs));
  });

  it.runIf(hasNbconvert || process.env.CI !== undefined)("draw the same SVG for the same cell: headless run and `jupyter nbconvert --execute`", async () => {
    const datasetDir = join(await newFolder(), "dataset");
    await writeInventedDataset(datasetDir);
    const { cells } = await runSources([...sources, "nowhere"], { datasetDir });
    const ran = await executeInJupyter(notebookOf(...sources, "nowhere"), { DATELINE_DATASET: datasetDir });
    // Not the drawings alone: everything that is shown, pictures and errors with it.
    expect(codeCells(ran).map(({ outputs, execution_count }) => ({ outputs, execution_count }))).toEqual(
      cells.map(({ outputs, execution_count }) => ({ outputs, execution_count })),
    );
  });
});
