import type { Dataset } from "@dateline/dataset";
import { DatelineError } from "@dateline/schema";
import { type PlacedCell, refuseDuplicates } from "../cells/duplicates.js";
import type { Settings } from "../cells/settings.js";
import { compileCell } from "../cells.js";
import { type AskSql, datasetSql } from "../dataset-sql.js";
import { type DatasetText, readDatasetText } from "../dataset-text.js";
import { type CodeCell, codeCells, type Notebook, type Output } from "../notebook.js";
import { locateDataset } from "../notebook-dataset.js";
import type { NotebookPath } from "../notebook-file.js";
import { type CellLimits, openSession } from "./cell-session.js";
import { errorOutput } from "./error-output.js";
import { defaultMemoryMib } from "./memory.js";
import { addPictures } from "./pictures.js";
import type { CellResult } from "./watch-run.js";

/** How a notebook's cells are to be run. */
export interface ExecuteOptions {
  /** The dataset's folder; see `locateDataset` for what stands in. */
  datasetDir?: string;
  /** For each cell, in milliseconds; 30,000 by default. */
  timeoutMs?: number;
  /** For all cells together, beside what is in use before they run; 2048 by default. */
  memoryMib?: number;
  /** Values for names that cells declare, in place of those that stand there. */
  settings?: Settings;
  /** What cells get in place of the dataset, as one without the names of private persons. */
  redact?: (dataset: Dataset) => Dataset;
}

/** A cell that ended in an error. */
export interface CellFailure {
  /** From 1, among code cells. */
  number: number;
  id: string;
  name: string;
  message: string;
  line?: number;
}

/** A notebook that was run. */
export interface ExecutedNotebook {
  notebook: Notebook;
  /** Code cells that were run: those that hold anything. */
  cells: number;
  failures: CellFailure[];
  dataset: DatasetText;
  /** Where the dataset lies, or would. */
  datasetDir: string;
  compiled: PlacedCell[];
}

/** Returns the notebook with what its cells show. Throws `usage` for a name to be set that no cell declares, or what reading the dataset throws. */
export async function executeNotebook(notebook: Notebook, path: NotebookPath, options: ExecuteOptions = {}): Promise<ExecutedNotebook> {
  const datasetDir = locateDataset(notebook, path, options.datasetDir);
  const dataset = readDatasetText(datasetDir, options.datasetDir !== undefined, options.redact);
  const compiled = await compileAsking(notebook, path, datasetDir, options);
  const results = await runCells(compiled, dataset, { timeoutMs: options.timeoutMs ?? 30_000, memoryMib: options.memoryMib ?? defaultMemoryMib });
  return { notebook: withResults(notebook, results), ...summarise(codeCells(notebook), results), dataset: await dataset, datasetDir, compiled };
}

async function compileAsking(notebook: Notebook, path: NotebookPath, datasetDir: string, { settings, redact }: ExecuteOptions): Promise<PlacedCell[]> {
  const sql = datasetSql(() => datasetDir, redact);
  try {
    return await compileCells(notebook, path, sql.ask, settings);
  } finally {
    await sql.close();
  }
}

/** Returns the cells ready to run. */
async function compileCells(notebook: Notebook, path: NotebookPath, ask: AskSql, settings: Settings = new Map()): Promise<PlacedCell[]> {
  const made = codeCells(notebook).map(async (cell) => ({ id: cell.id, compiled: await compileCell(cell, ask, settings) }));
  const cells = refuseDuplicates(await Promise.all(made));
  const declared = cells.flatMap(({ compiled }) => ("error" in compiled ? [] : compiled.outputs));
  const unknown = [...settings.keys()].find((name) => !declared.includes(name));
  // A name may be missing because the cell that would declare it cannot be read, and that is told as the cell's own failure.
  if (unknown === undefined || cells.some(({ compiled }) => "error" in compiled)) return cells;
  const hint = declared.length === 0 ? "Its cells declare no names." : `Its cells declare ${[...new Set(declared)].sort().join(", ")}.`;
  throw new DatelineError("usage", `No cell declares \`${unknown}\`, which is to be set.`, { path: path.named, hint });
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

function summarise(cells: readonly CodeCell[], results: ReadonlyMap<string, CellResult>): Pick<ExecutedNotebook, "cells" | "failures"> {
  const failures = cells.flatMap(({ id }, index) => {
    const fault = results.get(id)?.fault;
    if (fault === undefined) return [];
    return [{ number: index + 1, id, name: fault.name, message: fault.message, ...(fault.line === undefined ? {} : { line: fault.line }) }];
  });
  return { cells: cells.filter((cell) => !isEmpty(cell)).length, failures };
}
