import { expect, it } from "vitest";
import { csvHead, csvLine } from "../../src/sql/csv-text.js";

it.each([
  { value: "plain", cell: "plain" },
  { value: 'say "no", they said', cell: '"say ""no"", they said"' },
  { value: "two\nlines", cell: '"two\nlines"' },
  { value: null, cell: "" },
  { value: -3.5, cell: "-3.5" },
  { value: true, cell: "true" },
  { value: ["a", 1], cell: '"[""a"",1]"' },
  { value: { a: 1 }, cell: '"{""a"":1}"' },
  { value: "=1+1", cell: "'=1+1" },
  { value: '=HYPERLINK("http://x")', cell: `"'=HYPERLINK(""http://x"")"` },
  { value: "+1", cell: "'+1" },
  { value: "-1", cell: "'-1" },
  { value: "@SUM(A1)", cell: "'@SUM(A1)" },
  { value: "\t=1", cell: "'\t=1" },
  { value: "\r=1", cell: '"\'\r=1"' },
  { value: "\uFF1D1+1", cell: "'\uFF1D1+1" },
  { value: "5 = 5", cell: "5 = 5" },
])("writes $value as $cell", ({ value, cell }) => {
  expect(csvLine({ value })).toBe(`${cell}\n`);
});

it("writes names of columns as carefully as values", () => {
  expect(csvHead([{ name: "=x" }, { name: "a,b" }])).toBe('\'=x,"a,b"\n');
});
