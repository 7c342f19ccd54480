import { DatelineError } from "@dateline/schema";
import type { PlacedCell } from "../cells/duplicates.js";

/**
 * Returns the script that carries the cells of a page as programs, so that the page need not make programs of text. Throws `notebook/invalid` for a
 * cell that holds what ends a script in HTML.
 */
export function carriedCells(compiled: readonly PlacedCell[], path: string): string {
  const cells = compiled.map(({ id, compiled: cell }, index) => {
    if ("error" in cell) return `{id:${data(id)},error:${data(cell.error)}}`;
    const mark = /<(?:\/script|!--)/i.exec(cell.code)?.[0];
    if (mark !== undefined) throw endsScript(mark, index + 1, path);
    return `{id:${data(id)},inputs:${data(cell.inputs)},outputs:${data(cell.outputs)},run:${cell.code}}`;
  });
  return `globalThis.datelineCells=[${cells.join(",\n")}];`;
}

/** Returns JSON that can stand in a script of HTML. */
export function data(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}

function endsScript(mark: string, number: number, path: string): DatelineError {
  return new DatelineError("notebook/invalid", `Code cell ${number} holds \`${mark}\`, which no page can carry in a program.`, {
    path,
    hint: `Write it in two pieces, as in "${mark.slice(0, 1)}" + "${mark.slice(1)}".`,
  });
}
