import { ConflictEvent, EventReport, Issue, Mention, ReportedFigure, SourceDocument } from "@dateline/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { link, type Parsed, parse } from "../src/index.js";
import { readAtOnce } from "./read-at-once.js";
import { context, type Dispatch, readText } from "./read-text.js";
import { debris, sentences } from "./sentences.js";

const settings = { seed: 20_240_514, numRuns: 30, endOnFailure: true } as const;

const separators = fc.constantFrom(" ", "\n\n", "\n", "");
/** A dispatch put together from sentences, in any order. */
const copy = fc
  .array(fc.tuple(fc.constantFrom(...sentences), separators), { minLength: 1, maxLength: 10 })
  .map((parts) => parts.map(([sentence, separator]) => `${sentence}${separator}`).join(""));
const published = fc.constantFrom("2024-05-14", "2024-01-01", "2023-12-31T23:30:00Z", undefined);
const dispatch: fc.Arbitrary<Dispatch> = fc
  .record({ text: copy, published, path: fc.constantFrom("a.txt", "b.txt", "folder/c.txt") })
  .map(({ published: day, ...rest }) => (day === undefined ? rest : { ...rest, published: day }));

/** Cuts, joins and debris: what becomes of a text on its way. */
const mutated = fc
  .tuple(copy, fc.array(fc.tuple(fc.nat(2000), fc.nat(12), fc.constantFrom("", ...debris)), { minLength: 1, maxLength: 12 }))
  .map(([text, edits]) =>
    edits.reduce((current, [at, length, put]) => {
      const from = current.length === 0 ? 0 : at % current.length;
      return `${current.slice(0, from)}${put}${current.slice(from + length)}`;
    }, text),
  );

const blank = readAtOnce({ path: "mangled.txt", text: "Blank." });

/** Parses text that the reader of files might refuse. */
function parseAsIs(text: string): Parsed {
  return parse({ ...blank, text, blocks: [] }, context);
}

/** Every object inside a value. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (value === null || typeof value !== "object") return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

/** The words that a reading says it took from the text and that do not stand there. */
function strayWords({ document, ...read }: Parsed): unknown[] {
  return [...objectsIn(read)].filter(({ start, end, quote, text }) => {
    const words = quote ?? text;
    return typeof start === "number" && typeof end === "number" && typeof words === "string" && document.text.slice(start, end) !== words;
  });
}

/** Blocks and sentences aside, spans lie inside the text and hold something. */
const emptySpans = ({ document, ...read }: Parsed) =>
  [...objectsIn(read), ...document.blocks].filter(
    (one) => typeof one.start === "number" && typeof one.end === "number" && !(0 <= one.start && one.start < one.end && one.end <= document.text.length),
  );

function expectValid(parsed: Parsed): void {
  SourceDocument.parse(parsed.document);
  for (const report of parsed.reports) EventReport.parse(report);
  for (const mention of parsed.mentions) Mention.parse(mention);
  for (const figure of parsed.figures) ReportedFigure.parse(figure);
  for (const issue of parsed.issues) Issue.parse(issue);
}

const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);
const repeats = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);

describe("parse", () => {
  it("takes every word that it gives from the text at the place that it names", () => {
    fc.assert(
      fc.property(dispatch, (one) => void expect(strayWords(readText(one))).toEqual([])),
      settings,
    );
  });

  it("points to words inside the text", () => {
    fc.assert(
      fc.property(dispatch, (one) => void expect(emptySpans(readText(one))).toEqual([])),
      settings,
    );
  });

  it("gives records that fit the schema", () => {
    fc.assert(
      fc.property(dispatch, (one) => expectValid(readText(one))),
      settings,
    );
  });

  it("gives every record an id of its own", () => {
    fc.assert(
      fc.property(dispatch, (one) => {
        const { reports, mentions, figures, issues } = readText(one);
        expect([reports, mentions, figures, issues].map((records) => repeats(ids(records)))).toEqual([[], [], [], []]);
      }),
      settings,
    );
  });

  it("gives the same for the same text", () => {
    fc.assert(
      fc.property(dispatch, (one) => void expect(readText(one)).toEqual(readText(one))),
      { ...settings, numRuns: 10 },
    );
  });

  it("reads mangled text without failing, and gives valid records for it", () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const parsed = parseAsIs(text);
        expectValid(parsed);
        expect(strayWords(parsed)).toEqual([]);
      }),
      { ...settings, numRuns: 60 },
    );
  });

  it("reads text of any characters without failing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 200 }), (text) => expectValid(parseAsIs(text))),
      settings,
    );
  });

  it.each([
    ["a very long sentence", "The army attacked the camp and ".repeat(400)],
    ["a sentence without end", `${"bomb ".repeat(3000)}`],
    ["many brackets", `${"(".repeat(2000)}A bomb exploded.`],
    ["many quotation marks", `${'"'.repeat(1500)}A bomb exploded.`],
    ["a single word", "Bomb"],
    ["a number", "12"],
  ])("reads %s", (_, text) => {
    expectValid(readText({ text }));
  });
});

describe("link", () => {
  it("gives the same events in whatever order the documents come", () => {
    fc.assert(
      fc.property(fc.array(dispatch, { minLength: 2, maxLength: 4 }), fc.nat(23), (dispatches, turn) => {
        const parsed = dispatches.map((one, at) => readText({ ...one, path: `${at}.txt` }));
        const turned = [...parsed.slice(turn % parsed.length), ...parsed.slice(0, turn % parsed.length)].reverse();
        expect(link(turned, context)).toEqual(link(parsed, context));
      }),
      { ...settings, numRuns: 15 },
    );
  });

  it("gives events that fit the schema and hold every report once", () => {
    fc.assert(
      fc.property(fc.array(dispatch, { minLength: 1, maxLength: 4 }), (dispatches) => {
        const parsed = dispatches.map((one, at) => readText({ ...one, path: `${at}.txt`, text: `${one.text}${" ".repeat(at)}` }));
        const { events, reports } = link(parsed, context);
        for (const event of events) ConflictEvent.parse(event);
        for (const report of reports) EventReport.parse(report);
        expect(events.flatMap(({ reportIds }) => reportIds).sort()).toEqual(parsed.flatMap((one) => ids(one.reports)).sort());
      }),
      { ...settings, numRuns: 15 },
    );
  });
});
