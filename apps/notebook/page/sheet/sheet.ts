import type { Cell, Notebook } from "../../src/notebook.js";
import type { DatasetState } from "../frame/asked-dataset.js";
import type { CellList } from "./cell-list.js";
import type { CellView, StaleReason } from "./cell-view.js";
import type { FrameHost } from "./frame-host.js";
import type { Kernel } from "./kernel.js";
import type { Notices } from "./notices.js";
import type { Printer } from "./print.js";
import type { Saver } from "./saver.js";
import type { SidePanel } from "./side-panel.js";
import type { StatusLine } from "./status-line.js";
import type { ValueList } from "./value-list.js";

/** The open notebook: what the functions that edit, run and save it work on. */
export interface Sheet {
  readonly cells: CellList;
  readonly kernel: Kernel;
  readonly host: FrameHost;
  readonly saver: Saver;
  readonly notices: Notices;
  readonly status: StatusLine;
  readonly panel: SidePanel;
  readonly printer: Printer;
  /** What the names of the notebook stand for. */
  readonly values: ValueList;
  /** Looks where the outputs must go, after anything has moved; `anew` where the frame knows nothing yet. */
  layOut(anew?: boolean): void;
  /** As the cells have it. */
  dataset: DatasetState;
  /** What the file holds besides cells. */
  rest: Pick<Notebook, "nbformat" | "nbformat_minor" | "metadata">;
  /** Whether the user has agreed to run what stands here. */
  trusted: boolean;
  /** Ids of cells that will run or run. */
  readonly running: Set<string>;
  /** The cell whose own code began last. */
  begun: string | undefined;
  /** Cells that do not show what their source gives, by id. */
  readonly stale: Map<string, StaleReason>;
  /** What was deleted, last one last. */
  readonly removed: { cell: Cell; index: number }[];
  /** What was cut or copied. */
  clipboard: Cell | undefined;
}

/** Returns the notebook as it now stands. */
export function toNotebook(sheet: Sheet): Notebook {
  return { ...sheet.rest, cells: sheet.cells.views.map(({ cell }) => cell) };
}

/** Returns whether only what is asked for runs, and what depends on it waits. */
export function isLazy({ rest }: Pick<Sheet, "rest">): boolean {
  return rest.metadata.dateline?.lazy === true;
}

/** Tells every cell where it stands, and the status line whether anything runs. */
export function refresh(sheet: Sheet): void {
  for (const view of sheet.cells.views) refreshCell(sheet, view);
  refreshRunning(sheet);
  sheet.layOut();
}

/** Tells one cell where it stands. */
export function refreshCell(sheet: Sheet, view: CellView): void {
  const { id } = view.cell;
  view.tell({ number: sheet.cells.numberOf(view), isRunning: sheet.running.has(id), stale: sheet.stale.get(id) });
}

/** Tells whether anything runs: then the frame is watched, so that it can be stopped when it no longer answers. */
export function refreshRunning({ running, status, host }: Sheet): void {
  status.running(running.size);
  host.watch(running.size > 0);
}
