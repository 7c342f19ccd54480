import type { Cell } from "../../src/notebook.js";
import { cellFrame, markSelected } from "./cell-frame.js";
import { cellKinds, kindOf } from "./cell-kind.js";
import type { CellHost, CellView } from "./cell-view.js";
import { type CellEditor, cellEditor, editorHost } from "./editor.js";
import { element } from "./element.js";
import { renderMarkdown } from "./markdown.js";

/** Returns a cell of words: read until it is edited. */
export function textView(cell: Cell, host: CellHost): CellView {
  const { section, source, label } = cellFrame(cell, host, () => view);
  const kind = kindOf(cell);
  let editor: CellEditor | undefined;
  const reading = element("div", { class: "reading" });
  const open = () => {
    if (editor !== undefined) return editor;
    editor = cellEditor(
      kind,
      view.cell.source,
      "Source of text cell",
      editorHost(() => view, host),
    );
    source.replaceChildren(editor.dom);
    return editor;
  };
  const render = () => {
    editor?.destroy();
    editor = undefined;
    if (kind === "raw") reading.replaceChildren(element("pre", {}, view.cell.source));
    else reading.replaceChildren(renderMarkdown(view.cell.source));
    if (view.cell.source.trim() === "") reading.replaceChildren(element("p", { class: "hint" }, "Empty text: press Enter to write."));
    source.replaceChildren(reading);
    section.setAttribute("aria-label", `${cellKinds[kind]} cell: ${(reading.textContent ?? "").trim().slice(0, 60)}`);
  };
  reading.addEventListener("dblclick", () => open().focus("end"));
  const view: CellView = {
    section,
    room: element("div", { hidden: "" }),
    cell,
    tell() {
      label.textContent = "";
    },
    select: (isSelected) => markSelected(section, isSelected),
    focus: () => section.focus(),
    edit: (at) => open().focus(at),
    goTo: (from, to) => open().goTo(from, to),
    setSource(text) {
      view.cell = { ...view.cell, source: text };
      render();
    },
    cursor: () => editor?.cursor() ?? view.cell.source.length,
    render,
    showFolds: () => {},
    showFault: () => {},
    showTime: () => {},
    setOutputHeight: () => {},
    remove() {
      editor?.destroy();
      section.remove();
    },
  };
  render();
  return view;
}
