import { asKind, type CellKind, kindOf, newCell, newCellId } from "./cell-kind.js";
import type { CellView } from "./cell-view.js";
import { fold, isFolded, type Part } from "./folding.js";
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

/** Selects a cell and gives it the keyboard, where the user is looking: nothing moves. */
export function choose(sheet: Sheet, view: CellView | undefined): void {
  if (view === undefined) return;
  sheet.cells.select(view);
  view.section.focus({ preventScroll: true });
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
  const isTaken = sheet.cells.at(last.cell.id) !== undefined;
  insertCell(sheet, isTaken ? { ...last.cell, id: newCellId() } : last.cell, Math.min(last.index, sheet.cells.views.length));
}

/** Makes a cell one of another kind. */
export function turnCell(sheet: Sheet, view: CellView, kind: CellKind): void {
  const { cell } = view;
  if (kindOf(cell) === kind) {
    goTo(sheet, view);
    return;
  }
  if (cell.cell_type === "code") forget(sheet, cell.id);
  const turned = asKind(cell, kind);
  const next = sheet.cells.exchange(view, turned);
  if (turned.cell_type === "code" && turned.source.trim() !== "") sheet.stale.set(turned.id, "not run");
  changed(sheet);
  goTo(sheet, next);
}

/** Moves a cell up or down by one. What it shows goes with it. */
export function moveCell(sheet: Sheet, view: CellView, step: -1 | 1): void {
  moveTo(sheet, view, sheet.cells.views.indexOf(view) + step);
}

/** Moves a cell to an index of the list without it; beyond the ends it stays. */
export function moveTo(sheet: Sheet, view: CellView, index: number): void {
  if (index < 0 || index >= sheet.cells.views.length || index === sheet.cells.views.indexOf(view)) return;
  sheet.cells.move(view, index);
  changed(sheet);
  goTo(sheet, view);
}

/** Keeps a copy of the cell for pasting; `isCut` takes the cell away, too. */
export function copyCell(sheet: Sheet, view: CellView, isCut: boolean): void {
  sheet.clipboard = view.cell;
  if (isCut) removeCell(sheet, view);
}

/** Puts a copy of what was cut or copied at the index. */
export function pasteCell(sheet: Sheet, index: number): void {
  const { clipboard } = sheet;
  if (clipboard !== undefined) insertCell(sheet, asKind({ ...clipboard, id: newCellId() }, kindOf(clipboard)), index);
}

/** Joins a cell with the one below it, which `undoRemove` brings back. What comes of two kinds is of the upper one's. */
export function mergeBelow(sheet: Sheet, view: CellView): void {
  const index = sheet.cells.views.indexOf(view);
  const below = sheet.cells.views[index + 1];
  if (below === undefined) return;
  const source = `${view.cell.source.replace(/\n+$/, "")}\n\n${below.cell.source}`;
  removeCell(sheet, below);
  view.setSource(source);
  onEdited(sheet, view);
  goTo(sheet, view);
}

/** Parts a cell in two at the cursor. The upper one keeps the id. */
export function splitCell(sheet: Sheet, view: CellView): void {
  const { source } = view.cell;
  const at = Math.min(view.cursor(), source.length);
  const below = asKind({ ...view.cell, id: newCellId(), source: source.slice(at).replace(/^\n/, "") }, kindOf(view.cell));
  view.setSource(source.slice(0, at).replace(/\n$/, ""));
  onEdited(sheet, view);
  insertCell(sheet, below, sheet.cells.views.indexOf(view) + 1).edit("start");
}

/** Folds a part of the cell away, or unfolds it. */
export function toggleFold(sheet: Sheet, view: CellView, part: Part): void {
  view.cell = fold(view.cell, part, !isFolded(view.cell, part));
  view.showFolds();
  changed(sheet);
}

/** Notes that a cell's source is not what it was. */
export function onEdited(sheet: Sheet, view: CellView): void {
  if (view.cell.cell_type === "code" && sheet.stale.get(view.cell.id) !== "edited") {
    sheet.stale.set(view.cell.id, "edited");
    refresh(sheet);
  }
  sheet.saver.touch();
}

function insertCell(sheet: Sheet, cell: CellView["cell"], index: number): CellView {
  const view = sheet.cells.insert(cell, index);
  if (cell.cell_type === "code" && cell.source.trim() !== "") sheet.stale.set(cell.id, "not run");
  changed(sheet);
  goTo(sheet, view);
  return view;
}

function forget(sheet: Sheet, id: string): void {
  sheet.running.delete(id);
  sheet.stale.delete(id);
  sheet.values.forget(id);
  sheet.kernel.remove(id, sheet.cells.code()).catch((error: unknown) => tellFailure(sheet, error));
}

function changed(sheet: Sheet): void {
  sheet.saver.touch();
  refresh(sheet);
}
