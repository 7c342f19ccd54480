import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CodecRecords, webAnnotation } from "../../src/codecs/index.js";
import { codePoints } from "../../src/codecs/web-annotation/code-points.js";
import { spansOf } from "../../src/codecs/web-annotation/spans-of.js";
import { ConflictEvent, EventReport, SourceDocument } from "../../src/index.js";
import { sampleDocument, sampleEvent, sampleReport } from "../sample-report.js";
import { arbitraryRecords } from "./arbitrary-records.js";
import { encodeAll } from "./without-losses.js";

const records: CodecRecords = {
  documents: [SourceDocument.parse({ ...sampleDocument, url: "https://news.example/qamar" })],
  actors: [],
  reports: [EventReport.parse(sampleReport)],
  events: [ConflictEvent.parse(sampleEvent())],
  figures: [],
};

/** A document of these words and a report of one protest whose evidence is `quote`. */
function told(text: string, quote: string): CodecRecords {
  const start = text.indexOf(quote);
  const evidence = [{ documentId: "d_00000000000000aa", start, end: start + quote.length, quote }];
  const bare = { time: null, place: null, participants: [], weapons: [], casualties: [], attributions: [], explanation: [] };
  return {
    ...records,
    documents: [SourceDocument.parse({ ...sampleDocument, published: null, text, blocks: [] })],
    reports: [EventReport.parse({ ...sampleReport, ...bare, type: "protest", mode: "protest", evidence })],
  };
}

const itemsOf = (given: CodecRecords, options = {}) => JSON.parse(encodeAll(webAnnotation, given, options).text).first.items;

describe("code points", () => {
  it("are counted as an iteration over the text counts them, and turned back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
        const points = codePoints(text);
        let unit = 0;
        for (const [point, character] of [...text].entries()) {
          expect([points.before(unit), points.unitOf(point)]).toEqual([point, unit]);
          unit += character.length;
        }
        expect(points.unitOf([...text].length)).toBe(text.length);
      }),
      { seed: 7 },
    );
  });
});

