import type { CellView } from "./cell-view.js";
import { moveTo } from "./edit-cells.js";
import type { Sheet } from "./sheet.js";

/** Moves a cell by dragging: a line shows where it would go, and letting go puts it there. */
export function dragCell(sheet: Sheet, view: CellView, event: DragEvent): void {
  event.dataTransfer?.setData("text/plain", view.cell.source);
  event.dataTransfer?.setDragImage(view.section, 0, 0);
  const place = view.section.parentElement;
  const others = sheet.cells.views.filter((other) => other !== view);
  let index: number | undefined;
  const over = (moved: DragEvent) => {
    moved.preventDefault();
    const below = others.findIndex(({ section }) => {
      const { top, height } = section.getBoundingClientRect();
      return moved.clientY < top + height / 2;
    });
    index = below < 0 ? others.length : below;
    for (const [at, { section }] of others.entries()) {
      section.classList.toggle("drop-above", at === index);
      section.classList.toggle("drop-below", index === others.length && at === index - 1);
    }
  };
  const drop = (dropped: DragEvent) => {
    dropped.preventDefault();
    if (index !== undefined) moveTo(sheet, view, index);
  };
  const end = () => {
    document.body.classList.remove("dragging");
    for (const { section } of others) section.classList.remove("drop-above", "drop-below");
    place?.removeEventListener("dragover", over);
    place?.removeEventListener("drop", drop);
  };
  // The frame would take the pointer from us where outputs lie.
  requestAnimationFrame(() => document.body.classList.add("dragging"));
  place?.addEventListener("dragover", over);
  place?.addEventListener("drop", drop);
  view.section.addEventListener("dragend", end, { once: true });
}
