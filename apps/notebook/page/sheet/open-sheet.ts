import type { Notebook } from "../../src/notebook.js";
import type { DatasetAnswer, NotebookAnswer } from "../../src/server/api.js";
import type { FontData } from "../protocol.js";
import type { CellKind } from "./cell-kind.js";
import { cellList } from "./cell-list.js";
import type { CellHost } from "./cell-view.js";
import { sheetCommands } from "./commands.js";
import { onSaveState } from "./conflict.js";
import type { ConnectionEars } from "./connection.js";
import { dragCell } from "./drag.js";
import { addCell, choose, goTo, moveCell, onEdited, removeCell, toggleFold, turnCell } from "./edit-cells.js";
import { button, element } from "./element.js";
import { frameHost } from "./frame-host.js";
import { frameEars } from "./hear.js";
import { helpDialog } from "./help.js";
import { frameKernel } from "./kernel.js";
import type { SheetCommands } from "./keyboard.js";
import { lostServerEars } from "./lost-server.js";
import { noticeArea } from "./notices.js";
import { type Printer, printerOf } from "./print.js";
import { layOutRooms } from "./room-layout.js";
import { onDone, onPending, runAll, runCells } from "./run-cells.js";
import { saverOf } from "./saver.js";
import { serverHelp } from "./server-help.js";
import { isLazy, refresh, type Sheet, toNotebook } from "./sheet.js";
import { sheetHeader } from "./sheet-header.js";
import { sidePanel } from "./side-panel.js";
import { statusLine } from "./status-line.js";
import { valueList } from "./value-list.js";

/** A notebook on the page. */
export interface OpenSheet {
  commands: SheetCommands;
  /** Shows a notice that the user can close. */
  note(text: string): void;
  isUnsaved(): boolean;
  /** Looks whether the file has changed on disk. */
  look(): Promise<void>;
  /** What stands here is not in the file yet: saves it. */
  touch(): void;
  printer: Printer;
  /** Is told of the server. */
  connection: ConnectionEars;
}

/** How a notebook is opened. */
export interface OpenOptions {
  /** For the frame. */
  fonts: Promise<readonly FontData[]>;
  /** Whether nothing may run by itself, trusted or not. */
  isSafe: boolean;
  /** Is called with what the file holds when it has changed on disk and the page has not. */
  reopen(answer: NotebookAnswer, note: string): void;
}

/** Puts the notebook into `page`. */
export function openSheet(page: HTMLElement, answer: NotebookAnswer, data: DatasetAnswer, { fonts, isSafe, reopen }: OpenOptions): OpenSheet {
  const host = frameHost(
    fonts,
    frameEars(() => sheet),
  );
  const place = element("div", { class: "cells" });
  const main = element("main", { class: "sheet", "aria-label": `Notebook ${answer.name}` }, place, host.place);
  const [notices, status, help] = [noticeArea(), statusLine(), helpDialog()];
  const { cells: initial, ...rest } = answer.notebook;
  const cells = cellList(
    place,
    initial,
    cellHost(() => sheet),
  );
  const sheet: Sheet = {
    cells,
    host,
    rest,
    notices,
    status,
    dataset: data.dataset,
    panel: sidePanel(() => choose(sheet, cells.selected)),
    printer: printerOf(() => cells.views, fonts),
    values: valueList(),
    kernel: frameKernel(host.tell, { pending: (id) => onPending(sheet, id), done: (id, end) => onDone(sheet, id, end) }),
    saver: saverOf(answer.version, {
      key: answer.key,
      notebook: () => toNotebook(sheet),
      isTrusted: () => sheet.trusted,
      state: (state, reason) => onSaveState(sheet, answer.name, state, reason),
      reload: reopen,
    }),
    layOut: layOutRooms(main, () => cells.views, host.tell),
    trusted: answer.trusted,
    running: new Set(),
    begun: undefined,
    stale: new Map(),
    removed: [],
    clipboard: undefined,
  };
  const head = sheetHeader(answer.name, () => commands);
  const commands = sheetCommands(sheet, () => help.showModal(), head.lazy);
  head.lazy(isLazy(sheet));
  page.replaceChildren(head.header, notices.area, main, endOfSheet(sheet), sheet.panel.aside, status.line, help);
  status.dataset(data);
  host.tell({ type: "start", state: data.dataset });
  begin(sheet, initial, isSafe);
  sheet.printer.prepare();
  const { saver } = sheet;
  return {
    commands,
    note: (text) => notices.show("kept", text),
    isUnsaved: saver.isUnsaved,
    look: saver.look,
    touch: saver.touch,
    printer: sheet.printer,
    connection: lostServerEars(sheet, answer.name),
  };
}

/** Shows what the file kept; then runs the cells, if they are trusted, or asks. */
function begin(sheet: Sheet, initial: Notebook["cells"], isSafe: boolean): void {
  for (const cell of initial) if (cell.cell_type === "code") sheet.host.tell({ type: "stored", id: cell.id, outputs: cell.outputs });
  refresh(sheet);
  const [first] = sheet.cells.views;
  if (first !== undefined) sheet.cells.select(first);
  if (isSafe) {
    sheet.notices.show("kept", "Opened safely: nothing has run. Each cell runs when you run it.");
    return;
  }
  if (sheet.trusted) {
    if (!isLazy(sheet)) void runAll(sheet);
    return;
  }
  sheet.notices.show(
    "trust",
    "The cells of this notebook are programs, and you have not run them here before. What you see below is what the file kept of an earlier run.",
    [
      { label: "Run all cells", title: "Run them, now and whenever you open this notebook as it is", choose: () => runAll(sheet) },
      { label: "Only read", title: "Leave the cells as they are", choose: () => sheet.notices.hide("trust") },
    ],
  );
}

function cellHost(sheet: () => Sheet): CellHost {
  return {
    edited: (view) => onEdited(sheet(), view),
    selected(view, isEditing) {
      if (isEditing) sheet().cells.select(view);
      else choose(sheet(), view);
    },
    leaveTo(view, direction) {
      const { cells } = sheet();
      const next = cells.views[cells.views.indexOf(view) + (direction === "above" ? -1 : 1)];
      goTo(sheet(), next);
      return next !== undefined;
    },
    run: (view) => void runCells(sheet(), [view]),
    addBelow: (view) => addCell(sheet(), sheet().cells.views.indexOf(view) + 1).edit(),
    turn: (view, kind) => turnCell(sheet(), view, kind),
    move: (view, step) => moveCell(sheet(), view, step),
    remove: (view) => removeCell(sheet(), view),
    drag: (view, event) => dragCell(sheet(), view, event),
    unfold: (view) => toggleFold(sheet(), view, "source_hidden"),
    help: serverHelp(() => sheet().cells.code()),
  };
}

function endOfSheet(sheet: Sheet): HTMLElement {
  const add = (kind: CellKind) => {
    turnCell(sheet, addCell(sheet, sheet.cells.views.length), kind);
    sheet.cells.selected?.edit();
  };
  return element(
    "div",
    { class: "end" },
    button("Add code", "Add a TypeScript cell at the end", () => add("typescript")),
    button("Add SQL", "Add an SQL cell at the end", () => add("sql")),
    button("Add text", "Add a text cell at the end", () => add("markdown")),
  );
}
