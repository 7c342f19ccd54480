import type { Identifier, Node, Program, UpdateExpression } from "acorn";
import { type AncestorVisitors, ancestor } from "acorn-walk";
import type { Scopes } from "./definitions.js";

/** A name that a cell uses and does not define itself. */
export interface Reference {
  name: string;
  /** From 1. */
  line: number;
  /** Whether the cell sets the name rather than reads it. */
  assigned: boolean;
}

/** Returns the names that the program uses from outside, each use once, in order. */
export function findReferences(program: Program, scopes: Scopes): Reference[] {
  const references: Reference[] = [];
  const note = (node: Identifier, path: readonly Node[], assigned: boolean) => {
    const isLocal = path.some((outer) => scopes.get(outer)?.has(node.name));
    if (!isLocal) references.push({ name: node.name, line: node.loc?.start.line ?? 1, assigned });
  };
  const visitors = {
    Identifier: (node: Identifier, _state: undefined, path: Node[]) => note(node, path, false),
    // Where acorn-walk meets a name in a pattern: declared ones are local, what remains is assigned to.
    VariablePattern: (node: Identifier, _state: undefined, path: Node[]) => note(node, path, true),
    UpdateExpression: ({ argument }: UpdateExpression, _state: undefined, path: Node[]) => {
      if (argument.type === "Identifier") note(argument, path, true);
    },
  };
  // `VariablePattern` is acorn-walk's own and missing in its types.
  ancestor(program, visitors as AncestorVisitors<undefined>);
  return references;
}
