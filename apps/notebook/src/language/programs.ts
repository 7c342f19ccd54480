import { rowsDeclaration } from "../cells/sql.js";
import { languageOf } from "../cells.js";
import type { HelpRequest } from "../server/api.js";

/** Returns what TypeScript knows of cells. To it an SQL cell is the name of its rows, if it gives them one; other languages are no part of its program. */
export function programs(cells: HelpRequest["cells"]): HelpRequest["cells"] {
  const programs = cells.map((cell) => (languageOf(cell.metadata) === "sql" ? { ...cell, source: rowsDeclaration(cell.source), metadata: {} } : cell));
  return programs.filter(({ metadata }) => ["typescript", "javascript"].includes(languageOf(metadata) ?? ""));
}
