import type { CellFault } from "../../src/cells.js";
import type { CodeCell } from "../../src/notebook.js";
import { cellFrame, markSelected } from "./cell-frame.js";
import { kindOf } from "./cell-kind.js";
import type { CellHost, CellView } from "./cell-view.js";
import { cellEditor, editorHost } from "./editor.js";
import { button, element } from "./element.js";
import { faultView, storedFault } from "./fault-view.js";
import { isFolded } from "./folding.js";

/** Returns a cell that holds a program. */
export function codeView(cell: CodeCell, host: CellHost): CellView {
  const { section, source, label, time } = cellFrame(cell, host, () => view);
  const kind = kindOf(cell);
  const editor = cellEditor(
    kind,
    cell.source,
    "Source",
    editorHost(() => view, host),
  );
  const unfold = button("Code folded away", "Show the code: u", () => host.unfold(view));
  unfold.className = "unfold";
  source.append(element("div", { class: "program" }, editor.dom), unfold);
  const faults = element("div", { class: "faults" });
  const output = outputRoom(section);
  section.append(faults);
  const showFault = (fault: CellFault | undefined) => {
    faults.replaceChildren(...(fault === undefined ? [] : [faultView(fault, (line) => editor.goToLine(line))]));
    editor.markLine(fault?.line);
  };
  showFault(storedFault(cell.outputs));
  const view: CellView = {
    section,
    room: output.room,
    cell,
    tell({ number, isRunning, stale }) {
      const state = isRunning ? "running" : stale;
      label.textContent = `In ${number}`;
      output.name(number);
      section.classList.toggle("running", isRunning);
      section.classList.toggle("stale", stale !== undefined);
      label.dataset.state = state ?? "";
      section.setAttribute("aria-label", `Code cell ${number}${state === undefined ? "" : `, ${state}`}`);
      section.setAttribute("aria-busy", String(isRunning));
      editor.name(`Source of code cell ${number}`);
    },
    select: (isSelected) => markSelected(section, isSelected),
    focus: () => section.focus(),
    edit(at) {
      if (isFolded(view.cell, "source_hidden")) host.unfold(view);
      editor.focus(at);
    },
    goTo: editor.goTo,
    setSource: editor.setSource,
    cursor: editor.cursor,
    render: () => {},
    showFolds() {
      section.classList.toggle("source-folded", isFolded(view.cell, "source_hidden"));
      output.fold(isFolded(view.cell, "outputs_hidden"));
    },
    showFault,
    showTime(ms) {
      time.textContent = ms === undefined ? "" : timeText(ms);
    },
    setOutputHeight: output.grow,
    remove() {
      editor.destroy();
      section.remove();
    },
  };
  view.showFolds();
  return view;
}

/** Adds the room for what the cell shows, with its label. */
function outputRoom(section: HTMLElement) {
  const label = element("span", { class: "label out" });
  const room = element("div", { class: "room", hidden: "" });
  section.append(element("div", { class: "gutter out" }, label), room);
  let [height, number, isHidden] = [0, 0, false];
  const show = () => {
    label.textContent = `Out ${number}${isHidden ? " folded" : ""}`;
    room.style.height = `${height}px`;
    room.hidden = height === 0 || isHidden;
    section.classList.toggle("has-output", height > 0);
    section.classList.toggle("output-folded", isHidden && height > 0);
  };
  return {
    room,
    name(next: number) {
      number = next;
      show();
    },
    fold(isFoldedAway: boolean) {
      isHidden = isFoldedAway;
      show();
    },
    grow(next: number) {
      height = next;
      show();
    },
  };
}

/** Below a millisecond, time tells nothing. */
function timeText(ms: number): string {
  if (ms < 1) return "";
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