describe("W3C annotations", () => {
  it.each(["reports", "events"] as const)("give back every span of %s", (table) => {
    fc.assert(
      fc.property(arbitraryRecords, (given) => {
        const { text } = encodeAll(webAnnotation, given, { table });
        const back = [...webAnnotation.decode(text, { documents: given.documents })];
        const spans = given[table].flatMap((record) => [...spansOf(record)].map(({ field, span }) => ({ recordId: record.id, field, span })));
        expect(back).toEqual(spans.map(({ span, ...rest }) => ({ ...rest, evidence: expect.objectContaining(span) })));
        expect(JSON.parse(text).total).toBe(spans.length);
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  it.each([
    { sign: "an emoji", text: "💥 Police fired. 💥", quote: "fired", start: 9, end: 14 },
    { sign: "a flag", text: "🇮🇶🇮🇶 Police fired.", quote: "🇮🇶 Police", start: 2, end: 11 },
    { sign: "a combining mark", text: "e\u0301 fired", quote: "fired", start: 3, end: 8 },
    { sign: "Arabic", text: "قال المتحدث fired", quote: "المتحدث", start: 4, end: 11 },
  ])("count code points after $sign", ({ text, quote, start, end }) => {
    const given = told(text, quote);
    const [item] = itemsOf(given);
    expect(item.target.selector[1]).toEqual({ type: "TextPositionSelector", start, end });
    expect([...text].slice(start, end).join("")).toBe(quote);
    expect([...webAnnotation.decode(encodeAll(webAnnotation, given).text, { documents: given.documents })][0]?.evidence).toEqual(given.reports[0]?.evidence[0]);
  });

  it("have the article as target, the field of the record as body, and names that stay the same", () => {
    const [first] = itemsOf(records);
    expect(first).toMatchInlineSnapshot(`
      {
        "body": [
          {
            "source": "https://dateline.example/id/r_00000000000000bb",
            "type": "SpecificResource",
          },
          {
            "format": "text/plain",
            "purpose": "tagging",
            "type": "TextualBody",
            "value": "account",
          },
        ],
        "id": "https://dateline.example/annotation/r_00000000000000bb/evidence/0",
        "motivation": "describing",
        "target": {
          "selector": [
            {
              "exact": "Gunmen opened fire on a checkpoint near Qamar on Sunday, killing two police officers, the ministry said.",
              "prefix": "Qamar, 3 March (Northwire) - ",
              "type": "TextQuoteSelector",
            },
            {
              "end": 133,
              "start": 29,
              "type": "TextPositionSelector",
            },
          ],
          "source": {
            "canonical": "https://dateline.example/id/d_00000000000000aa",
            "id": "https://news.example/qamar",
            "language": "en",
            "type": "Text",
          },
          "type": "SpecificResource",
        },
        "type": "Annotation",
      }
    `);
    expect(encodeAll(webAnnotation, records).text).toBe(encodeAll(webAnnotation, records).text);
  });

  it("cut no character of the context in two, and leave it out where none is wanted", () => {
    const given = told(`${"💥".repeat(20)}x fired ${"💥".repeat(20)}`, "fired");
    const [{ target }] = itemsOf(given, { contextLength: 5 });
    expect(target.selector[0]).toEqual({ type: "TextQuoteSelector", exact: "fired", prefix: "💥x ", suffix: " 💥💥" });
    const [bare] = itemsOf(given, { contextLength: 0 });
    expect(bare.target.selector[0]).toEqual({ type: "TextQuoteSelector", exact: "fired" });
  });

  it.each(["javascript:alert(1)", "not an address", "http://a b"])("name a document by its id where its address is %s", (url) => {
    const [document] = records.documents;
    const [{ target }] = itemsOf({ ...records, documents: document === undefined ? [] : [{ ...document, url }] });
    expect(target.source.id).toBe("https://dateline.example/id/d_00000000000000aa");
  });

  it("leave out words of a document that is not there, and say so", () => {
    const { text, losses } = encodeAll(webAnnotation, { ...records, documents: [] });
    expect(JSON.parse(text)).toMatchObject({ total: 0, first: { items: [] } });
    expect(losses).toContainEqual({ id: sampleReport.id, field: "evidence", reason: "words left out: their document is not among the records" });
  });

  it("are found again by what is around them where the text has grown", () => {
    const given = told("Police fired on Sunday. Nobody fired back.", "fired");
    const { text } = encodeAll(webAnnotation, given);
    const grown = given.documents.map((document) => ({ ...document, text: `UPDATE 💥 ${document.text}` }));
    expect([...webAnnotation.decode(text, { documents: grown })][0]?.evidence).toMatchObject({ start: 17, end: 22, quote: "fired" });
  });

  const { text } = encodeAll(webAnnotation, records);
  it.each([
    { fault: "no JSON", given: text.slice(1), message: "It is not a W3C annotation collection: it is no JSON." },
    { fault: "another object", given: '{"type":"Annotation"}', message: /: type: / },
    {
      fault: "a missing selector",
      given: text.replace("TextPositionSelector", "DataPositionSelector"),
      message: /: annotation 1: target\.selector\.1\.type: /,
    },
    {
      fault: "a document that is not at hand",
      given: text.replaceAll("d_00000000000000aa", "d_00000000000000ab"),
      message: /^annotation 1: the document .* is not at hand/,
    },
    { fault: "words that are not there", given: text.replace('"exact":"on Sunday"', '"exact":"on Monday"'), message: /its words do not stand where it says/ },
    { fault: "a record of somebody else", given: text.replace("dateline.example/id/r_", "other.example/id/r_"), message: /no record of Dateline/ },
  ])("refuse $fault", ({ given, message }) => {
    const decode = () => [...webAnnotation.decode(given, { documents: records.documents, path: "a.jsonld" })];
    expect(decode).toThrow(
      expect.objectContaining({ code: "data/invalid", path: "a.jsonld", message: typeof message === "string" ? message : expect.stringMatching(message) }),
    );
  });
});
