import { mkdir, realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { DatelineError } from "@dateline/schema";
import { readNotebook } from "../read-notebook.js";
import { replaceFile } from "../replace-file.js";
import { type CellFailure, type ExecuteOptions, executeNotebook } from "../run/execute-notebook.js";
import { withoutOutputs } from "../without-outputs.js";
import type { ExportSource } from "./export-file.js";
import { type ExportFormat, exportFormats, type RenderPdf } from "./formats.js";

export interface ExportNotebookOptions extends ExecuteOptions {
  /** The notebook. */
  file: string;
  /** Where to write. Pictures of Markdown go into a folder beside it. */
  out: string;
  format: ExportFormat;
  /** Whether the cells are run first, and are alive in HTML; without it the file shows what was saved, and no code of the notebook runs anywhere. Default: true. */
  run?: boolean;
  /** For ipynb: whether what cells show is kept. Default: keep. */
  outputs?: "keep" | "strip";
  /** For PDF. */
  renderPdf?: RenderPdf;
}

/** What came of an export. */
export interface NotebookExport {
  /** The file, as named. */
  file: string;
  /** Files written beside it. */
  besides: string[];
  failures: CellFailure[];
}

/**
 * Writes a notebook as HTML, Markdown, PDF or an .ipynb file, each file whole or not at all. The same notebook and dataset give the same bytes.
 * Throws `notebook/invalid`, `input/not-found`, `usage`, what reading the dataset or printing throws, or `report/write-failed`.
 */
export async function exportNotebook(options: ExportNotebookOptions): Promise<NotebookExport> {
  const { file, out, format, run = true, outputs = "keep" } = options;
  const { path, notebook } = await readNotebook(file);
  const folder = await folderOf(out);
  const ran = run ? await executeNotebook(notebook, path, options) : undefined;
  const shown = ran?.notebook ?? notebook;
  const source: ExportSource = {
    notebook: format === "ipynb" && outputs === "strip" ? withoutOutputs(shown) : shown,
    fileName: basename(file),
    outName: basename(out),
    ...(ran === undefined ? {} : { live: ran }),
  };
  const files = await exportFormats[format](source, options.renderPdf ?? cannotPrint);
  // The file that was named comes last, when all that it refers to is there.
  for (const { path: place, content } of files) {
    await mkdir(dirname(join(folder, place)), { recursive: true });
    await replaceFile(join(folder, place), content);
  }
  const besides = files.map(({ path: place }) => place).filter((place) => place !== source.outName);
  return { file: out, besides, failures: ran?.failures ?? [] };
}

async function folderOf(out: string): Promise<string> {
  return await realpath(dirname(resolve(out))).catch((cause: unknown) => {
    throw new DatelineError("input/not-found", "The folder does not exist.", { path: dirname(out), hint: "Make the folder first.", cause });
  });
}

const cannotPrint: RenderPdf = () => Promise.reject(new DatelineError("usage", "A PDF needs a printer.", { hint: "Give `renderPdf`." }));
