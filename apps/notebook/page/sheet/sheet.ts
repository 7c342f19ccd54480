import type { Cell, Notebook } from "../../src/notebook.js";
import type { CellList } from "./cell-list.js";
import type { CellView } from "./cell-view.js";
import type { Kernel } from "./kernel.js";
import type { Notices } from "./notices.js";
import type { Saver } from "./saver.js";
import type { StatusLine } from "./status-line.js";

/** The open notebook: what the functions that edit, run and save it work on. */
export interface Sheet {
  readonly cells: CellList;
  readonly kernel: Kernel;
  readonly saver: Saver;
  readonly notices: Notices;
  readonly status: StatusLine;
  /** Looks where the outputs must go, after anything has moved. */
  layOut(): void;
  /** What the file holds besides cells. */
  readonly rest: Pick<Notebook, "nbformat" | "nbformat_minor" | "metadata">;
  /** Whether the user has agreed to run what stands here. */
  trusted: boolean;
  /** Ids of cells that will run or run. */
  readonly running: Set<string>;
  /** Ids of cells whose source is not what ran last. */
  readonly stale: Set<string>;
  /** What was deleted, last one last. */
  readonly removed: { cell: Cell; index: number }[];
}

/** Returns the notebook as it now stands. */
export function toNotebook(sheet: Sheet): Notebook {
  return { ...sheet.rest, cells: sheet.cells.views.map(({ cell }) => cell) };
}

/** Tells every cell where it stands, and the status line whether anything runs. */
export function refresh(sheet: Sheet): void {
  for (const view of sheet.cells.views) refreshCell(sheet, view);
  sheet.status.running(sheet.running.size);
  sheet.layOut();
}

/** Tells one cell where it stands. */
export function refreshCell(sheet: Sheet, view: CellView): void {
  const { id } = view.cell;
  view.tell({ number: sheet.cells.numberOf(view), isRunning: sheet.running.has(id), isStale: sheet.stale.has(id) });
}
