import type { Notebook } from "../../src/notebook.js";
import type { DatasetAnswer, NotebookAnswer } from "../../src/server/api.js";
import type { FromFrame } from "../protocol.js";
import { cellList } from "./cell-list.js";
import type { CellHost } from "./cell-view.js";
import { sheetCommands } from "./commands.js";
import { onSaveState } from "./conflict.js";
import { addCell, goTo, onEdited, removeCell, turnCell } from "./edit-cells.js";
import { button, element } from "./element.js";
import { bridgeToFrame } from "./frame-bridge.js";
import { helpDialog } from "./help.js";
import { frameKernel } from "./kernel.js";
import type { SheetCommands } from "./keyboard.js";
import { noticeArea } from "./notices.js";
import { layOutRooms } from "./room-layout.js";
import { onDone, onPending, runAll, runCells } from "./run-cells.js";
import { saverOf } from "./saver.js";
import { refresh, type Sheet, toNotebook } from "./sheet.js";
import { statusLine } from "./status-line.js";

/** A notebook on the page. */
export interface OpenSheet {
  commands: SheetCommands;
  /** Shows a notice that the user can close. */
  note(text: string): void;
  isUnsaved(): boolean;
  /** Looks whether the file has changed on disk. */
  look(): Promise<void>;
}

/** Puts the notebook into `page`. `reopen` is called with what the file holds when it has changed on disk and the page has not. */
export function openSheet(page: HTMLElement, answer: NotebookAnswer, data: DatasetAnswer, reopen: (answer: NotebookAnswer, note: string) => void): OpenSheet {
  const bridge = bridgeToFrame(
    (message) => hear(sheet, message),
    () =>
      notices.show("failure", "A cell has sent the outputs' frame elsewhere, so there are none to show.", [
        { label: "Start again", title: "Load this page anew", choose: () => location.reload() },
      ]),
  );
  const place = element("div", { class: "cells" });
  const main = element("main", { class: "sheet", "aria-label": `Notebook ${answer.name}` }, place, bridge.frame);
  const [notices, status, help] = [noticeArea(), statusLine(), helpDialog()];
  const { cells: initial, ...rest } = answer.notebook;
  const cells = cellList(
    place,
    initial,
    cellHost(() => sheet),
  );
  const sheet: Sheet = {
    cells,
    rest,
    notices,
    status,
    kernel: frameKernel(bridge.tell, { pending: (id) => onPending(sheet, id), done: (id, end) => onDone(sheet, id, end) }),
    saver: saverOf(answer.version, {
      notebook: () => toNotebook(sheet),
      isTrusted: () => sheet.trusted,
      state: (state, reason) => onSaveState(sheet, answer.name, state, reason),
      reload: reopen,
    }),
    layOut: layOutRooms(main, () => cells.views, bridge.tell),
    trusted: answer.trusted,
    running: new Set(),
    stale: new Set(),
    removed: [],
  };
  const commands = sheetCommands(sheet, () => help.showModal());
  page.replaceChildren(header(answer.name, commands), notices.area, main, endOfSheet(sheet), status.line, help);
  status.dataset(data);
  bridge.tell({ type: "start", dataset: data.dataset });
  begin(sheet, initial, bridge.tell);
  return { commands, note: (text) => notices.show("kept", text), isUnsaved: sheet.saver.isUnsaved, look: sheet.saver.look };
}

/** Shows what the file kept; then runs the cells, if they are trusted, or asks. */
function begin(sheet: Sheet, initial: Notebook["cells"], tell: ReturnType<typeof bridgeToFrame>["tell"]): void {
  for (const cell of initial) if (cell.cell_type === "code") tell({ type: "stored", id: cell.id, outputs: cell.outputs });
  refresh(sheet);
  const [first] = sheet.cells.views;
  if (first !== undefined) sheet.cells.select(first);
  if (sheet.trusted) return void runAll(sheet);
  sheet.notices.show(
    "trust",
    "The cells of this notebook are programs, and you have not run them here before. What you see below is what the file kept of an earlier run.",
    [
      { label: "Run all cells", title: "Run them, now and whenever you open this notebook as it is", choose: () => runAll(sheet) },
      { label: "Only read", title: "Leave the cells as they are", choose: () => sheet.notices.hide("trust") },
    ],
  );
}

function hear(sheet: Sheet, message: FromFrame): void {
  if (message.type === "pending" || message.type === "done") {
    sheet.kernel.hear(message);
    return;
  }
  const view = sheet.cells.at(message.id);
  if (message.type === "size") {
    view?.setOutputHeight(message.height);
    sheet.layOut();
  } else goTo(sheet, view);
}

function cellHost(sheet: () => Sheet): CellHost {
  return {
    edited: (view) => onEdited(sheet(), view),
    selected(view, isEditing) {
      sheet().cells.select(view);
      if (!isEditing) view.focus();
    },
    leaveTo(view, direction) {
      const { cells } = sheet();
      const next = cells.views[cells.views.indexOf(view) + (direction === "above" ? -1 : 1)];
      goTo(sheet(), next);
      return next !== undefined;
    },
    run: (view) => void runCells(sheet(), [view]),
    addBelow: (view) => addCell(sheet(), sheet().cells.views.indexOf(view) + 1).edit(),
    turn: (view) => turnCell(sheet(), view, view.cell.cell_type === "code" ? "markdown" : "code"),
    remove: (view) => removeCell(sheet(), view),
  };
}

function header(name: string, commands: SheetCommands): HTMLElement {
  document.title = `${name} - Dateline`;
  const tools = element("div", { class: "page-tools", role: "toolbar", "aria-label": "Notebook" });
  tools.append(button("Run all", "Run every cell", commands.runAll), button("Save", "Ctrl+S", commands.save), button("Keys", "?", commands.help));
  return element("header", { class: "masthead" }, element("span", { class: "slug" }, "Dateline"), element("p", { class: "name" }, name), tools);
}

function endOfSheet(sheet: Sheet): HTMLElement {
  const add = (kind: "code" | "markdown") => {
    const view = addCell(sheet, sheet.cells.views.length);
    if (kind === "markdown") turnCell(sheet, view, kind);
    sheet.cells.selected?.edit();
  };
  return element(
    "div",
    { class: "end" },
    button("Add code", "Add a code cell at the end", () => add("code")),
    button("Add text", "Add a text cell at the end", () => add("markdown")),
  );
}
