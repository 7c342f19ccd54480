import type { Notebook } from "../notebook.js";
import { type NotebookPath, toNotebookPath, versionAt, writeContent } from "../notebook-file.js";
import { formatNotebook } from "../notebook-text.js";
import { readNotebook } from "../read-notebook.js";
import { withoutOutputs } from "../without-outputs.js";
import { type CellFailure, type ExecuteOptions, executeNotebook } from "./execute-notebook.js";

export interface RunNotebookOptions extends ExecuteOptions {
  /** The notebook to run. */
  file: string;
  /** Where to write it with its outputs; the notebook itself by default. */
  out?: string;
  /** Whether the file keeps what the cells show; without it, a run only tells whether they fail. `keep` by default. */
  outputs?: "keep" | "strip";
}

/** What came of a run. */
export interface NotebookRun {
  /** Where the notebook was written, as named. */
  file: string;
  /** Code cells that were run: those that hold anything. */
  cells: number;
  /** Cells that ended in an error, in order; `failed` is their number. */
  failed: number;
  failures: CellFailure[];
}

/**
 * Runs a notebook's cells without a browser and writes it with their outputs: what cells show as SVG, PNG, HTML and text, and what stops them as errors.
 * The same notebook and dataset give the same bytes. Running a notebook runs its code: run only what you would run as a program.
 * Throws `notebook/invalid`, `input/not-found`, `usage` for a name to be set that no cell declares, or what reading the dataset throws; a cell that
 * fails is counted, not thrown.
 */
export async function runNotebook(options: RunNotebookOptions): Promise<NotebookRun> {
  const { path, notebook, version } = await readNotebook(options.file);
  const { notebook: ran, cells, failures } = await executeNotebook(notebook, path, options);
  const target = options.out === undefined ? { path, base: version } : await targetOf(options.out);
  await writeContent(target.path, formatNotebook(kept(ran, options)), target.base);
  return { file: options.out ?? options.file, cells, failed: failures.length, failures };
}

async function targetOf(out: string): Promise<{ path: NotebookPath; base: string | null }> {
  const path = await toNotebookPath(out);
  return { path, base: await versionAt(path) };
}

function kept(notebook: Notebook, { outputs = "keep" }: RunNotebookOptions): Notebook {
  return outputs === "keep" ? notebook : withoutOutputs(notebook);
}
