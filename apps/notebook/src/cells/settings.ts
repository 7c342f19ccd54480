import type { CallExpression, Program, VariableDeclarator } from "acorn";

/** Values given from outside for names that cells declare, each as JSON holds it. */
export type Settings = ReadonlyMap<string, unknown>;

/** A piece of a script, by offsets, and what is to stand there. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Returns the script with the declarations of set names changed: `const least = 3` takes the value given, and what stood there is not run; in
 * `const least = view(input)` the input is set to it. No line moves. `unset` are names that the script declares in a way that cannot be set.
 */
export function applySettings(script: string, program: Program, settings: Settings): { script: string; unset: string[] } {
  const declarators = program.body.flatMap((node) => (node.type === "VariableDeclaration" ? node.declarations : []));
  const settable = declarators.filter(({ id }) => id.type === "Identifier" && settings.has(id.name));
  const edits = settable.map((declarator) => editFor(script, declarator, JSON.stringify(settings.get(nameOf(declarator)))));
  const set = new Set(settable.map(nameOf));
  return { script: applyEdits(script, edits), unset: [...settings.keys()].filter((name) => !set.has(name)) };
}

function nameOf({ id }: VariableDeclarator): string {
  return id.type === "Identifier" ? id.name : "";
}

function editFor(script: string, { id, init }: VariableDeclarator, json: string): Edit {
  if (!init) return { start: id.end, end: id.end, text: ` = ${json}` };
  const [input] = init.type === "CallExpression" && isView(init) ? init.arguments : [];
  if (input !== undefined) return { start: input.end, end: input.end, text: `, ${json}` };
  const lineEnds = script.slice(init.start, init.end).match(/\r\n?|\n/g) ?? [];
  return { start: init.start, end: init.end, text: json + lineEnds.join("") };
}

function isView({ callee }: CallExpression): boolean {
  return callee.type === "Identifier" && callee.name === "view";
}

function applyEdits(script: string, edits: readonly Edit[]): string {
  return edits.toSorted((a, b) => b.start - a.start).reduce((text, { start, end, text: piece }) => text.slice(0, start) + piece + text.slice(end), script);
}
