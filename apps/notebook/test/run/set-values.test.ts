import { describe, expect, it } from "vitest";
import { compileProgram } from "../../src/cells.js";
import { runSources } from "../fixtures/run-sources.js";

const set = (...settings: [string, unknown][]) => ({ settings: new Map(settings) });

describe("a run with values given from outside", () => {
  it.each([
    { title: "a number", source: "const least = 3;", value: 7, shown: "7" },
    { title: "text", source: 'const country: string = "Iraq";', value: "O'Higgins \u2028 `x`", shown: "O'Higgins \u2028 `x`" },
    { title: "a list", source: "const days = [\n  1,\n];", value: [2, "b"], shown: '[2, "b"]' },
    { title: "a name without a value of its own", source: "let least: number;", value: 4, shown: "4" },
    { title: "what cannot be had", source: "const least = nowhere();", value: 4, shown: "4" },
    { title: "a slider", source: "const least = view(Inputs.range([0, 10], { step: 1 }));", value: 7, shown: "7" },
    { title: "a choice", source: 'const side = view(Inputs.select(["a", "b"]));', value: "b", shown: "b" },
    { title: "several choices", source: 'const sides = view(Inputs.select(["a", "b", "c"], { multiple: true }));', value: ["a", "c"], shown: '["a", "c"]' },
    { title: "a day", source: "const day = view(Inputs.date());", value: "2024-03-04", shown: "2024-03-04T00:00:00.000Z" },
    { title: "an element of plain HTML", source: "const least = view(html`<input type=range max=10>`);", value: 7, shown: "7" },
  ])("sets $title", async ({ source, value, shown }) => {
    const name = /(?:const|let) (\w+)/.exec(source)?.[1] ?? "";
    const { cells, result } = await runSources([source, name], set([name, value]));
    expect(result.failures).toEqual([]);
    expect(cells[1]?.outputs[0]).toMatchObject({ data: { "text/plain": shown } });
  });

  it("shows the input as it is set, so that the file says with what it was run", async () => {
    const { cells } = await runSources(["const least = view(Inputs.range([0, 10], { step: 1 }));"], set(["least", 7]));
    expect(cells[0]?.outputs[0]).toMatchObject({ data: { "text/html": expect.stringContaining('value="7"') } });
  });

  it("uses the value in the cell that declares the name, too, and moves no line", async () => {
    const { cells, result } = await runSources(["const least =\n  [\n  3][0];\ndisplay(least);\nthrow new Error('here');"], set(["least", 7]));
    expect(cells[0]?.outputs[0]).toMatchObject({ data: { "text/plain": "7" } });
    expect(result.failures[0]?.line).toBe(5);
  });

  it.each([
    { title: "more than a slider has", source: "const least = view(Inputs.range([0, 10]));", value: 70, message: "The input does not take 70" },
    { title: "a choice that there is not", source: 'const least = view(Inputs.radio(["a"]));', value: "z", message: 'The input does not take "z"' },
    { title: "what only shows what it found", source: "const least = view(Inputs.search([1, 2]));", value: [1], message: "The input does not take [1]" },
    { title: "a function", source: "function least() {}", value: 1, message: "`least` cannot be set: it is not declared by `const least = ...`" },
    {
      title: "a part of a value",
      source: "const { least } = { least: 1 };",
      value: 1,
      message: "`least` cannot be set: it is not declared by `const least = ...`",
    },
  ])("fails the cell that is to take $title", async ({ source, value, message }) => {
    const { result } = await runSources([source], set(["least", value]));
    expect(result.failures).toMatchObject([{ number: 1, message }]);
  });

  it("refuses a name that no cell declares, and says which there are", async () => {
    await expect(runSources(["const least = 1; const most = 2;"], set(["lesat", 2]))).rejects.toMatchObject({
      code: "usage",
      message: "No cell declares `lesat`, which is to be set.",
      hint: "Its cells declare least, most.",
    });
  });

  it("leaves names inside functions and blocks alone", () => {
    const source = "const f = () => { const least = 1; return least; };\n{ const least = 2; }";
    expect(compileProgram({ source, metadata: {} }, new Map([["least", 9]]))).toEqual(compileProgram({ source, metadata: {} }));
  });
});
