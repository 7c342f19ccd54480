import type { CompiledCell } from "../cells.js";

/** A compiled cell with its id, in the order of the notebook. */
export interface PlacedCell {
  id: string;
  compiled: CompiledCell;
}

/** Returns the cells, where those that define a name which an earlier one defines already are at fault: a name has one home. */
export function refuseDuplicates(cells: readonly PlacedCell[]): PlacedCell[] {
  const homes = new Map<string, number>();
  return cells.map(({ id, compiled }, index) => {
    if ("error" in compiled) return { id, compiled };
    const twice = compiled.outputs.find((name) => homes.has(name));
    if (twice !== undefined) {
      const message = `\`${twice}\` is defined in code cell ${(homes.get(twice) ?? 0) + 1} already: rename one of the two`;
      return { id, compiled: { error: { name: "SyntaxError", message } } };
    }
    for (const name of compiled.outputs) homes.set(name, index);
    return { id, compiled };
  });
}
