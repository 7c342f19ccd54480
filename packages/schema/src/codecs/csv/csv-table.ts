import { DatelineError } from "../../errors.js";
import type { CsvCell, CsvRow } from "./read-csv.js";

/** A row by the names of its columns. */
export interface NamedCells {
  /** What the cell says, without space around it; empty for a blank one and for a column that the file lacks. */
  value(column: string): string;
  /** The cell, unless it is blank or its column lacking. */
  cell(column: string): CsvCell | undefined;
}

/** The columns of a table, as its header names them. */
export interface CsvHeader {
  /** The header as it stands. */
  text: string;
  /** How many columns it has. */
  length: number;
  /** Returns a row's cells by the names of their columns. */
  name(cells: readonly CsvCell[]): NamedCells;
}

/** Returns the header of a table. Throws `data/invalid` where a column stands twice or one that is needed is not there, naming all that are missing. */
export function csvHeader(row: CsvRow | undefined, { required, format, path }: { required: readonly string[]; format: string; path: string }): CsvHeader {
  if (row === undefined)
    throw new DatelineError("data/invalid", "The file has no rows.", { path, hint: `Its first line is to name the columns of ${format}.` });
  if (row.fault !== undefined)
    throw new DatelineError("data/invalid", `The header cannot be read: ${row.fault}.`, { path, hint: `It is to be CSV with the columns of ${format}.` });
  const places = new Map<string, number>();
  for (const [at, { value }] of row.cells.entries()) {
    const name = value.trim().toLowerCase();
    if (places.has(name) && name !== "")
      throw new DatelineError("data/invalid", `The column "${name.slice(0, 80)}" stands twice in the header.`, { path, hint: "Take one of them out." });
    places.set(name, at);
  }
  const missing = required.filter((name) => !places.has(name));
  if (missing.length > 0) throw notOfTheShape(missing, required.length, row, format, path);
  return { text: row.text, length: row.cells.length, name: (cells) => named(cells, places) };
}

function named(cells: readonly CsvCell[], places: ReadonlyMap<string, number>): NamedCells {
  const look = (column: string) => cells[places.get(column) ?? -1];
  return {
    value: (column) => look(column)?.value.trim() ?? "",
    cell(column) {
      const cell = look(column);
      return cell === undefined || cell.value.trim() === "" ? undefined : cell;
    },
  };
}

function notOfTheShape(missing: readonly string[], needed: number, { cells, text }: CsvRow, format: string, path: string): DatelineError {
  const lacking = `${missing.length === 1 ? "the column" : missing.length === needed ? "all columns needed" : "the columns"}: ${missing.join(", ")}`;
  const isOtherwiseParted = cells.length === 1 && /[;\t]/.test(text);
  const hint = isOtherwiseParted ? "Its cells are to be parted by commas." : `Check that it is a file of ${format}, and that its first line names the columns.`;
  return new DatelineError("data/invalid", `It has not the shape of ${format}. It lacks ${lacking}.`, { path, hint });
}
