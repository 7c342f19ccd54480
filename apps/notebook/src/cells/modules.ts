import type { Node, Program } from "acorn";
import { simple } from "acorn-walk";

/**
 * Returns the line at which the program first reaches for another module: by a declaration, by `import()` or by `import.meta`; `undefined`
 * where it does not. In a headless run the last two would hand a cell objects of Node.
 */
export function lineOfModule(program: Program): number | undefined {
  const lines: number[] = [];
  const note = (node: Node) => lines.push(node.loc?.start.line ?? 1);
  for (const node of program.body) if (node.type.startsWith("Import") || node.type.startsWith("Export")) note(node);
  simple(program, { ImportExpression: note, MetaProperty: (node) => node.meta.name === "import" && note(node) });
  return lines.sort((a, b) => a - b)[0];
}
