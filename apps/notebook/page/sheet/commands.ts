import type { CellView } from "./cell-view.js";
import { showContents } from "./contents-panel.js";
import { addCell, copyCell, goTo, mergeBelow, moveCell, pasteCell, removeCell, splitCell, toggleFold, turnCell, undoRemove } from "./edit-cells.js";
import { showFind } from "./find-panel.js";
import type { SheetCommands } from "./keyboard.js";
import { showReview } from "./review-panel.js";
import { interrupt, restart, runAll, runCells } from "./run-cells.js";
import { isLazy, type Sheet } from "./sheet.js";
import { showValues } from "./values-panel.js";

/** Returns what keys and buttons make the sheet do; `help` shows the keys, `tellLazy` whether the notebook is lazy. */
export function sheetCommands(sheet: Sheet, help: () => void, tellLazy: (isLazy: boolean) => void): SheetCommands {
  const { cells } = sheet;
  const index = () => (cells.selected === undefined ? cells.views.length - 1 : cells.views.indexOf(cells.selected));
  const withSelected = (act: (view: CellView) => void) => () => {
    if (cells.selected !== undefined) act(cells.selected);
  };
  return {
    ...running(sheet, index),
    edit: withSelected((view) => view.edit()),
    leave: withSelected((view) => goTo(sheet, view)),
    next: () => goTo(sheet, cells.beside(1)),
    previous: () => goTo(sheet, cells.beside(-1)),
    addAbove: () => void addCell(sheet, Math.max(index(), 0)),
    addBelow: () => void addCell(sheet, index() + 1),
    remove: withSelected((view) => removeCell(sheet, view)),
    undoRemove: () => undoRemove(sheet),
    cut: withSelected((view) => copyCell(sheet, view, true)),
    copy: withSelected((view) => copyCell(sheet, view, false)),
    pasteBelow: () => pasteCell(sheet, index() + 1),
    pasteAbove: () => pasteCell(sheet, Math.max(index(), 0)),
    merge: withSelected((view) => mergeBelow(sheet, view)),
    split: withSelected((view) => splitCell(sheet, view)),
    moveUp: withSelected((view) => moveCell(sheet, view, -1)),
    moveDown: withSelected((view) => moveCell(sheet, view, 1)),
    foldSource: withSelected((view) => toggleFold(sheet, view, "source_hidden")),
    foldOutput: withSelected((view) => toggleFold(sheet, view, "outputs_hidden")),
    toText: withSelected((view) => turnCell(sheet, view, "markdown")),
    toCode: withSelected((view) => turnCell(sheet, view, "typescript")),
    toggleLazy() {
      setLazy(sheet, !isLazy(sheet));
      tellLazy(isLazy(sheet));
    },
    find: () => showFind(sheet),
    contents: () => showContents(sheet),
    values: () => showValues(sheet),
    review: () => void showReview(sheet),
    closePanel: sheet.panel.hide,
    save: () => void sheet.saver.save(),
    print: () => void sheet.printer.print(),
    help,
  };
}

type Running = "runAndAdvance" | "runInPlace" | "runAndInsert" | "runAll" | "interrupt" | "restart";

function running(sheet: Sheet, index: () => number): Pick<SheetCommands, Running> {
  const { cells } = sheet;
  const runSelected = () => {
    const view = cells.selected;
    if (view === undefined) return;
    view.render();
    void runCells(sheet, [view]);
  };
  return {
    runAndAdvance() {
      runSelected();
      const next = cells.beside(1);
      if (next !== undefined) return goTo(sheet, next);
      addCell(sheet, cells.views.length).edit();
    },
    runInPlace() {
      runSelected();
      goTo(sheet, cells.selected);
    },
    runAndInsert() {
      runSelected();
      addCell(sheet, index() + 1).edit();
    },
    runAll: () => void runAll(sheet),
    interrupt: () => interrupt(sheet),
    restart: () => void restart(sheet),
  };
}

/** Whether a notebook is lazy is kept in its file. */
function setLazy(sheet: Sheet, isLazyNow: boolean): void {
  const { dateline, ...others } = sheet.rest.metadata;
  const { lazy: _, ...kept } = dateline ?? {};
  const next = isLazyNow ? { ...kept, lazy: true } : kept;
  sheet.rest = { ...sheet.rest, metadata: Object.keys(next).length === 0 ? others : { ...others, dateline: next } };
  sheet.saver.touch();
}
