import type { Cell } from "../../src/notebook.js";
import { type CellKind, cellKinds, kindOf } from "./cell-kind.js";
import type { CellHost, CellView } from "./cell-view.js";
import { button, element } from "./element.js";

/** What every kind of cell has: the section with its gutter, its tools and the place of its source. */
export interface CellFrame {
  section: HTMLElement;
  source: HTMLElement;
  label: HTMLElement;
  /** How long the cell took. */
  time: HTMLElement;
}

/** Returns the frame of a cell. `self` gives the view that it is part of. */
export function cellFrame(cell: Cell, host: CellHost, self: () => CellView): CellFrame {
  const isCode = cell.cell_type === "code";
  const name = cellKinds[kindOf(cell)];
  const label = element("span", { class: "label" });
  const time = element("span", { class: "time" });
  const tools = element("div", { class: "tools", role: "toolbar", "aria-label": `${name} cell` });
  if (isCode) tools.append(button("Run", "Shift+Enter", () => host.run(self())));
  tools.append(
    kindChooser(cell, (kind) => host.turn(self(), kind)),
    button("Add", "Add a cell below: b", () => host.addBelow(self())),
    button("Up", "Move the cell up: Ctrl+Shift+Up", () => host.move(self(), -1)),
    button("Down", "Move the cell down: Ctrl+Shift+Down", () => host.move(self(), 1)),
    button("Delete", "Delete the cell: d d", () => host.remove(self())),
  );
  const source = element("div", { class: "source" });
  const handle = element("span", { class: "handle", draggable: "true", title: "Drag to move the cell", "aria-hidden": "true" }, "⠿");
  const gutter = element("div", { class: "gutter" }, handle, label, time);
  const section = element(
    "section",
    { class: `cell ${cell.cell_type}`, role: "group", tabindex: "-1" },
    gutter,
    element("div", { class: "body" }, tools, source),
  );
  section.addEventListener("mousedown", ({ target }) => {
    const isInside = target instanceof Element && target.closest(".cm-editor, button, select, a, summary, .tools, .handle") !== null;
    if (!isInside) host.selected(self(), false);
  });
  handle.addEventListener("dragstart", (event) => host.drag(self(), event));
  return { section, source, label, time };
}

function kindChooser(cell: Cell, choose: (kind: CellKind) => void): HTMLElement {
  const current = kindOf(cell);
  const kinds = Object.entries(cellKinds).filter(([kind]) => kind !== "raw" || current === "raw");
  const chooser = element(
    "select",
    { "aria-label": "Kind of cell", title: "m: text, y: code" },
    ...kinds.map(([kind, name]) => element("option", { value: kind, ...(kind === current ? { selected: "" } : {}) }, name)),
  );
  chooser.addEventListener("change", () => {
    const kind = chooser.value;
    if (kind in cellKinds) choose(kind as CellKind);
  });
  return chooser;
}

/** Shows which cell is the selected one. */
export function markSelected(section: HTMLElement, isSelected: boolean): void {
  section.classList.toggle("selected", isSelected);
  // One stop for the Tab key among all cells: the selected one.
  section.tabIndex = isSelected ? 0 : -1;
  if (isSelected) section.setAttribute("aria-current", "true");
  else section.removeAttribute("aria-current");
}
