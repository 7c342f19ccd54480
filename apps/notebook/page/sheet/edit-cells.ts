import type { Cell } from "../../src/notebook.js";
import type { CellView } from "./cell-view.js";
import { tellFailure } from "./run-cells.js";
import { refresh, type Sheet } from "./sheet.js";

/** Selects a cell and gives it the keyboard. */
export function goTo(sheet: Sheet, view: CellView | undefined): void {
  if (view === undefined) return;
  sheet.cells.select(view);
  view.focus();
  view.section.scrollIntoView({ block: "nearest" });
  sheet.layOut();
}

/** Adds an empty code cell at the index and goes there. */
export function addCell(sheet: Sheet, index: number): CellView {
  const view = sheet.cells.insert(newCell(), index);
  changed(sheet);
  goTo(sheet, view);
  return view;
}

/** Takes a cell away; `undoRemove` brings it back. A notebook keeps at least one cell. */
export function removeCell(sheet: Sheet, view: CellView): void {
  const index = sheet.cells.remove(view);
  sheet.removed.push({ cell: view.cell, index });
  forget(sheet, view.cell.id);
  if (sheet.cells.views.length === 0) sheet.cells.insert(newCell(), 0);
  changed(sheet);
  goTo(sheet, sheet.cells.views[Math.min(index, sheet.cells.views.length - 1)]);
}

/** Brings back what was deleted last, where it stood; it has not run since. */
export function undoRemove(sheet: Sheet): void {
  const last = sheet.removed.pop();
  if (last === undefined) return;
  const view = sheet.cells.insert(last.cell, Math.min(last.index, sheet.cells.views.length));
  if (last.cell.cell_type === "code") sheet.stale.add(last.cell.id);
  changed(sheet);
  goTo(sheet, view);
}

/** Makes a cell text or code; its words stay, and a program's outputs go with the program. */
export function turnCell(sheet: Sheet, view: CellView, kind: "code" | "markdown"): void {
  const { cell } = view;
  if (cell.cell_type === kind) return;
  const { id, metadata, source } = cell;
  if (cell.cell_type === "code") forget(sheet, id);
  const turned: Cell =
    kind === "code" ? { cell_type: kind, id, metadata, source, execution_count: null, outputs: [] } : { cell_type: kind, id, metadata, source };
  const next = sheet.cells.exchange(view, turned);
  changed(sheet);
  goTo(sheet, next);
}

/** Notes that a cell's source is not what it was. */
export function onEdited(sheet: Sheet, view: CellView): void {
  if (view.cell.cell_type === "code" && !sheet.stale.has(view.cell.id)) {
    sheet.stale.add(view.cell.id);
    refresh(sheet);
  }
  sheet.saver.touch();
}

function newCell(): Cell {
  return { cell_type: "code", id: crypto.randomUUID().slice(0, 8), metadata: {}, source: "", execution_count: null, outputs: [] };
}

function forget(sheet: Sheet, id: string): void {
  sheet.running.delete(id);
  sheet.stale.delete(id);
  sheet.kernel.remove(id, sheet.cells.code()).catch((error: unknown) => tellFailure(sheet, error));
}

function changed(sheet: Sheet): void {
  sheet.saver.touch();
  refresh(sheet);
}
