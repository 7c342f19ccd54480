import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acled, type Codec, type DecodedRow, readCsv, ucdp } from "../../../src/codecs/index.js";
import { Actor, DatelineError, EventReport, Issue, SourceDocument } from "../../../src/index.js";

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/rows/${name}`, import.meta.url), "utf8");
const formats: { codec: Codec<DecodedRow>; text: string }[] = [
  { codec: acled, text: fixture("acled-shaped.csv").split("\r\n").slice(0, 6).join("\r\n") },
  { codec: ucdp, text: fixture("ucdp-shaped.csv").split("\n").slice(0, 6).join("\n") },
];

const piece = fc.oneof(
  fc.constantFrom(
    ",",
    '"',
    '""',
    "\n",
    "\r\n",
    "\0",
    "\uFEFF",
    "'",
    "=cmd|' /C calc'!A0",
    "__proto__",
    "constructor",
    ";",
    "-",
    "\uD800",
    "9999-99-99",
    "1e999",
    "-0",
    "0x10",
    "NaN",
  ),
  fc.string({ unit: "binary", maxLength: 20 }),
);
/** A place in a text, what is cut out there and what is put in. */
const change = fc.tuple(
  fc.integer({ min: 0, max: 999_999 }).map((millionths) => millionths / 1e6),
  fc.nat(30),
  piece,
);

function mutate(text: string, changes: readonly (readonly [number, number, string])[]): string {
  return changes.reduce((now, [where, length, words]) => {
    const at = Math.floor(where * now.length);
    return now.slice(0, at) + words + now.slice(at + length);
  }, text);
}

describe.each(formats.map((format) => ({ name: format.codec.name, ...format })))("a hostile file of $name's shape", ({ codec, text }) => {
  it("gives valid records and issues, or one error that says what is wrong", () => {
    let rows = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        try {
          for (const row of codec.decode?.(mutate(text, changes), { path: "made.csv" }) ?? []) {
            rows += 1;
            if (row.document !== undefined) SourceDocument.parse(row.document);
            for (const report of row.reports) EventReport.parse(report);
            for (const actor of row.actors) Actor.parse(actor);
            for (const issue of row.issues) Issue.parse(issue);
            expect(row.reports.length === 1 || row.issues.length > 0).toBe(true);
          }
        } catch (error) {
          if (!(error instanceof DatelineError)) throw error;
          expect(error).toMatchObject({ code: "data/invalid", path: "made.csv", hint: expect.any(String) });
        }
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { seed: 7, numRuns: 1000 },
    );
    expect(rows).toBeGreaterThan(1000);
  });

  it("is read in time that grows with its length, whatever its cells", () => {
    const [header = "", row = ""] = text.split(/\r?\n/);
    const quotes = `${header}\n${`${'"'.repeat(2001)}\n`.repeat(51)}`;
    const commas = `${header}\n${",".repeat(200_000)}\n${row}`;
    const lists = `${header}\n${row.replace("Sahel Wire", "a;".repeat(50_000)).replace("Nile Bulletin", "a;".repeat(50_000))}`;
    for (const hostile of [commas, lists]) expect([...(codec.decode?.(hostile, {}) ?? [])].length).toBeGreaterThan(0);
    expect(() => [...readCsv(quotes)]).toThrow(DatelineError);
  });
});
