import type { ConflictEvent } from "@dateline/schema";
import { type ActorNames, actingRoles, targetRoles } from "./actors.js";
import { type Tally, tally } from "./tally.js";

/** One actor's acts against one target. */
export interface MatrixCell {
  row: number;
  column: number;
  events: readonly ConflictEvent[];
}

/** Who acts against whom; rows and columns by number of incidents, the smallest joined in a last one where there are too many. */
export interface Matrix {
  rows: readonly string[];
  columns: readonly string[];
  cells: readonly MatrixCell[];
  /** The labels of the row and the column that stand for several. */
  joined: readonly string[];
}

/** Returns the matrix of the events that name both an actor and a target; an event with several of either counts in each cell once. */
export function toMatrix(events: readonly ConflictEvent[], names: ActorNames, limits: { rows: number; columns: number }): Matrix {
  const named = events.filter((event) => names.namedKeysOf(event, actingRoles).length > 0 && names.keysOf(event, targetRoles).length > 0);
  const rows = tally(named, (event) => names.namedKeysOf(event, actingRoles), limits.rows);
  const columns = tally(named, (event) => names.keysOf(event, targetRoles), limits.columns);
  const cells = rows.flatMap((row, rowIndex) => {
    const inRow = new Set(row.events);
    return columns.map((column, columnIndex) => ({ row: rowIndex, column: columnIndex, events: column.events.filter((event) => inRow.has(event)) }));
  });
  const label = (noun: string) => (row: Tally) => (row.others > 0 ? `${row.others} other ${noun}` : names.nameOf(row.name));
  const [rowLabels, columnLabels] = [rows.map(label("actors")), columns.map(label("targets"))];
  const joined = [...rowLabels.filter((_, index) => (rows[index]?.others ?? 0) > 0), ...columnLabels.filter((_, index) => (columns[index]?.others ?? 0) > 0)];
  return { rows: rowLabels, columns: columnLabels, cells: cells.filter((cell) => cell.events.length > 0), joined };
}
