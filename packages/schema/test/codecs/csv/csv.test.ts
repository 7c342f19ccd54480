import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CsvRow, csvReader, readCsv } from "../../../src/codecs/csv/read-csv.js";
import { csvLine } from "../../../src/codecs/csv/write-csv.js";

const valuesOf = (rows: Iterable<CsvRow>) => [...rows].map(({ cells }) => cells.map(({ value }) => value));
const read = (text: string) => valuesOf(readCsv(text));

describe("csvLine", () => {
  it.each([
    { value: 'a "b", c\nd', written: '"a ""b"", c\nd"' },
    { value: -12.5, written: "-12.5" },
    { value: "-12.5", written: "'-12.5" },
    { value: "=HYPERLINK(1)", written: "'=HYPERLINK(1)" },
    { value: "\uFF1Dcmd", written: "'\uFF1Dcmd" },
    { value: "'=x", written: "''=x" },
    { value: "'tis", written: "'tis" },
    { value: "+1", written: "'+1" },
    { value: "@SUM(A1)", written: "'@SUM(A1)" },
    { value: "\t=1", written: "'\t=1" },
    { value: "\r=1", written: '"\'\r=1"' },
    { value: "5 = 5", written: "5 = 5" },
    { value: null, written: "" },
    { value: true, written: "true" },
    { value: [1, "a"], written: '"[1,""a""]"' },
    { value: new Date(Date.UTC(2024, 0, 28)), written: "2024-01-28T00:00:00.000Z" },
    { value: new Date(Number.NaN), written: "" },
  ])("writes $value as $written", ({ value, written }) => {
    expect(csvLine([value])).toBe(`${written}\r\n`);
    expect(csvLine([value], "\n")).toBe(`${written}\n`);
  });

  it("gives back any texts, formulas among them, when it is read", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^'{0,3}[=+@\t\r\n-].{0,5}$/));
    fc.assert(
      fc.property(
        fc.array(
          fc.array(
            text.filter((one) => !one.includes("\0")),
            { minLength: 2, maxLength: 5 },
          ),
          { maxLength: 5 },
        ),
        (rows) => {
          expect(read(rows.map((row) => csvLine(row)).join(""))).toEqual(rows);
        },
      ),
      { seed: 7 },
    );
  });
});

describe("readCsv", () => {
  it("takes line ends of both kinds, a byte order mark, and no end at all", () => {
    expect(read("\uFEFFa,b\r\n1,2\n\n\r\n3,")).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", ""],
    ]);
  });

  it("says on which line a row begins, and where in it the words of a cell stand", () => {
    const [, row] = [...readCsv('h,i\n"a\n""b""", c\nx,y')];
    expect(row).toMatchObject({ line: 2, text: '"a\n""b""", c' });
    expect(row?.cells.map(({ start, end }) => row.text.slice(start, end))).toEqual(['a\n""b""', " c"]);
    expect([...readCsv('h,i\n"a\n""b""", c\nx,y')].map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it("leaves a quote inside a bare cell as it is", () => {
    expect(read('a 5" gun,b\nc,d')).toEqual([
      ['a 5" gun', "b"],
      ["c", "d"],
    ]);
  });

  it.each([
    { text: 'a,"b"c,d\ne,f,g', fault: "a cell goes on after its closing quote" },
    { text: "a,\0b\ne,f,g", fault: "it holds a NUL character" },
  ])("hands a row over with its fault ($fault) and goes on", ({ text, fault }) => {
    expect([...readCsv(text)].map((row) => row.fault)).toEqual([fault, undefined]);
  });

  it("keeps no row that is too long, be it quoted, and reads the next", () => {
    const rows = [...readCsv(`a\n"${"x".repeat(300_000)}"\nb`, { maxLength: 1000 })];
    expect(rows.map(({ line, text, fault }) => [line, text, fault])).toEqual([
      [1, "a", undefined],
      [2, "", "it has more than 1000 characters"],
      [3, "b", undefined],
    ]);
  });

  it("names the line of a quote that is never closed", () => {
    const found = () => read('a,b\n1,2\n3,"4\n5,6\n');
    expect(found).toThrow(expect.objectContaining({ code: "data/invalid", message: "The quote opened on line 3 is never closed." }));
  });

  it("reads the same in whatever pieces a text comes", () => {
    const text = fc.array(fc.constantFrom(",", '"', "\n", "\r\n", "a", "\uFEFF", "'", "="), { maxLength: 40 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 7 }), (whole, size) => {
        const reader = csvReader();
        const rows: CsvRow[] = [];
        const inPieces = () => {
          for (let at = 0; at < whole.length; at += size) rows.push(...reader.read(whole.slice(at, at + size)));
          return [...rows, ...reader.end()];
        };
        expect(outcomeOf(inPieces)).toEqual(outcomeOf(() => [...readCsv(whole)]));
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});

function outcomeOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return String(error);
  }
}
