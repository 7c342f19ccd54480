import { describe, expect, it } from "vitest";
import { calendarDate } from "../src/day-range.js";
import { oneOf, text, wholeNumber } from "../src/option.js";
import { parseOptions } from "../src/parse-options.js";

const table = {
  out: { value: text("DIR"), short: "o", summary: "" },
  limit: { value: wholeNumber, summary: "" },
  from: { value: calendarDate, summary: "" },
  status: { value: oneOf("STATUS", ["claimed", "contested"]), isMany: true, summary: "" },
  json: { summary: "" },
} as const;
const parse = (...args: string[]) => parseOptions(args, table, "list");

describe("parseOptions", () => {
  it("reads values, flags, short options and operands in any order", () => {
    const { values, operands } = parse("a", "-o", "x", "--json", "b", "--limit=3", "--", "--c");
    expect(values).toEqual({ out: "x", limit: 3, from: undefined, status: [], json: true });
    expect(operands).toEqual(["a", "b", "--c"]);
  });

  it("takes a lone dash as an operand and as a value", () => {
    expect(parse("-", "--out", "-")).toMatchObject({ operands: ["-"], values: { out: "-" } });
  });

  it("gathers an option that may be given again, and lets the last of the others count", () => {
    const { values } = parse("--status", "claimed", "--status=contested", "--out", "a", "--out", "b");
    expect(values).toMatchObject({ status: ["claimed", "contested"], out: "b" });
  });

  it.each([
    { date: "2024-02-29", range: { start: "2024-02-29", end: "2024-02-29" } },
    { date: "2024-02", range: { start: "2024-02-01", end: "2024-02-29" } },
    { date: "2023", range: { start: "2023-01-01", end: "2023-12-31" } },
  ])("reads $date as first and last day", ({ date, range }) => {
    expect(parse("--from", date).values.from).toEqual(range);
  });

  it.each([
    { args: ["--limti", "3"], message: "There is no option --limti.", hint: "Did you mean --limit?" },
    { args: ["--constructor"], message: "There is no option --constructor.", hint: "See `dateline list --help`." },
    { args: ["-x"], message: "There is no option -x.", hint: "See `dateline list --help`." },
    { args: ["--out"], message: "--out needs a value.", hint: "--help" },
    { args: ["--out="], message: '--out needs a value, not "".', hint: "--help" },
    { args: ["--out", "--json"], message: '--out needs a value, but "--json" follows it.', hint: "--out=--json" },
    { args: ["--json=yes"], message: '--json takes no value, but "yes" was given.', hint: "--help" },
    { args: ["--limit", "0"], message: '--limit needs a whole number from 1, not "0".', hint: "--help" },
    { args: ["--from", "2024-02-30"], message: '--from needs a date as in 2024-01-28, 2024-01 or 2024, not "2024-02-30".', hint: "--help" },
    { args: ["--status", "contseted"], message: '--status needs one of claimed, contested, not "contseted".', hint: 'Did you mean "contested"?' },
  ])("refuses $args", ({ args, message, hint }) => {
    expect(() => parse(...args)).toThrow(expect.objectContaining({ code: "usage", message, hint: expect.stringContaining(hint) }));
  });
});
