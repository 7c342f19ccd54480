import type { SqlResult } from "@dateline/dataset/sql";
import { DatelineError } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { compileSql, looksLikeSql, rowsDeclaration } from "../../src/cells/sql.js";
import { compileCell } from "../../src/cells.js";

const answer = (rows: SqlResult["rows"], types: Readonly<Record<string, string>>): SqlResult => ({
  columns: Object.entries(types).map(([name, type]) => ({ name, type })),
  rows,
  isCut: false,
});
const found = answer(
  [
    { day: "2031-03-04", n: 1, words: "</script> \u2028 `$`" },
    { day: null, n: 2, words: "\\" },
  ],
  { day: "DATE", n: "BIGINT", words: "VARCHAR" },
);

/** Runs a compiled cell and returns what it shows, prints and defines. */
async function run(source: string, result: SqlResult) {
  const compiled = await compileSql(source, async () => result);
  if ("error" in compiled) throw new Error(compiled.error.message);
  const [shown, printed]: unknown[][] = [[], []];
  // biome-ignore lint/security/noGlobalEval: cells are programs.
  // biome-ignore lint/complexity/noCommaOperator: an indirect call, as the frame makes it.
  const cell = (0, eval)(compiled.code) as (...parameters: unknown[]) => Promise<unknown>;
  const defined = await cell(undefined, undefined, { log: (line: unknown) => printed?.push(line) }, (value: unknown) => shown?.push(value));
  return { compiled, shown, printed, defined };
}

describe("compileSql", () => {
  it("shows the rows, whose days are dates, and hands them on by name", async () => {
    const rows = [
      { day: new Date("2031-03-04"), n: 1, words: "</script> \u2028 `$`" },
      { day: null, n: 2, words: "\\" },
    ];
    const { compiled, shown, defined } = await run("-- name: tolls\nselect 1", found);
    expect([shown, defined]).toEqual([[rows], { tolls: rows }]);
    expect(compiled).toMatchObject({ inputs: [], outputs: ["tolls"] });
    expect("code" in compiled && compiled.code).not.toContain("</script");
    expect((await run("select 1", found)).defined).toEqual({});
  });

  it("says that there are no rows, and of what", async () => {
    const { shown, printed, defined } = await run("-- name: none\nselect 1", answer([], { day: "DATE", n: "BIGINT" }));
    expect([shown, printed, defined]).toEqual([[], ["No rows: day, n"], { none: [] }]);
  });

  it.each([
    { source: "-- name: tolls\nselect 1", outputs: ["tolls"] },
    { source: "-- what was told\n--name: $tolls_2\n\nselect 1", outputs: ["$tolls_2"] },
    { source: "select 1 -- name: tolls", outputs: [] },
    { source: "select 1", outputs: [] },
  ])("finds the name of the rows in $source", async ({ source, outputs }) => {
    expect(await compileSql(source, async () => found)).toMatchObject({ outputs });
    expect(rowsDeclaration(source) === "").toBe(outputs.length === 0);
  });

  it.each(["1x", "class", "display", "a;alert(1)//", "[a,b]", "{a}"])("refuses the name %s, and asks nothing", async (name) => {
    const compiled = await compileSql(`-- name: ${name}\nselect 1`, async () => Promise.reject(new Error("It was asked.")));
    expect(compiled).toMatchObject({ error: { name: "SyntaxError", message: expect.stringContaining(`\`${name}\``) } });
  });

  it("tells what is wrong with a query, in which line, with a caret", async () => {
    const failure = new DatelineError("sql/failed", 'There is no column "tpe" here.', {
      hint: "Near it is type.",
      place: { line: 2, column: 3, text: "  tpe" },
    });
    expect(await compileSql("select\n  tpe", async () => Promise.reject(failure))).toEqual({
      error: { name: "SQLError", message: 'There is no column "tpe" here. Near it is type.', line: 2, trace: ["  tpe", "  ^"] },
    });
  });

  it("asks nothing for a cell that holds nothing", async () => {
    const metadata = { dateline: { language: "sql" } };
    expect(await compileCell({ source: " \n", metadata }, async () => Promise.reject(new Error("It was asked.")))).toMatchObject({ outputs: [] });
  });

  it.each([
    { source: "select 1", isSql: true },
    { source: "-- name: x\n/* y */ WITH a as (select 1) from a", isSql: true },
    { source: "from events", isSql: true },
    { source: "selected.length", isSql: false },
    { source: "// select\n1", isSql: false },
  ])("tells whether $source begins as SQL does: $isSql", ({ source, isSql }) => {
    expect(looksLikeSql(source)).toBe(isSql);
  });
});
