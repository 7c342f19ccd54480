import { compileJavaScript } from "./cells/javascript.js";
import type { Settings } from "./cells/settings.js";
import { compileSql } from "./cells/sql.js";
import { compileTypeScript } from "./cells/typescript.js";
import type { AskSql } from "./dataset-sql.js";

/** A cell made ready to run: an expression that evaluates to a function of its inputs, or what is wrong with it. */
export type CompiledCell =
  | {
      /** Names that the cell uses, each with the line of its first use: of other cells, of the notebook, or the browser's. */
      inputs: CellInput[];
      /** Names that the cell defines for others. */
      outputs: string[];
      /** Source text of an async function of `display`, `view`, `console`, `__last` and the inputs, which returns the outputs by name. */
      code: string;
    }
  | { error: CellFault };

/** What is wrong with a cell, in words for its writer. */
export interface CellFault {
  name: string;
  message: string;
  /** From 1. */
  line?: number;
  /** Where the error passed through, as the engine words it. */
  trace?: string[];
}

/** A name that a cell uses. */
export interface CellInput {
  name: string;
  /** From 1. */
  line: number;
}

/** Makes a cell's source ready to run; names in `settings` take their values from there. Never throws for what is written in the cell. */
export type CompileCell = (source: string, settings?: Settings) => CompiledCell;

/** The languages of cells that are programs. A further one is a row here and its file under `cells/`. */
const cellLanguages = { typescript: compileTypeScript, javascript: compileJavaScript } as const satisfies Record<string, CompileCell>;

/** The name of a language of code cells; SQL is no program, but asks for rows. */
type CellLanguage = keyof typeof cellLanguages | "sql";

/** A code cell, as far as it is compiled. */
export interface CellSource {
  source: string;
  metadata: Readonly<Record<string, unknown>>;
}

/** Returns the language that a cell's metadata names under `dateline.language`; TypeScript where none is named, and `undefined` for one we don't have. */
export function languageOf(metadata: Readonly<Record<string, unknown>>): CellLanguage | undefined {
  const dateline = metadata.dateline;
  const named = typeof dateline === "object" && dateline !== null && "language" in dateline ? dateline.language : undefined;
  if (named === undefined) return "typescript";
  return typeof named === "string" && (named === "sql" || named in cellLanguages) ? (named as CellLanguage) : undefined;
}

/** Returns a code cell made ready to run, or what is wrong with it. A cell of SQL is asked of the dataset at once; one that holds nothing asks nothing. */
export async function compileCell(cell: CellSource, ask: AskSql, settings?: Settings): Promise<CompiledCell> {
  const language = languageOf(cell.metadata);
  if (language !== "sql" || cell.source.trim() === "") return compileProgram(cell, settings);
  return compileSql(cell.source, ask);
}

/** The same for a cell that is a program, without waiting. */
export function compileProgram(cell: CellSource, settings?: Settings): CompiledCell {
  const language = languageOf(cell.metadata);
  if (language === "sql") return cellLanguages.typescript("");
  if (language !== undefined) return cellLanguages[language](cell.source, settings);
  const known = [...Object.keys(cellLanguages), "sql"].join(", ");
  return { error: { name: "LanguageError", message: `This cell is in a language that is not known here; known are ${known}` } };
}
