import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseIsoDay, toIsoDay } from "../../src/time/day-number.js";
import { type DaySet, hullOf, toDaySet } from "../../src/time/day-set.js";
import { formatInterval, formatOneOf, parseEdtf } from "../../src/time/edtf.js";

const seed = 19_891_111;
const at = (iso: string) => parseIsoDay(iso) ?? Number.NaN;
const set = (...isos: readonly (readonly [string, string])[]): DaySet => toDaySet(isos.map(([from, to]) => ({ from: at(from), to: at(to) })));
const days = fc
  .array(fc.record({ from: fc.integer({ min: 0, max: 20_000 }), length: fc.nat(60) }), { minLength: 1, maxLength: 6 })
  .map((ranges) => toDaySet(ranges.map(({ from, length }) => ({ from, to: from + length }))));

describe("formatOneOf", () => {
  it.each([
    { days: set(["2024-01-28", "2024-01-28"]), edtf: "2024-01-28" },
    { days: set(["2024-01-28", "2024-01-29"]), edtf: "[2024-01-28,2024-01-29]" },
    { days: set(["2024-01-21", "2024-01-31"]), edtf: "[2024-01-21..2024-01-31]" },
    { days: set(["2024-01-01", "2024-01-31"]), edtf: "2024-01-XX" },
    { days: set(["2023-01-01", "2023-12-31"]), edtf: "2023-XX-XX" },
    { days: set(["2024-04-15", "2024-04-15"], ["2024-04-22", "2024-04-22"]), edtf: "[2024-04-15,2024-04-22]" },
    { days: set(["2024-04-15", "2024-04-17"], ["2024-04-22", "2024-04-22"]), edtf: "[2024-04-15..2024-04-17,2024-04-22]" },
  ])("writes $edtf", ({ days: value, edtf }) => {
    expect(formatOneOf(value)).toBe(edtf);
  });

  it("leaves open what has no bound", () => {
    const value = set(["2024-01-21", "2024-01-31"]);
    expect(formatOneOf(value, { openFrom: true })).toBe("[..2024-01-31]");
    expect(formatOneOf(value, { openTo: true })).toBe("[2024-01-21..]");
  });

  it("parses back to a value with the same first and last day", () => {
    fc.assert(
      fc.property(days, (value) => {
        const parsed = parseEdtf(formatOneOf(value));
        expect({ from: parsed?.from, to: parsed?.to }).toEqual(hullOf(value));
      }),
      { seed },
    );
  });
});

describe("parseEdtf", () => {
  it.each([
    { edtf: "2024-01", kind: "value", from: "2024-01-01", to: "2024-01-31" },
    { edtf: "2024", kind: "value", from: "2024-01-01", to: "2024-12-31" },
    { edtf: "198X", kind: "one-of", from: "1980-01-01", to: "1989-12-31" },
    { edtf: "2024-02-XX", kind: "one-of", from: "2024-02-01", to: "2024-02-29" },
    { edtf: "2024-01-19~", kind: "value", from: "2024-01-19", to: "2024-01-19" },
    { edtf: "2023-10-17/2024-01-28", kind: "interval", from: "2023-10-17", to: "2024-01-28" },
    { edtf: "2023-10-15~/..", kind: "interval", from: "2023-10-15", to: null },
    { edtf: "[..2024-05-05]", kind: "one-of", from: null, to: "2024-05-05" },
    { edtf: "XXXX-01-28", kind: "one-of", from: null, to: null },
    { edtf: "[2024-01-27,2024-01-29..2024-01-30]", kind: "one-of", from: "2024-01-27", to: "2024-01-30" },
  ])("reads $edtf as $kind", ({ edtf, kind, from, to }) => {
    const parsed = parseEdtf(edtf);
    const iso = (day: number | null | undefined) => (day == null ? null : toIsoDay(day));
    expect({ kind: parsed?.kind, from: iso(parsed?.from), to: iso(parsed?.to) }).toEqual({ kind, from, to });
  });

  it.each(["", "28 January", "2024-13-01", "2024-02-30", "2023-02-29", "[]", "../..", "2024-1-5", "[2024-01-28"])("refuses %j", (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  it("reads back the intervals that it writes", () => {
    expect([formatInterval("2024-01", null), formatInterval(null, "2024-01-28")].map((text) => parseEdtf(text)?.kind)).toEqual(["interval", "interval"]);
  });
});
