import { describe, expect, it } from "vitest";
import { toCsv } from "../../page/frame/csv.js";

describe("toCsv", () => {
  it("writes every key once, quotes what needs it, and nested records as JSON", () => {
    const rows = [
      { a: 1, b: 'say "so"', c: null },
      { a: -2.5, d: { x: [1] } },
      { b: "two\nlines", c: true },
    ];
    expect(toCsv(rows)).toBe('a,b,c,d\r\n1,"say ""so""",,\r\n-2.5,,,"{""x"":[1]}"\r\n,"two\nlines",true,\r\n');
  });

  it.each(["=HYPERLINK(1)", "+1", "-1+2", "@SUM(A1)", "\tx"])("keeps a spreadsheet from running %j", (text) => {
    expect(toCsv([{ text }])).toBe(`text\r\n'${text}\r\n`);
  });
});
