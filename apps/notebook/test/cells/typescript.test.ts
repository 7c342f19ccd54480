import { describe, expect, it } from "vitest";
import { compileTypeScript } from "../../src/cells/typescript.js";

const compiled = (source: string) => {
  const result = compileTypeScript(source);
  if ("error" in result) throw new Error(result.error.message);
  return result;
};
const failed = (source: string) => {
  const result = compileTypeScript(source);
  if (!("error" in result)) throw new Error("compiled");
  return result.error;
};

async function run(source: string, scope: Record<string, unknown> = {}) {
  const { code, inputs } = compiled(source);
  const shown: unknown[] = [];
  // biome-ignore lint/security/noGlobalEval: a compiled cell is evaluated, here as in the page.
  // biome-ignore lint/complexity/noCommaOperator: an indirect call sees no name of this test.
  const cell = (0, eval)(code) as (...values: unknown[]) => Promise<Record<string, unknown>>;
  const show = (value: unknown) => void shown.push(value);
  return { outputs: await cell(show, show, console, show, ...inputs.map(({ name }) => scope[name])), shown };
}

describe("compileTypeScript", () => {
  it.each([
    { title: "a plain use", source: "a + b.c.d", inputs: ["a", "b"], outputs: [] },
    {
      title: "top-level names",
      source: "const x = 1, { y, z: [w = q] } = o; let u; function f() {} class K {}",
      inputs: ["q", "o"],
      outputs: ["x", "y", "w", "u", "f", "K"],
    },
    { title: "parameters and their defaults", source: "const f = (a, { b, c: [d] }, e = g, ...h) => a + b + d + e + h", inputs: ["g"], outputs: ["f"] },
    {
      title: "a block's own names",
      source: "{ let inner = 1; inner } for (const i of list) { i } try { t } catch (error) { error }",
      inputs: ["list", "t"],
      outputs: [],
    },
    { title: "a var that leaves its block", source: "if (yes) { var found = 1 }", inputs: ["yes"], outputs: ["found"] },
    {
      title: "names inside a function",
      source: "function f(n) { return n < 2 ? n : f(n - 1) * later() } const later = () => 2",
      inputs: [],
      outputs: ["f", "later"],
    },
    {
      title: "keys that only look like names",
      source: "({ key: value, [computed]: 1, shorthand }).member",
      inputs: ["value", "computed", "shorthand"],
      outputs: [],
    },
    { title: "a shadowed name used outside too", source: "const f = (events) => events.length; f(events)", inputs: ["events"], outputs: ["f"] },
    { title: "a named function expression", source: "const f = function inner() { return inner; }", inputs: [], outputs: ["f"] },
    { title: "a template and a tag", source: `html\`<b>\${name}</b>\``, inputs: ["html", "name"], outputs: [] },
    { title: "a name in types alone", source: "type T = Missing; const x: Other<T> = y as Thing;", inputs: ["y"], outputs: ["x"] },
    { title: "the language's own names", source: "display(undefined); console.log(NaN)", inputs: [], outputs: [] },
  ])("finds inputs and outputs of $title", ({ source, inputs, outputs }) => {
    const cell = compiled(source);
    expect({ inputs: cell.inputs.map(({ name }) => name), outputs: cell.outputs }).toEqual({ inputs, outputs });
  });

  it.each([
    { title: "an expression", source: "1 + 1", shown: [2] },
    { title: "an expression with a semicolon and a comment", source: "1 + 1; // two", shown: [2] },
    { title: "an object in parentheses", source: "({ a: 1 })", shown: [{ a: 1 }] },
    { title: "a promise, awaited", source: "Promise.resolve(3)", shown: [3] },
    { title: "a sequence in parentheses", source: "(1, 2)", shown: [2] },
    { title: "display and the last expression", source: "display(1);\n2", shown: [1, 2] },
    { title: "a cast", source: "(4 as number) satisfies number", shown: [4] },
    { title: "nothing for a declaration", source: "const x = 1;", shown: [] },
    { title: "nothing for comments alone", source: "// only a note", shown: [] },
  ])("shows $title", async ({ source, shown }) => {
    expect((await run(source, { Promise })).shown).toEqual(shown);
  });

  it("returns top-level names with their last values", async () => {
    const { outputs } = await run("enum Side { Left, Right }\nlet n: number = 1;\nn += factor;\nconst side = Side.Right;", { factor: 4 });
    expect(outputs).toMatchObject({ n: 5, side: 1 });
  });

  it("keeps every line where it was", async () => {
    const source = 'interface Row {\n  a: string;\n}\n\nthrow new TypeError("here");';
    const error: unknown = await run(source, { TypeError }).catch((reason: unknown) => reason);
    expect(error instanceof Error && error.stack).toMatch(/<anonymous>:5:7/);
  });

  it.each([
    { source: "const x = ;", line: 1, message: /Unexpected token/ },
    { source: "\n\nfoo(", line: 3, message: /Unexpected token/ },
    { source: "const a = 1;\nconst a = 2;", line: 2, message: /already been declared/ },
    { source: 'import x from "y"', line: 1, message: /not for cells/ },
    { source: "\nexport const x = 1", line: 2, message: /not for cells/ },
    { source: "\nevents = []", line: 2, message: /`events` is not this cell's to set/ },
    { source: "for (const f of []) count++", line: 1, message: /`count` is not this cell's to set/ },
    { source: "const display = 1", line: undefined, message: /`display` is the notebook's own/ },
    { source: "return 1", line: 1, message: /'return' outside of function/ },
  ])("refuses $source with its line", ({ source, line, message }) => {
    const error = failed(source);
    expect(error.line).toBe(line);
    expect(error.message).toMatch(message);
    expect(error.name).toBe("SyntaxError");
  });
});
