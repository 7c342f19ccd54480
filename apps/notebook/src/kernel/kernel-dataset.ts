import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { codeCells, emptyNotebook, type Notebook } from "../notebook.js";
import { locateDataset } from "../notebook-dataset.js";
import { readContent, toNotebookPath } from "../notebook-file.js";
import { parseNotebook } from "../notebook-text.js";

/** What a kernel can know of where it is. */
export interface KernelPlace {
  /** Where Jupyter started it: the notebook's folder. */
  folder: string;
  /** The notebook, where Jupyter names it. */
  notebookFile?: string;
  /** The dataset, where the user names it. */
  datasetDir?: string;
}

/** The notebook that a kernel works for, as far as can be told. */
export interface FoundNotebook {
  notebook: Notebook;
  file: string;
}

/** Notebooks looked into at most. */
const mostNotebooks = 200;

/**
 * Returns the notebook that a kernel is asked to run a cell of, with its path. Jupyter tells a kernel what to run and not where it stands, so
 * this is the notebook that Jupyter names, else the one in the kernel's folder that holds the cell; an empty one in that folder where there is none.
 */
export async function findNotebook({ folder, notebookFile }: KernelPlace, source: string): Promise<FoundNotebook> {
  const names = await readdir(folder).catch(() => []);
  const files = names
    .filter((name) => name.endsWith(".ipynb"))
    .sort()
    .slice(0, mostNotebooks)
    .map((name) => join(folder, name));
  for (const file of [...(notebookFile === undefined ? [] : [notebookFile]), ...files]) {
    const notebook = await readOrNothing(file);
    if (notebook === undefined) continue;
    if (file === notebookFile || codeCells(notebook).some((cell) => cell.source.trim() === source.trim())) return { notebook, file };
  }
  return { notebook: emptyNotebook(), file: join(folder, "notebook.ipynb") };
}

/** Returns the dataset's folder: the one the user names, else that of the notebook; see `locateDataset`. */
export async function kernelDataset({ datasetDir }: KernelPlace, { notebook, file }: FoundNotebook): Promise<string> {
  return locateDataset(notebook, await toNotebookPath(file), datasetDir);
}

/** Returns what the notebook says of the cell with this text, such as its language; nothing where it has no such cell. */
export function metadataOf({ notebook }: FoundNotebook, source: string): Readonly<Record<string, unknown>> {
  return codeCells(notebook).find((cell) => cell.source.trim() === source.trim())?.metadata ?? {};
}

async function readOrNothing(file: string): Promise<Notebook | undefined> {
  try {
    const { text, version } = await readContent(await toNotebookPath(file));
    return version === null ? undefined : parseNotebook(text, file);
  } catch {
    // Another notebook beside ours may be in any state; that is not this kernel's to tell.
    return undefined;
  }
}
