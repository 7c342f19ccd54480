import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LanguageHelp } from "../../src/language/language-help.js";
import { typeScriptHelp } from "../../src/language/typescript-help.js";

let help: LanguageHelp;
beforeAll(() => {
  help = typeScriptHelp();
});
afterAll(() => help.close());

/** One cell, the cursor where `|` stands, among others. */
function at(marked: string, ...others: string[]) {
  const offset = marked.indexOf("|");
  const cells = [{ id: "c1", source: marked.replace("|", "") }, ...others.map((source, index) => ({ id: `o${index}`, source }))];
  return { cells, offset };
}

describe("suggest", () => {
  it.each([
    { title: "fields of an event", marked: "events.map((event) => event.|)", labels: ["casualties", "mode", "place", "time"] },
    { title: "fields of what may be missing", marked: "events[0].place?.|", labels: ["latitude", "name"] },
    { title: "values of a field", marked: 'events.filter((event) => event.status === "|")', labels: ["claimed", "occurred"] },
    { title: "charts", marked: "charts.|", labels: ["actorTargets", "timeline"] },
    { title: "Plot", marked: "Plot.|", labels: ["barY", "plot"] },
    { title: "D3", marked: "d3.|", labels: ["rollup", "max"] },
    { title: "Inputs", marked: "Inputs.|", labels: ["range", "select"] },
  ])("knows $title", async ({ marked, labels }) => {
    const { cells, offset } = at(marked);
    const names = (await help.suggest(cells, "c1", offset)).map(({ label }) => label);
    for (const label of labels) expect(names).toContain(label);
  });

  it("knows the names of other cells, above and below, and the value of an input", async () => {
    const { cells, offset } = at("early.toFixed(); late.|", "const early = view(Inputs.range([0, 9]))", "const late = { deep: 1 }");
    expect((await help.suggest(cells, "c1", offset)).map(({ label }) => label)).toEqual(["deep"]);
    expect(await help.check(cells, "c1")).toEqual([expect.objectContaining({ severity: "error" })]);
  });

  it("gives nothing for a cell that is not there", async () => {
    expect(await help.suggest([], "c1", 0)).toEqual([]);
  });
});

describe("describe and hover", () => {
  it("say what a field is in the schema's own words", async () => {
    const { cells, offset } = at("events.map((event) => event.|)");
    expect(await help.describe(cells, "c1", offset, "casualties")).toEqual({
      signature: expect.stringContaining("Casualty[]"),
      documentation: "Tolls, one a voice and outcome; never added up.",
    });
    const hovered = at("events[0].vo|ices");
    expect(await help.hover(hovered.cells, "c1", hovered.offset)).toMatchObject({ from: 10, to: 16, documentation: expect.stringMatching(/first hand/) });
  });
});

describe("check", () => {
  it("points at the place in the cell, whatever stands before it", async () => {
    const { cells } = at("const a = 1;\nevents[0].plaice|", "const b = {\n\n};");
    expect(await help.check(cells, "c1")).toEqual([{ from: 23, to: 29, severity: "warning", message: expect.stringContaining("'plaice'") }]);
  });

  it("has nothing against names that are declared below, promises that are awaited, or another cell that is not finished", async () => {
    const { cells } = at("late; await Promise.resolve(1); const late = 2;|", "const broken = [");
    expect(await help.check(cells, "c1")).toEqual([]);
  });

  it("tells what is no TypeScript as an error", async () => {
    expect(await help.check(at("const = 1|").cells, "c1")).toEqual(expect.arrayContaining([expect.objectContaining({ severity: "error", from: 6 })]));
  });

  it("reads no file of the machine that a cell points to", async () => {
    const { cells } = at('type Secret = typeof import("/etc/passwd");\nimport("../../../package.json");|');
    const problems = await help.check(cells, "c1");
    expect(JSON.stringify(problems)).not.toMatch(/root:|dateline\/notebook/);
  });
});

it("goes on after a program that takes too long has ended the server", async () => {
  // Doubling forty times makes a type of a million million members, were it made.
  const bomb = `type A0 = "a" | "b"; ${Array.from({ length: 40 }, (_, n) => `type A${n + 1} = \`\${A${n}}\${A${n}}\`;`).join(" ")} const x: A40 = 1;`;
  await help.check([{ id: "c1", source: bomb }], "c1");
  expect((await help.suggest(at("charts.|").cells, "c1", 7)).length).toBeGreaterThan(3);
}, 30_000);
