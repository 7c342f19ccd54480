import type { Cell } from "../../src/notebook.js";

/** What a cell is written in, as the page offers it. */
export const cellKinds = {
  typescript: "TypeScript",
  javascript: "JavaScript",
  sql: "SQL",
  markdown: "Text",
  raw: "Raw",
} as const;

export type CellKind = keyof typeof cellKinds;

/** Returns what a cell is written in. */
export function kindOf(cell: Cell): CellKind {
  if (cell.cell_type !== "code") return cell.cell_type;
  const dateline = cell.metadata.dateline;
  const language = typeof dateline === "object" && dateline !== null && "language" in dateline ? dateline.language : undefined;
  return language === "javascript" || language === "sql" ? language : "typescript";
}

/** Returns the cell as one of another kind: its words stay, and a program's outputs go with the program. */
export function asKind(cell: Cell, kind: CellKind): Cell {
  const { id, source } = cell;
  const metadata = withLanguage(cell.metadata, kind);
  if (kind === "markdown" || kind === "raw") return { cell_type: kind, id, metadata, source };
  return { cell_type: "code", id, metadata, source, execution_count: null, outputs: [] };
}

/** Returns an empty cell of a kind, with an id of its own. */
export function newCell(kind: CellKind = "typescript"): Cell {
  return asKind({ cell_type: "raw", id: newCellId(), metadata: {}, source: "" }, kind);
}

/** Returns an id that no other cell has. */
export function newCellId(): string {
  return crypto.randomUUID().slice(0, 8);
}

/** TypeScript is what a cell is in that names no language. */
function withLanguage(metadata: Cell["metadata"], kind: CellKind): Cell["metadata"] {
  const { dateline, ...others } = metadata;
  const { language: _, ...ours } = typeof dateline === "object" && dateline !== null ? { language: undefined, ...dateline } : { language: undefined };
  const named = kind === "javascript" || kind === "sql" ? { ...ours, language: kind } : ours;
  return Object.keys(named).length === 0 ? others : { ...others, dateline: named };
}
