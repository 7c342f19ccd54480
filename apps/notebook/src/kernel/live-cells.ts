import type { PlacedCell } from "../cells/duplicates.js";
import { looksLikeSql } from "../cells/sql.js";
import { type CellSource, type CompiledCell, compileCell, compileProgram, languageOf } from "../cells.js";
import type { AskSql } from "../dataset-sql.js";

/** A cell that a kernel was asked to run and still knows. */
interface LiveCell {
  source: string;
  compiled: CompiledCell;
}

/** The cells that a kernel knows. */
export interface LiveCells {
  /** Takes a cell in and returns it with its id, and the ids of the cells whose place it takes. */
  take(cell: CellSource, givenId: string | undefined): Promise<PlacedCell & { replaced: string[] }>;
  /** Names that cells define. */
  names(): string[];
}

const isId = (id: string | undefined): id is string => id !== undefined && /^[a-zA-Z0-9_-]{1,64}$/.test(id);

/**
 * Returns an empty store. Jupyter asks for a text to be run and may not say which cell it is, so a cell takes the place of the one with its id, of
 * one with the same text, and of those that define a name which it defines: a name has one home, and the last to be run is it.
 */
export function liveCells(ask: AskSql): LiveCells {
  const cells = new Map<string, LiveCell>();
  let count = 0;
  return {
    async take(found, givenId) {
      const { source } = found;
      const compiled = await compileToldOrGuessed(found, ask);
      count += 1;
      const known = [...cells].find(([id, cell]) => (isId(givenId) ? id === givenId : cell.source === source))?.[0];
      const id = known ?? (isId(givenId) ? givenId : `in-${count}`);
      const replaced = [...cells].filter(([other, cell]) => other !== id && definesSame(cell.compiled, compiled)).map(([other]) => other);
      for (const other of replaced) cells.delete(other);
      cells.set(id, { source, compiled });
      return { id, compiled, replaced };
    },
    names: () => [...cells.values()].flatMap(({ compiled }) => namesOf(compiled)),
  };
}

/** Jupyter does not say what a cell is written in. Where its notebook does not either, what cannot be read as TypeScript and begins as SQL does is SQL. */
async function compileToldOrGuessed({ source, metadata }: CellSource, ask: AskSql): Promise<CompiledCell> {
  if (languageOf(metadata) !== "typescript") return compileCell({ source, metadata }, ask);
  const compiled = compileProgram({ source, metadata });
  if (!("error" in compiled) || !looksLikeSql(source)) return compiled;
  return compileCell({ source, metadata: { dateline: { language: "sql" } } }, ask);
}

function definesSame(one: CompiledCell, other: CompiledCell): boolean {
  const names = namesOf(other);
  return namesOf(one).some((name) => names.includes(name));
}

function namesOf(compiled: CompiledCell): string[] {
  return "error" in compiled ? [] : compiled.outputs;
}
