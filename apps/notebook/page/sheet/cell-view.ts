import type { CellFault } from "../../src/cells.js";
import type { Cell } from "../../src/notebook.js";
import type { CellKind } from "./cell-kind.js";
import type { CodeHelp } from "./code-help.js";
import { codeView } from "./code-view.js";
import { textView } from "./text-view.js";

/** What a cell on the sheet asks of it. */
export interface CellHost {
  edited(view: CellView): void;
  selected(view: CellView, isEditing: boolean): void;
  leaveTo(view: CellView, direction: "above" | "below"): boolean;
  run(view: CellView): void;
  addBelow(view: CellView): void;
  turn(view: CellView, kind: CellKind): void;
  move(view: CellView, step: -1 | 1): void;
  remove(view: CellView): void;
  drag(view: CellView, event: DragEvent): void;
  unfold(view: CellView): void;
  /** What the server knows of the program in the cell. */
  help: CodeHelp;
}

/** Why what a cell shows is not what its source gives. */
export type StaleReason = "edited" | "out of date" | "not run";

/** Where a cell stands, and what it is at. */
export interface CellState {
  /** From 1, among code cells. */
  number: number;
  isRunning: boolean;
  stale: StaleReason | undefined;
}

/** A cell on the sheet: its source, room for its output (which lies in the frame beneath), and what went wrong. */
export interface CellView {
  readonly section: HTMLElement;
  /** Where the output goes; `hidden` where there is none. */
  readonly room: HTMLElement;
  cell: Cell;
  tell(state: CellState): void;
  select(isSelected: boolean): void;
  focus(): void;
  edit(at?: "start" | "end"): void;
  /** Selects a stretch of the source, in code units, and goes there. */
  goTo(from: number, to: number): void;
  setSource(source: string): void;
  /** Where the cursor is in the source; its end where the cell is not being edited. */
  cursor(): number;
  /** Shows Markdown as it reads; code stays in its editor. */
  render(): void;
  /** Shows what the cell's metadata says is folded away. */
  showFolds(): void;
  showFault(fault: CellFault | undefined): void;
  /** In milliseconds. */
  showTime(ms: number | undefined): void;
  setOutputHeight(height: number): void;
  remove(): void;
}

/** Returns a cell, ready to be put onto the sheet. */
export function cellView(cell: Cell, host: CellHost): CellView {
  return cell.cell_type === "code" ? codeView(cell, host) : textView(cell, host);
}
