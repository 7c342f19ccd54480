import type { Slot, ToFrame } from "../protocol.js";
import type { CellView } from "./cell-view.js";
import { isFolded } from "./folding.js";

const dark = matchMedia("(prefers-color-scheme: dark)");
/** On paper there is no frame, and so no room for what lies in it. */
const paper = matchMedia("print");

/**
 * Keeps the outputs in the frame where the cells leave room for them: the frame lies under the whole sheet, and is told where each output goes
 * whenever something on the sheet moves. Returns a function that looks again, and tells all where the frame is a new one.
 */
export function layOutRooms(sheet: HTMLElement, views: () => readonly CellView[], tell: (message: ToFrame) => void): (anew?: boolean) => void {
  let told = "";
  let isPlanned = false;
  const look = () => {
    isPlanned = false;
    if (paper.matches) return;
    const corner = sheet.getBoundingClientRect();
    const slots = views().flatMap((view) => (view.cell.cell_type === "code" ? [slotOf(view, corner)] : []));
    const message: ToFrame = { type: "layout", slots, dark: dark.matches };
    const text = JSON.stringify(message);
    if (text === told) return;
    told = text;
    tell(message);
  };
  const plan = () => {
    if (!isPlanned) requestAnimationFrame(look);
    isPlanned = true;
  };
  const sizes = new ResizeObserver(plan);
  sizes.observe(sheet);
  dark.addEventListener("change", plan);
  return (anew = false) => {
    if (anew) told = "";
    // Observing again what is observed already does nothing.
    for (const { section } of views()) sizes.observe(section);
    plan();
  };
}

function slotOf(view: CellView, corner: DOMRect): Slot {
  // Hidden while it is empty, a room has no place of its own: its output will begin where the source ends.
  const source = view.section.querySelector(".source")?.getBoundingClientRect() ?? corner;
  const room = view.room.hidden ? { top: source.bottom, left: source.left, width: source.width } : view.room.getBoundingClientRect();
  const label = `Output of ${view.section.getAttribute("aria-label") ?? "a cell"}`.replace("Output of Code", "Output of code");
  return {
    id: view.cell.id,
    top: Math.round(room.top - corner.top),
    left: Math.round(room.left - corner.left),
    width: Math.round(room.width),
    isHidden: isFolded(view.cell, "outputs_hidden"),
    label,
  };
}
