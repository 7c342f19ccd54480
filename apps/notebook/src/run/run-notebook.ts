import { DatelineError } from "@dateline/schema";
import { type PlacedCell, refuseDuplicates } from "../cells/duplicates.js";
import type { Settings } from "../cells/settings.js";
import { compileCell } from "../cells.js";
import { type DatasetText, readDatasetText } from "../dataset-text.js";
import { type CodeCell, codeCells, type Notebook, type Output } from "../notebook.js";
import { locateDataset } from "../notebook-dataset.js";
import { type NotebookPath, readContent, toNotebookPath, writeContent } from "../notebook-file.js";
import { formatNotebook, parseNotebook } from "../notebook-text.js";
import { type CellLimits, openSession } from "./cell-session.js";
import { errorOutput } from "./error-output.js";
import { defaultMemoryMib } from "./memory.js";
import { addPictures } from "./pictures.js";
import type { CellResult } from "./watch-run.js";

export interface RunNotebookOptions {
  /** The notebook to run. */
  file: string;
  /** Where to write it with its outputs; the notebook itself by default. */
  out?: string;
  /** The dataset's folder; see `locateDataset` for what stands in. */
  datasetDir?: string;
  /** For each cell, in milliseconds; 30,000 by default. */
  timeoutMs?: number;
  /** Values for names that cells declare, in place of those that stand there. */
  settings?: Settings;
  /** For all cells together, beside what is in use before they run; 2048 by default. */
  memoryMib?: number;
}

/** What came of a run. */
export interface NotebookRun {
  /** Where the notebook was written, as named. */
  file: string;
  /** Code cells that were run: those that hold anything. */
  cells: number;
  /** Cells that ended in an error, in order; `failed` is their number. */
  failed: number;
  failures: { /** From 1, among code cells. */ number: number; id: string; name: string; message: string; line?: number }[];
}

/**
 * Runs a notebook's cells without a browser and writes it with their outputs: what cells show as SVG, PNG, HTML and text, and what stops them as errors.
 * The same notebook and dataset give the same bytes. Running a notebook runs its code: run only what you would run as a program.
 * Throws `notebook/invalid`, `input/not-found` or what reading the dataset throws; a cell that fails is counted, not thrown.
 */
export async function runNotebook(options: RunNotebookOptions): Promise<NotebookRun> {
  const path = await toNotebookPath(options.file);
  const content = await readContent(path);
  if (content.version === null) throw new DatelineError("input/not-found", "There is no such notebook.", { path: options.file, hint: "Name an .ipynb file." });
  const notebook = parseNotebook(content.text, options.file);
  const dataset = readDatasetText(locateDataset(notebook, path, options.datasetDir), options.datasetDir !== undefined);
  const results = await runCells(compileCells(notebook, options), dataset, {
    timeoutMs: options.timeoutMs ?? 30_000,
    memoryMib: options.memoryMib ?? defaultMemoryMib,
  });
  const target = options.out === undefined ? { path, base: content.version } : await targetOf(options.out);
  await writeContent(target.path, formatNotebook(withResults(notebook, results)), target.base);
  return { file: options.out ?? options.file, ...summarise(codeCells(notebook), results) };
}

/** Returns the cells ready to run. Throws `usage` where a name is set that no cell declares. */
function compileCells(notebook: Notebook, { file, settings = new Map() }: RunNotebookOptions): PlacedCell[] {
  const cells = refuseDuplicates(codeCells(notebook).map((cell) => ({ id: cell.id, compiled: compileCell(cell, settings) })));
  const declared = cells.flatMap(({ compiled }) => ("error" in compiled ? [] : compiled.outputs));
  const unknown = [...settings.keys()].find((name) => !declared.includes(name));
  // A name may be missing because the cell that would declare it cannot be read, and that is told as the cell's own failure.
  if (unknown === undefined || cells.some(({ compiled }) => "error" in compiled)) return cells;
  const hint = declared.length === 0 ? "Its cells declare no names." : `Its cells declare ${[...new Set(declared)].sort().join(", ")}.`;
  throw new DatelineError("usage", `No cell declares \`${unknown}\`, which is to be set.`, { path: file, hint });
}

/** Returns what each cell left behind, by id. */
async function runCells(cells: readonly PlacedCell[], dataset: Promise<DatasetText>, limits: CellLimits): Promise<Map<string, CellResult>> {
  const results = new Map<string, CellResult>();
  // Drawn while the next cells run.
  const ended = (id: string, { outputs, ...rest }: CellResult) => void results.set(id, { outputs: addPictures(outputs), ...rest });
  const session = openSession({ dataset, limits, ended });
  try {
    await session.run(cells);
  } finally {
    await session.close();
  }
  return results;
}

async function targetOf(out: string): Promise<{ path: NotebookPath; base: string | null }> {
  const path = await toNotebookPath(out);
  return { path, base: (await readContent(path)).version };
}

const isEmpty = (cell: CodeCell) => cell.source.trim() === "";

function withResults(notebook: Notebook, results: ReadonlyMap<string, CellResult>): Notebook {
  const order = codeCells(notebook);
  const cells = notebook.cells.map((cell) => {
    if (cell.cell_type !== "code") return cell;
    if (isEmpty(cell)) return { ...cell, execution_count: null, outputs: [] };
    return { ...cell, execution_count: order.indexOf(cell) + 1, outputs: outputsOf(results.get(cell.id)) };
  });
  return { ...notebook, cells };
}

function outputsOf(result: CellResult | undefined): Output[] {
  if (result === undefined) return [];
  return [...result.outputs, ...(result.fault === undefined ? [] : [errorOutput(result.fault)])];
}

function summarise(cells: readonly CodeCell[], results: ReadonlyMap<string, CellResult>): Pick<NotebookRun, "cells" | "failed" | "failures"> {
  const failures = cells.flatMap(({ id }, index) => {
    const fault = results.get(id)?.fault;
    if (fault === undefined) return [];
    return [{ number: index + 1, id, name: fault.name, message: fault.message, ...(fault.line === undefined ? {} : { line: fault.line }) }];
  });
  return { cells: cells.filter((cell) => !isEmpty(cell)).length, failed: failures.length, failures };
}
