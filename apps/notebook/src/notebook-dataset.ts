import { existsSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { DatelineError } from "@dateline/schema";
import type { Notebook } from "./notebook.js";
import type { NotebookPath } from "./notebook-file.js";

/**
 * Returns the folder of the dataset that a notebook works on: `datasetDir` if given, else `dateline.dataset` in the notebook's metadata,
 * relative to the notebook, else `out/dataset` under the nearest folder upwards that holds a package.json (or beside the notebook without one).
 */
export function locateDataset(notebook: Notebook, path: NotebookPath, datasetDir?: string): string {
  if (datasetDir !== undefined) return resolve(datasetDir);
  const folder = dirname(path.real);
  const named = notebook.metadata.dateline?.dataset;
  if (named === undefined) return join(packageRoot(folder) ?? folder, "out", "dataset");
  if (isAbsolute(named)) {
    throw new DatelineError("notebook/invalid", `The notebook names its dataset by an absolute path, ${named}.`, {
      path: path.named,
      hint: "Make `dateline.dataset` in its metadata relative to the notebook.",
    });
  }
  return resolve(folder, named);
}

function packageRoot(folder: string): string | undefined {
  if (existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : packageRoot(parent);
}
