import type { CellFault } from "../../src/cells.js";
import type { Cell } from "../../src/notebook.js";
import { type CellEditor, cellEditor } from "./editor.js";
import { button, element } from "./element.js";
import { faultView, storedFault } from "./fault-view.js";
import { renderMarkdown } from "./markdown.js";

/** What a cell on the sheet asks of it. */
export interface CellHost {
  edited(view: CellView): void;
  selected(view: CellView, isEditing: boolean): void;
  leaveTo(view: CellView, direction: "above" | "below"): boolean;
  run(view: CellView): void;
  addBelow(view: CellView): void;
  turn(view: CellView): void;
  remove(view: CellView): void;
}

/** A cell on the sheet: its source, room for its output (which lies in the frame beneath), and what went wrong. */
export interface CellView {
  readonly section: HTMLElement;
  /** Where the output goes; `hidden` where there is none. */
  readonly room: HTMLElement;
  cell: Cell;
  /** Says where the cell stands: its number among code cells, and what it is at. */
  tell(state: { number: number; isRunning: boolean; isStale: boolean }): void;
  select(isSelected: boolean): void;
  focus(): void;
  edit(at?: "start" | "end"): void;
  /** Shows Markdown as it reads; code stays in its editor. */
  render(): void;
  showFault(fault: CellFault | undefined): void;
  setOutputHeight(height: number): void;
  remove(): void;
}

/** Returns a cell, ready to be put onto the sheet. */
export function cellView(cell: Cell, host: CellHost): CellView {
  return cell.cell_type === "code" ? codeView(cell, host) : textView(cell, host);
}

const kinds = { code: "Code", markdown: "Text", raw: "Raw" } as const;

/** What both kinds of cell have: the section with its gutter, tools and body. */
function frameOf(cell: Cell, host: CellHost, self: () => CellView) {
  const label = element("span", { class: "label" });
  const tools = element("div", { class: "tools", role: "toolbar", "aria-label": `${kinds[cell.cell_type]} cell` });
  if (cell.cell_type === "code") tools.append(button("Run", "Shift+Enter", () => host.run(self())));
  tools.append(button("Add", "Add a cell below: b", () => host.addBelow(self())));
  tools.append(button(cell.cell_type === "code" ? "To text" : "To code", cell.cell_type === "code" ? "m" : "y", () => host.turn(self())));
  tools.append(button("Delete", "d d", () => host.remove(self())));
  const source = element("div", { class: "source" });
  const body = element("div", { class: "body" }, tools, source);
  const section = element("section", { class: `cell ${cell.cell_type}`, role: "group", tabindex: "-1" }, element("div", { class: "gutter" }, label), body);
  section.addEventListener("mousedown", ({ target }) => {
    const isInside = target instanceof Element && target.closest(".cm-editor, button, a, summary, .tools") !== null;
    if (!isInside) host.selected(self(), false);
  });
  return { section, source, label };
}

const editorHost = (self: () => CellView, host: CellHost) => ({
  changed(source: string) {
    self().cell = { ...self().cell, source };
    host.edited(self());
  },
  focused: () => host.selected(self(), true),
  leaveTo: (direction: "above" | "below") => host.leaveTo(self(), direction),
});

function codeView(cell: Cell, host: CellHost): CellView {
  const { section, source, label } = frameOf(cell, host, () => view);
  const editor = cellEditor(
    "typescript",
    cell.source,
    "Source",
    editorHost(() => view, host),
  );
  source.append(editor.dom);
  const outLabel = element("span", { class: "label out" });
  const room = element("div", { class: "room", hidden: "" });
  const faults = element("div", { class: "faults" });
  section.append(element("div", { class: "gutter out" }, outLabel), room, faults);
  const showFault = (fault: CellFault | undefined) => {
    faults.replaceChildren(...(fault === undefined ? [] : [faultView(fault, (line) => editor.goToLine(line))]));
    editor.markLine(fault?.line);
  };
  if (cell.cell_type === "code") showFault(storedFault(cell.outputs));
  const view: CellView = {
    section,
    room,
    cell,
    tell({ number, isRunning, isStale }) {
      const state = isRunning ? "running" : isStale ? "edited since it ran" : "";
      label.textContent = `In ${number}`;
      outLabel.textContent = `Out ${number}`;
      section.classList.toggle("running", isRunning);
      section.classList.toggle("stale", isStale);
      section.setAttribute("aria-label", `Code cell ${number}${state && `, ${state}`}`);
      section.setAttribute("aria-busy", String(isRunning));
      editor.name(`Source of code cell ${number}`);
    },
    select: (isSelected) => mark(section, isSelected),
    focus: () => section.focus(),
    edit: (at) => editor.focus(at),
    render: () => {},
    showFault,
    setOutputHeight(height) {
      room.style.height = `${height}px`;
      room.hidden = height === 0;
      section.classList.toggle("has-output", height > 0);
    },
    remove() {
      editor.destroy();
      section.remove();
    },
  };
  return view;
}

function textView(cell: Cell, host: CellHost): CellView {
  const { section, source, label } = frameOf(cell, host, () => view);
  let editor: CellEditor | undefined;
  const reading = element("div", { class: "reading" });
  const edit = (at?: "start" | "end") => {
    if (editor === undefined) {
      editor = cellEditor(
        "markdown",
        view.cell.source,
        "Source of text cell",
        editorHost(() => view, host),
      );
      source.replaceChildren(editor.dom);
    }
    editor.focus(at);
  };
  const render = () => {
    editor?.destroy();
    editor = undefined;
    if (view.cell.cell_type === "raw") reading.replaceChildren(element("pre", {}, view.cell.source));
    else reading.replaceChildren(renderMarkdown(view.cell.source));
    if (view.cell.source.trim() === "") reading.replaceChildren(element("p", { class: "hint" }, "Empty text: press Enter to write."));
    source.replaceChildren(reading);
    section.setAttribute("aria-label", `${kinds[view.cell.cell_type]} cell: ${(reading.textContent ?? "").trim().slice(0, 60)}`);
  };
  reading.addEventListener("dblclick", () => edit("end"));
  const view: CellView = {
    section,
    room: element("div", { hidden: "" }),
    cell,
    tell() {
      label.textContent = "";
    },
    select: (isSelected) => mark(section, isSelected),
    focus: () => section.focus(),
    edit,
    render,
    showFault: () => {},
    setOutputHeight: () => {},
    remove() {
      editor?.destroy();
      section.remove();
    },
  };
  render();
  return view;
}

function mark(section: HTMLElement, isSelected: boolean): void {
  section.classList.toggle("selected", isSelected);
  // One stop for the Tab key among all cells: the selected one.
  section.tabIndex = isSelected ? 0 : -1;
  if (isSelected) section.setAttribute("aria-current", "true");
  else section.removeAttribute("aria-current");
}
