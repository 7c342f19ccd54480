import type { PlacedCell } from "../cells/duplicates.js";
import type { DatasetText } from "../dataset-text.js";
import type { Notebook } from "../notebook.js";

/** What a form of export is made from. */
export interface ExportSource {
  notebook: Notebook;
  /** The notebook's file, without folders. */
  fileName: string;
  /** The file to be written, without folders. */
  outName: string;
  /** The cells and the records they run over, where the file is to be alive. */
  live?: { compiled: readonly PlacedCell[]; dataset: DatasetText; datasetDir: string };
}

/** A file of an export, by its path from the one that was named. */
export interface ExportFile {
  path: string;
  content: string | Uint8Array;
}
