import { copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { codeCells } from "../src/notebook.js";
import { formatNotebook, parseNotebook } from "../src/notebook-text.js";
import { writeInventedDataset } from "./fixtures/invented-dataset.js";
import { newFolder } from "./fixtures/notebooks.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const firstLook = here("../notebooks/first-look.ipynb");

describe("the first-look notebook", () => {
  it("is committed without outputs, as Jupyter would write it, and names its dataset", async () => {
    const text = await readFile(firstLook, "utf8");
    const notebook = parseNotebook(text, firstLook);
    expect(formatNotebook(notebook)).toBe(text);
    expect(codeCells(notebook).every((cell) => cell.outputs.length === 0 && cell.execution_count === null)).toBe(true);
    expect(notebook.metadata.dateline?.dataset).toBe("../../../out/dataset");
  });

  it("runs as the README runs it, and draws at least four charts", async () => {
    const folder = await newFolder();
    await copyFile(firstLook, join(folder, "first-look.ipynb"));
    await writeInventedDataset(join(folder, "dataset"));
    const [cwd, log] = [vi.spyOn(process, "cwd").mockReturnValue(folder), vi.spyOn(console, "log").mockReturnValue(undefined)];
    onTestFinished(() => {
      cwd.mockRestore();
      log.mockRestore();
    });
    await import("./examples/run-notebook.js");
    expect(log.mock.calls).toEqual([["9 cells run, 0 failed"]]);
    const ran = parseNotebook(await readFile(join(folder, "out.ipynb"), "utf8"), "out.ipynb");
    const drawings = codeCells(ran).flatMap((cell) => cell.outputs.filter((output) => output.output_type === "display_data" && "image/svg+xml" in output.data));
    expect(drawings.length).toBeGreaterThanOrEqual(6);
  });
});

it("the README shows the example that runs", async () => {
  const [readme, example] = await Promise.all([readFile(here("../README.md"), "utf8"), readFile(here("examples/run-notebook.ts"), "utf8")]);
  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
});
