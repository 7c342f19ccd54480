import type { Evidence } from "@dateline/schema";
import { describe, expect, test } from "vitest";
import { numberCitations, toRanges } from "../src/citations.js";
import { cite, type Section } from "../src/content.js";
import { madeUpDataset, quote } from "./fixtures/made-up-dataset.js";

const { documents } = madeUpDataset();
const sectionOf = (...evidence: Evidence[]): Section => ({
  name: "one",
  title: "One",
  opening: false,
  blocks: [{ kind: "paragraph", style: "body", inlines: cite(evidence) }],
});

describe("numberCitations", () => {
  test("widens words to their sentence and gives one number to all within it", () => {
    const [killed, sentence] = [quote("harbour", "killing three guards"), quote("harbour", "Two explosive drones struck")];
    const citations = numberCitations([sectionOf(killed, sentence)], documents);
    expect(citations.numbersOf([killed, sentence])).toEqual([1]);
    expect(citations.passage(1)?.evidence.quote).toBe(
      "Two explosive drones struck the fuel depot at Kessim on Wednesday, killing three guards, the Interior Ministry said.",
    );
  });

  test("orders documents by day of publication and passages by their place in the text", () => {
    const [late, early, first] = [quote("bulletin", "On 21 March"), quote("harbour", "Gunmen on motorcycles"), quote("harbour", "Two explosive drones")];
    const citations = numberCitations([sectionOf(late, early, first)], documents);
    expect([first, early, late].map((evidence) => citations.numbersOf([evidence]))).toEqual([[1], [2], [3]]);
  });

  test("every quote is a slice of its document", () => {
    const citations = numberCitations([sectionOf(quote("wire", "four civilians died"), quote("arabic", "شرطيين"))], documents);
    for (const { document, passages } of citations.sources)
      for (const { evidence } of passages) expect(document?.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
  });

  test("keeps evidence from a document that the dataset lacks", () => {
    const evidence = quote("wire", "four civilians died");
    const citations = numberCitations([sectionOf(evidence)], []);
    expect(citations.sources).toMatchObject([{ document: undefined, passages: [{ number: 1, evidence }] }]);
  });
});

test("toRanges joins numbers that follow one another", () => {
  expect(toRanges([1, 2, 3, 7, 9, 10])).toEqual([
    { first: 1, last: 3 },
    { first: 7, last: 7 },
    { first: 9, last: 10 },
  ]);
});
