import type { Notebook } from "./notebook.js";

/** Returns the notebook without what its cells showed: what is left is what people wrote, and a change in it is theirs. */
export function withoutOutputs(notebook: Notebook): Notebook {
  const cells = notebook.cells.map((cell) => (cell.cell_type === "code" ? { ...cell, execution_count: null, outputs: [] } : cell));
  return { ...notebook, cells };
}
