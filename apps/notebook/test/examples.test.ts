import { copyFile, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { languageOf } from "../src/cells.js";
import type { LanguageHelp } from "../src/language/language-help.js";
import { programs } from "../src/language/programs.js";
import { typeScriptHelp } from "../src/language/typescript-help.js";
import { codeCells, type Notebook } from "../src/notebook.js";
import { formatNotebook, parseNotebook } from "../src/notebook-text.js";
import { runNotebook } from "../src/run/run-notebook.js";
import { writeInventedDataset } from "./fixtures/invented-dataset.js";
import { newFolder } from "./fixtures/notebooks.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const folderOfExamples = here("../notebooks/");
const names = (await readdir(folderOfExamples)).filter((name) => name.endsWith(".ipynb")).sort();
const read = async (file: string) => parseNotebook(await readFile(file, "utf8"), file);

const drawings = (notebook: Notebook) =>
  codeCells(notebook).flatMap((cell) => cell.outputs.filter((output) => output.output_type === "display_data" && "image/svg+xml" in output.data));

it("there are five examples or more", () => {
  expect(names).toEqual(
    expect.arrayContaining(["first-look.ipynb", "claims-and-facts.ipynb", "map-over-time.ipynb", "casualties-and-uncertainty.ipynb", "review.ipynb"]),
  );
});

describe.each(names)("the example %s", (name) => {
  const file = join(folderOfExamples, name);
  let help: LanguageHelp;
  beforeAll(() => {
    help = typeScriptHelp();
  });
  afterAll(() => help.close());

  it("is committed without outputs, as Jupyter would write it, and names its dataset", async () => {
    const text = await readFile(file, "utf8");
    const notebook = parseNotebook(text, file);
    expect(formatNotebook(notebook)).toBe(text);
    expect(codeCells(notebook).every((cell) => cell.outputs.length === 0 && cell.execution_count === null)).toBe(true);
    expect(notebook.metadata.dateline?.dataset).toBe("../../../out/dataset");
  });

  it("opens with a title, and has words for its programs", async () => {
    const { cells } = await read(file);
    expect(cells[0]).toMatchObject({ cell_type: "markdown", source: expect.stringMatching(/^# /) });
    expect(cells.filter(({ cell_type }) => cell_type === "markdown").length).toBeGreaterThanOrEqual(4);
  });

  it("runs over a dataset of three events, and draws", async () => {
    const folder = await newFolder();
    await writeInventedDataset(join(folder, "dataset"));
    const out = join(folder, name);
    const { failures } = await runNotebook({ file, out, datasetDir: join(folder, "dataset") });
    expect(failures).toEqual([]);
    expect(drawings(await read(out)).length).toBeGreaterThanOrEqual(1);
  });

  it("has nothing in it that the editor would mark", async () => {
    const cells = programs(codeCells(await read(file)));
    const found = await Promise.all(cells.map(async ({ id }) => ({ id, problems: await help.check(cells, id) })));
    expect(found.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });
});

describe("the first-look notebook", () => {
  it("runs as the README runs it, and draws at least four charts", async () => {
    const folder = await newFolder();
    await copyFile(join(folderOfExamples, "first-look.ipynb"), join(folder, "first-look.ipynb"));
    await writeInventedDataset(join(folder, "dataset"));
    const [cwd, log] = [vi.spyOn(process, "cwd").mockReturnValue(folder), vi.spyOn(console, "log").mockReturnValue(undefined)];
    onTestFinished(() => {
      cwd.mockRestore();
      log.mockRestore();
    });
    await import("./examples/run-notebook.js");
    expect(log.mock.calls).toEqual([["10 cells run, 0 failed"]]);
    expect(drawings(await read(join(folder, "out.ipynb"))).length).toBeGreaterThanOrEqual(6);
  });
});

it.each([
  ["first-look.ipynb", "evidence"],
  ["claims-and-facts.ipynb", "claims"],
  ["review.ipynb", "queue"],
])("%s says which event each row of %s is, so that a click opens its words", async (name, id) => {
  const folder = await newFolder();
  await writeInventedDataset(join(folder, "dataset"));
  await runNotebook({ file: join(folderOfExamples, name), out: join(folder, name), datasetDir: join(folder, "dataset") });
  const cell = codeCells(await read(join(folder, name))).find((one) => one.id === id);
  expect(JSON.stringify(cell?.outputs)).toMatch(/>e_[0-9a-f]{16}<\/td>/);
});

it("an example asks in SQL", async () => {
  const notebooks = await Promise.all(names.map((name) => read(join(folderOfExamples, name))));
  expect(notebooks.flatMap(codeCells).filter(({ metadata }) => languageOf(metadata) === "sql").length).toBeGreaterThanOrEqual(1);
});

it("the README shows the example that runs", async () => {
  const [readme, example] = await Promise.all([readFile(here("../README.md"), "utf8"), readFile(here("examples/run-notebook.ts"), "utf8")]);
  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
});
