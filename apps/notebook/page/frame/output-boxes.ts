import type { FromFrame, Slot } from "../protocol.js";

/** The outputs of cells, each in a box that lies where the page has left room for it. */
export interface OutputBoxes {
  /** A run begins: what stands is kept until the run shows something or ends. */
  begin(id: string): void;
  add(id: string, element: Element): void;
  end(id: string): void;
  replace(id: string, elements: readonly Element[]): void;
  remove(id: string): void;
  place(slots: readonly Slot[]): void;
}

/** Returns the boxes in this document; `tell` hears of their sizes and of clicks in them. */
export function outputBoxes(tell: (message: FromFrame) => void): OutputBoxes {
  const boxes = new Map<string, HTMLElement>();
  const outdated = new Set<string>();
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries)
      if (target instanceof HTMLElement) tell({ type: "size", id: target.dataset.cell ?? "", height: Math.ceil(target.getBoundingClientRect().height) });
  });
  const boxOf = (id: string) => {
    const known = boxes.get(id);
    if (known !== undefined) return known;
    const box = newBox(id, tell);
    boxes.set(id, box);
    document.body.append(box);
    sizes.observe(box);
    return box;
  };
  const clear = (id: string) => {
    if (outdated.delete(id)) boxOf(id).replaceChildren();
  };
  return {
    begin: (id) => void outdated.add(id),
    add(id, element) {
      clear(id);
      boxOf(id).append(element);
    },
    end: clear,
    replace(id, elements) {
      outdated.delete(id);
      boxOf(id).replaceChildren(...elements);
    },
    remove(id) {
      boxes.get(id)?.remove();
      boxes.delete(id);
    },
    place(slots) {
      for (const { id, top, left, width, label, isHidden } of slots) {
        const box = boxOf(id);
        box.hidden = isHidden;
        box.setAttribute("aria-label", label);
        Object.assign(box.style, { top: `${top}px`, left: `${left}px`, width: `${width}px` });
      }
      // In the order of the notebook, so that the Tab key and readers meet them in that order.
      const ordered = slots.map(({ id }) => boxOf(id));
      if (ordered.some((box, index) => document.body.querySelectorAll(".output")[index] !== box)) document.body.append(...ordered);
    },
  };
}

const answering = "a, button, input, select, textarea, summary, label, [tabindex]";

function newBox(id: string, tell: (message: FromFrame) => void): HTMLElement {
  const box = document.createElement("div");
  box.className = "output";
  box.dataset.cell = id;
  box.setAttribute("role", "region");
  box.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest(answering) === null && getSelection()?.isCollapsed !== false) tell({ type: "select", id });
  });
  box.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") tell({ type: "leave", id });
  });
  return box;
}
