import { addCell, goTo, removeCell, turnCell, undoRemove } from "./edit-cells.js";
import type { SheetCommands } from "./keyboard.js";
import { runAll, runCells } from "./run-cells.js";
import type { Sheet } from "./sheet.js";

/** Returns what keys make the sheet do; `help` shows the keys. */
export function sheetCommands(sheet: Sheet, help: () => void): SheetCommands {
  const { cells } = sheet;
  const index = () => (cells.selected === undefined ? cells.views.length - 1 : cells.views.indexOf(cells.selected));
  const withSelected = (act: (view: NonNullable<typeof cells.selected>) => void) => () => {
    if (cells.selected !== undefined) act(cells.selected);
  };
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
    edit: withSelected((view) => view.edit()),
    leave: withSelected((view) => goTo(sheet, view)),
    next: () => goTo(sheet, cells.beside(1)),
    previous: () => goTo(sheet, cells.beside(-1)),
    addAbove: () => void addCell(sheet, Math.max(index(), 0)),
    addBelow: () => void addCell(sheet, index() + 1),
    remove: withSelected((view) => removeCell(sheet, view)),
    undoRemove: () => undoRemove(sheet),
    toText: withSelected((view) => turnCell(sheet, view, "markdown")),
    toCode: withSelected((view) => turnCell(sheet, view, "code")),
    runAll: () => void runAll(sheet),
    save: () => void sheet.saver.save(),
    help,
  };
}
