import type { PlacedCell } from "../cells/duplicates.js";
import { type CompiledCell, compileCell } from "../cells.js";

/** A cell that a kernel was asked to run and still knows. */
interface LiveCell {
  source: string;
  compiled: CompiledCell;
}

/** The cells that a kernel knows. */
export interface LiveCells {
  /** Takes a cell in and returns it with its id, and the ids of the cells whose place it takes. */
  take(source: string, metadata: Readonly<Record<string, unknown>>, givenId: string | undefined): PlacedCell & { replaced: string[] };
  /** Names that cells define. */
  names(): string[];
}

const isId = (id: string | undefined): id is string => id !== undefined && /^[a-zA-Z0-9_-]{1,64}$/.test(id);

/**
 * Returns an empty store. Jupyter asks for a text to be run and may not say which cell it is, so a cell takes the place of the one with its id, of
 * one with the same text, and of those that define a name which it defines: a name has one home, and the last to be run is it.
 */
export function liveCells(): LiveCells {
  const cells = new Map<string, LiveCell>();
  let count = 0;
  return {
    take(source, metadata, givenId) {
      const compiled = compileCell({ source, metadata });
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

function definesSame(one: CompiledCell, other: CompiledCell): boolean {
  const names = namesOf(other);
  return namesOf(one).some((name) => names.includes(name));
}

function namesOf(compiled: CompiledCell): string[] {
  return "error" in compiled ? [] : compiled.outputs;
}
