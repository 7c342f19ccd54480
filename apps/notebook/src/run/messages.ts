import type { PlacedCell } from "../cells/duplicates.js";
import type { CellFault } from "../cells.js";
import type { DatasetText } from "../dataset-text.js";
import type { Output } from "../notebook.js";

/** What a headless run is given. */
export interface RunRequest {
  /** In the order of the notebook. */
  cells: readonly PlacedCell[];
  dataset: DatasetText;
  /** Of an output, in pixels. */
  width: number;
}

/** What a headless run tells as it goes. */
export type RunMessage =
  | { type: "begin"; id: string }
  | { type: "end"; id: string; outputs: Output[]; fault?: CellFault }
  /** Every cell has run. */
  | { type: "idle" };
