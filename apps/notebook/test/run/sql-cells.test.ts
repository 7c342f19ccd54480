import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { codeCells, type Notebook, type Output } from "../../src/notebook.js";
import { parseNotebook } from "../../src/notebook-text.js";
import { type RunNotebookOptions, runNotebook } from "../../src/run/run-notebook.js";
import { writeInventedDataset } from "../fixtures/invented-dataset.js";
import { newFolder, notebookOf, writeNotebook } from "../fixtures/notebooks.js";

/** Runs a notebook whose cells that begin with `%sql ` are SQL. */
async function run(sources: readonly string[], options: Partial<RunNotebookOptions> = {}) {
  const folder = await newFolder();
  const notebook = notebookOf(...sources.map((source) => source.replace(/^%sql /, "")));
  const cells = notebook.cells.map((cell, index): Notebook["cells"][number] =>
    sources[index]?.startsWith("%sql ") ? { ...cell, metadata: { dateline: { language: "sql" } } } : cell,
  );
  const file = await writeNotebook(folder, { ...notebook, cells });
  await writeInventedDataset(join(folder, "dataset"));
  const result = await runNotebook({ file, datasetDir: join(folder, "dataset"), ...options });
  return { result, cells: codeCells(parseNotebook(await readFile(file, "utf8"), file)) };
}

const plain = (outputs: readonly Output[] | undefined) =>
  outputs?.map((output) => (output.output_type === "display_data" ? output.data["text/plain"] : output));

it("shows the rows of SQL as a table, and hands them to other cells for Plot", async () => {
  const { result, cells } = await run([
    "Plot.plot({ marks: [Plot.barY(byType, { x: 'type', y: 'n' })] })",
    "%sql -- name: byType\nselect type, count(*) as n, min(first_day) as since from events group by type order by type",
    "[byType.length, byType[0].since instanceof Date]",
  ]);
  expect(result).toMatchObject({ cells: 3, failed: 0 });
  const [drawing] = cells[0]?.outputs ?? [];
  expect(drawing?.output_type === "display_data" && Object.keys(drawing.data)).toContain("image/svg+xml");
  expect(plain(cells[1]?.outputs)?.[0]).toMatch(/^type +n +since\n\w+ +\d+ +\d{4}-\d{2}-\d{2}/);
  expect(plain(cells[2]?.outputs)?.[0]).toMatch(/^\[\d, true\]$/);
});

it.each([
  { sql: "select tpe\nfrom events", failure: { name: "SQLError", message: expect.stringContaining('no column "tpe"'), line: 1 } },
  { sql: "select * from read_text('/etc/passwd')", failure: { name: "SQLError", message: expect.stringContaining("read_text") } },
  { sql: "copy events to '/tmp/x.csv'", failure: { name: "SQLError", message: expect.stringContaining("no files") } },
  { sql: "from range(200000)", failure: { name: "SQLError", message: expect.stringContaining("more than 100000 rows") } },
])("fails a cell of SQL alone for $sql, and runs the others", async ({ sql, failure }) => {
  const { result, cells } = await run([`%sql ${sql}`, "1 + 1"]);
  expect(result).toMatchObject({ failed: 1, failures: [{ number: 1, ...failure }] });
  expect(plain(cells[1]?.outputs)).toEqual(["2"]);
});

it("gives SQL the dataset that the other cells get", async () => {
  const redact: NonNullable<RunNotebookOptions["redact"]> = (dataset) => ({
    ...dataset,
    documents: dataset.documents.map((document) => ({ ...document, title: "Hidden" })),
  });
  const { cells } = await run(["%sql select distinct title from documents", "documents.map((document) => document.title).join()"], { redact });
  expect(plain(cells[0]?.outputs)).toEqual(["title\nHidden"]);
  expect(plain(cells[1]?.outputs)?.[0]).toMatch(/^Hidden/);
});
