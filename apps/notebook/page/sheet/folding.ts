import type { Cell } from "../../src/notebook.js";

/** The parts of a cell that can be folded away, by the names that JupyterLab gives them in a cell's metadata. */
export type Part = "source_hidden" | "outputs_hidden";

/** Returns whether a part of the cell is folded away. */
export function isFolded(cell: Cell, part: Part): boolean {
  const { jupyter } = cell.metadata;
  return typeof jupyter === "object" && jupyter !== null && part in jupyter && (jupyter as Record<string, unknown>)[part] === true;
}

/** Returns the cell with a part folded away, or unfolded. */
export function fold<Folded extends Cell>(cell: Folded, part: Part, isHidden: boolean): Folded {
  const { jupyter, ...others } = cell.metadata;
  const { [part]: _, ...kept } = typeof jupyter === "object" && jupyter !== null ? (jupyter as Record<string, unknown>) : {};
  const folded = isHidden ? { ...kept, [part]: true } : kept;
  return { ...cell, metadata: Object.keys(folded).length === 0 ? others : { ...others, jupyter: folded } };
}
