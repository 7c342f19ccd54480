import type { Function as FunctionNode, Node, Pattern, Program } from "acorn";
import { type AncestorVisitors, ancestor } from "acorn-walk";

/** The names that a node of the tree opens a scope for. Nodes that open none are missing. */
export type Scopes = ReadonlyMap<Node, ReadonlySet<string>>;

/** Returns every scope of the program with the names declared in it; the program's own are what a cell defines. */
export function findScopes(program: Program): Scopes {
  const scopes = new Map<Node, Set<string>>([[program, new Set()]]);
  const declare = (scope: Node | undefined, names: readonly string[]) => {
    if (scope === undefined) return;
    const known = scopes.get(scope) ?? new Set<string>();
    for (const name of names) known.add(name);
    scopes.set(scope, known);
  };
  const declareFunction = (node: FunctionNode) => {
    declare(node, node.params.flatMap(namesIn));
    if (node.type !== "ArrowFunctionExpression") declare(node, ["arguments"]);
    if (node.type === "FunctionExpression" && node.id) declare(node, [node.id.name]);
  };
  const visitors: AncestorVisitors<undefined> = {
    VariableDeclaration(node, _state, path) {
      const names = node.declarations.flatMap((declarator) => namesIn(declarator.id));
      declare(path.slice(0, -1).findLast(node.kind === "var" ? opensFunctionScope : opensBlockScope), names);
    },
    Function(node, _state, path) {
      declareFunction(node);
      if (node.type === "FunctionDeclaration" && node.id) declare(path.slice(0, -1).findLast(opensBlockScope), [node.id.name]);
    },
    Class(node, _state, path) {
      if (!node.id) return;
      declare(node.type === "ClassDeclaration" ? path.slice(0, -1).findLast(opensBlockScope) : node, [node.id.name]);
    },
    CatchClause(node) {
      if (node.param) declare(node, namesIn(node.param));
    },
  };
  ancestor(program, visitors);
  return scopes;
}

/** Returns the names that a pattern binds, as `a`, `b` and `c` in `{ a, x: [b, ...c] }`. */
function namesIn(pattern: Pattern): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((property) => namesIn(property.type === "RestElement" ? property.argument : property.value));
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => (element === null ? [] : namesIn(element)));
    case "RestElement":
      return namesIn(pattern.argument);
    case "AssignmentPattern":
      return namesIn(pattern.left);
    case "MemberExpression":
      return [];
  }
}

const functionScopes = new Set(["Program", "FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression", "StaticBlock"]);
const blockScopes = new Set([...functionScopes, "BlockStatement", "ForStatement", "ForInStatement", "ForOfStatement", "SwitchStatement"]);
const opensFunctionScope = (node: Node) => functionScopes.has(node.type);
const opensBlockScope = (node: Node) => blockScopes.has(node.type);
