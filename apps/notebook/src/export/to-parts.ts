import { codeCells, type Notebook, type Output } from "../notebook.js";
import { textOf } from "./picture.js";
import { type TableRows, tableRows } from "./table-rows.js";
import { withAttachments } from "./words.js";

/** One thing that is set of a notebook, in the order in which it is read. `place` names the cell, for errors. */
export type NotebookPart = (
  | { kind: "markdown"; text: string }
  | { kind: "chart"; svg: string; alt?: string; title?: string }
  | ({ kind: "table" } & TableRows)
  | { kind: "output"; text: string }
) & { place: string };

/** Returns the words, charts, tables and texts of a notebook, without its programs. */
export function toParts(notebook: Notebook): NotebookPart[] {
  const order = codeCells(notebook);
  return notebook.cells.flatMap((cell): NotebookPart[] => {
    if (cell.cell_type === "markdown") return [{ kind: "markdown", text: withAttachments(cell), place: `cell ${cell.id}` }];
    if (cell.cell_type !== "code") return [];
    const place = `code cell ${order.indexOf(cell) + 1}`;
    return cell.outputs.flatMap((output) => partsOf(output, place));
  });
}

function partsOf(output: Output, place: string): NotebookPart[] {
  const text = textOf(output);
  if (output.output_type === "stream" || output.output_type === "error") return text === "" ? [] : [{ kind: "output", text, place }];
  const { "image/svg+xml": svg, "text/html": html } = output.data;
  if (typeof svg === "string") return [{ kind: "chart", svg, place, ...(text === "" ? {} : { alt: text.replace(/\s+/g, " ") }) }];
  const table = typeof html === "string" ? tableRows(html) : undefined;
  if (table !== undefined) return [{ kind: "table", ...table, place }];
  return text.trim() === "" ? [] : [{ kind: "output", text, place }];
}
