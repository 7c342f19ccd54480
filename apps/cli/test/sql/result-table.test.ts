import { describe, expect, it } from "vitest";
import { resultTable } from "../../src/sql/result-table.js";
import { tooWide } from "../fake-terminal.js";

const varchar = (name: string) => ({ name, type: "VARCHAR" });
const bigint = (name: string) => ({ name, type: "BIGINT" });

describe("resultTable", () => {
  it("sets numbers right, texts left, and a dash for what is not there", () => {
    const table = resultTable(
      {
        columns: [varchar("a"), bigint("n")],
        rows: [
          { a: "x", n: 1 },
          { a: null, n: 12345 },
          { a: "yy", n: null },
        ],
      },
      80,
    );
    expect(table).toBe("a       n\n──  ─────\nx       1\n–   12345\nyy      –\n");
  });

  it("writes lists and structs so that one can tell where they end", () => {
    const columns = [{ name: "a", type: "VARCHAR[]" }];
    const cells = [["x", "y"], [], [["x"], ["y", null]], { s: "x", t: [1, 2] }, [{ s: "x" }]];
    const table = resultTable({ columns, rows: cells.map((a) => ({ a })) }, 80);
    expect(table.split("\n").slice(2, -1)).toEqual(["x, y", "", "[x], [y, –]", "s: x, t: [1, 2]", "{s: x}"]);
  });

  it("cuts texts to fit, the widest first, and no number", () => {
    const rows = [{ a: "short", b: "a long text of very many words ".repeat(5), n: 123456789012 }];
    const table = resultTable({ columns: [varchar("a"), varchar("b"), bigint("n")], rows }, 40);
    expect(tooWide(table, 40)).toEqual([]);
    expect(table).toContain("short  a long text of ver…  123456789012\n");
  });

  it("gives a block of lines a row where not even cut columns fit", () => {
    const columns = Array.from({ length: 12 }, (_, index) => varchar(`column_${index}`));
    const row = Object.fromEntries(columns.map(({ name }) => [name, `a value of ${name} that is long enough to be cut`]));
    const table = resultTable({ columns, rows: [row, row] }, 60);
    expect(tooWide(table, 60)).toEqual([]);
    expect(table.startsWith("column_0   a value of column_0 that is long enough to be cut\n")).toBe(true);
    expect(table.split("\n\n")).toHaveLength(2);
  });

  it("counts columns of wide letters, and shows nothing that steers a terminal", () => {
    const table = resultTable(
      {
        columns: [varchar("a"), varchar("b")],
        rows: [
          { a: "部隊", b: "x" },
          { a: "\u001b[2J", b: "y" },
        ],
      },
      80,
    );
    expect(table.split("\n").slice(2, 4)).toEqual(["部隊  x", "\uFFFD[2J  y"]);
  });

  it("breaks a word of a block that is wider than its column, and loses nothing of it", () => {
    const columns = ["a", "b", "c", "d", "e", "f", "g", "a_long_sha256"].map(varchar);
    const row = Object.fromEntries(columns.map(({ name }) => [name, "0123456789".repeat(8)]));
    const table = resultTable({ columns, rows: [row] }, 60);
    expect(tooWide(table, 60)).toEqual([]);
    expect(table.replace(/^\S+\s+|\s+/g, "").split("0123456789")).toHaveLength(8 * 8 + 1);
  });
});
