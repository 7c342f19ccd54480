import type { HelpedCell } from "./language-help.js";

/** All cells as one program, the one in question last: what is unfinished in it then spoils no other. */
export interface NotebookProgram {
  text: string;
  /** The cell in question begins at this line, from 0. */
  firstLine: number;
  source: string;
}

/** A place in the program as the language server protocol gives it: lines from 0, code units in the line. */
export interface Position {
  line: number;
  character: number;
}

/**
 * Returns the program of a cell, or `undefined` where there is no such cell. Cells share one scope, and their order does not matter, as when
 * they run. Being a module, the program may wait for promises, and its names hide none of the browser's.
 */
export function notebookProgram(cells: readonly HelpedCell[], id: string): NotebookProgram | undefined {
  const cell = cells.find((one) => one.id === id);
  if (cell === undefined) return undefined;
  const before = ["export {};", ...cells.filter((one) => one !== cell).map(({ source }) => closed(source))].join("\n");
  return { text: `${before}\n${cell.source}\n`, firstLine: before.split("\n").length, source: cell.source };
}

/** Returns the place in the program of an offset in the cell. */
export function positionIn({ source, firstLine }: NotebookProgram, offset: number): Position {
  const lines = source.slice(0, offset).split("\n");
  return { line: firstLine + lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** Returns the offset in the cell of a place in the program, or `undefined` for a place in another cell. */
export function offsetIn({ source, firstLine }: NotebookProgram, { line, character }: Position): number | undefined {
  const lines = source.split("\n");
  const index = line - firstLine;
  if (index < 0 || index >= lines.length) return undefined;
  return lines.slice(0, index).reduce((sum, one) => sum + one.length + 1, 0) + character;
}

/** A last statement without its semicolon would go on in the next cell. */
function closed(source: string): string {
  return `${source}\n;`;
}
