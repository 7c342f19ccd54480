import { compileProgram } from "../cells.js";

/** Whether a text is a cell as it stands, as Jupyter's consoles ask before they run it. */
export type Completeness = { status: "complete" | "invalid" } | { status: "incomplete"; indent: string };

/** Returns whether more lines could make the text a cell: what is wrong with it is only that it ends. */
export function isComplete(source: string): Completeness {
  const compiled = compileProgram({ source, metadata: {} });
  if (!("error" in compiled)) return { status: "complete" };
  return compiled.error.name === "SyntaxError" && endsOpen(source) ? { status: "incomplete", indent: indentOf(source) } : { status: "invalid" };
}

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
/** Comments and texts, whose brackets are none; a text or comment that does not end stays. */
const closed = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`/g;

function endsOpen(source: string): boolean {
  const bare = source.replace(closed, '""');
  if (/`|\/\*/.test(bare)) return true;
  const open: string[] = [];
  for (const character of bare) {
    const partner = closing[character];
    if (partner !== undefined) open.push(partner);
    else if (")]}".includes(character) && open.pop() !== character) return false;
  }
  return open.length > 0 || /(?:[-+*/%=&|^<>?:,.]|=>)\s*$/.test(bare);
}

function indentOf(source: string): string {
  const last = source.trimEnd().split("\n").at(-1) ?? "";
  return `${/^\s*/.exec(last)?.[0] ?? ""}${/[([{]\s*$/.test(last) ? "  " : ""}`;
}
