import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { drawTable, isRows, tableText } from "../../page/frame/table.js";

const { document } = new JSDOM("").window;
const rows = [
  { name: "Ostervik", count: 12000, time: { edtf: "2031-03-02" }, who: [{ text: "gunmen" }, { name: "a guard" }] },
  { name: "Lindmere", count: 7, place: null },
];

describe("a table", () => {
  it.each([
    { title: "a list of records", value: rows, expected: true },
    { title: "an empty list", value: [], expected: false },
    { title: "a list of numbers", value: [1, 2], expected: false },
    { title: "a list of lists", value: [[1], [2]], expected: false },
    { title: "a list of days", value: [new Date(0)], expected: false },
    { title: "a record", value: { a: 1 }, expected: false },
  ])("is what $title reads as: $expected", ({ value, expected }) => {
    expect(isRows(value)).toBe(expected);
  });

  it("has a column a key, numbers to the right, nested records by what tells most", () => {
    const table = drawTable(rows, document);
    const texts = [...table.querySelectorAll("tr")].map((row) => [...row.children].map((cell) => cell.textContent));
    expect(texts).toEqual([
      ["name", "count", "time", "who", "place"],
      ["Ostervik", "12,000", "2031-03-02", "gunmen, a guard", ""],
      ["Lindmere", "7", "", "", ""],
    ]);
    expect(table.querySelectorAll("th")[1]?.getAttribute("style")).toBe("text-align: right");
    expect(table.querySelectorAll("th")[0]?.hasAttribute("style")).toBe(false);
  });

  it("never takes text for markup", () => {
    const table = drawTable([{ a: "<img src=x onerror=alert(1)>" }], document);
    expect(table.querySelector("img")).toBeNull();
    expect(table.outerHTML).toContain("&lt;img");
  });

  it("draws fifty rows and counts the rest, as a page and as text", () => {
    const many = Array.from({ length: 12345 }, (_, n) => ({ n }));
    const table = drawTable(many, document);
    expect(table.querySelectorAll("tbody tr").length).toBe(50);
    expect(table.textContent).toContain("First 50 of 12,345 rows.");
    expect(tableText(many).split("\n").at(-1)).toBe("... 12295 more");
  });
});
