import type { SourceDocument } from "@dateline/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/read/languages.js";
import { maxSentenceLength } from "../../src/segment/sentences.js";
import { segment } from "../../src/stages/segment.js";
import { readAtOnce } from "../read-at-once.js";
import { loadSegmentLexicon } from "../segment/load-segment-lexicon.js";

const lexicon = loadSegmentLexicon();
const languages = loadLanguages();
const seed = 20_240_128;

const line = fc.oneof(
  fc.constantFrom(
    "Mine hurts two soldiers near the border",
    "Sunday, May 5, 2024",
    "By Ann Lee",
    "TARSO, Feb 3 (EFE).- Two soldiers were hurt on Friday, the army said.",
    "Two soldiers were hurt by a mine near the border.Which is closed. “We saw it.",
    "A lorry burns by the road (Reuters/Bo Ruiz)",
    "It was over in a minute.” Nobody helped. EFE",
    "Related Articles",
    "Read more",
    "   INDENTED COPY IN CAPITALS THAT GOES ON FOR SOME SEVENTY COLUMNS AND IS",
    "BROKEN THERE.",
    "- a list entry",
    "(With information from AFP)",
    "* * *",
    '"',
  ),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(..."aB. “”\"()[]-—–:,'’…!?1\t"), maxLength: 60 }),
);
const text = fc.array(fc.tuple(line, fc.constantFrom("\n", "\n\n", "\n \n\n")), { minLength: 1, maxLength: 14 }).map((lines) => lines.flat().join(""));

function read(source: string): SourceDocument | undefined {
  if (source.trim() === "" || source.includes("\u0000")) return undefined;
  return readAtOnce({ path: "a.txt", text: source, languages });
}

/** Checks a property of every text that can be read. */
function holds(check: (document: SourceDocument) => void): void {
  const property = fc.property(text, (source) => {
    const document = read(`Tarso is quiet.\n${source}`);
    if (document) check(document);
  });
  fc.assert(property, { seed, numRuns: 500 });
}

describe("segment", () => {
  it("puts blocks in order, apart, within the text and without blanks at their ends", () => {
    holds((document) => {
      let last = 0;
      for (const { start, end } of segment(document, lexicon).value.document.blocks) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(document.text.slice(start, end)).toBe(document.text.slice(start, end).trim());
        last = end;
      }
      expect(last).toBeLessThanOrEqual(document.text.length);
    });
  });

  it("puts sentences in order, apart, each within its block and none in furniture", () => {
    holds((document) => {
      const { sentences, document: cut } = segment(document, lexicon).value;
      let last = 0;
      for (const { start, end, block, blockKind } of sentences) {
        const around = cut.blocks[block];
        expect(around?.kind).toBe(blockKind);
        expect(blockKind).not.toBe("furniture");
        expect(start).toBeGreaterThanOrEqual(Math.max(last, around?.start ?? Number.POSITIVE_INFINITY));
        expect(end).toBeLessThanOrEqual(around?.end ?? 0);
        expect(end - start).toBeLessThanOrEqual(maxSentenceLength);
        expect(/[\p{L}\p{N}]/u.test(document.text.slice(start, end))).toBe(true);
        last = end;
      }
    });
  });

  it("loses no letter of the text to the gaps between blocks", () => {
    holds((document) => {
      const { blocks } = segment(document, lexicon).value.document;
      let gaps = document.text;
      for (const { start, end } of blocks.toReversed()) gaps = gaps.slice(0, start) + gaps.slice(end);
      expect(gaps).not.toMatch(/[\p{L}\p{N}]/u);
    });
  });

  it("gives the same for the same", () => {
    holds((document) => {
      expect(segment(document, lexicon)).toEqual(segment(document, lexicon));
    });
  });

  it("is not moved by a blank line at the end", () => {
    holds((document) => {
      const longer = { ...document, text: `${document.text}\n\n` };
      const { value, issues } = segment(document, lexicon);
      const other = segment(longer, lexicon);
      expect({ ...other, value: { ...other.value, document: null } }).toEqual({ issues, value: { ...value, document: null } });
      expect(other.value.document.blocks).toEqual(value.document.blocks);
    });
  });

  it("shifts its offsets by a blank line at the start, and nothing else", () => {
    holds((document) => {
      const shifted = segment({ ...document, text: `\n${document.text}` }, lexicon).value.sentences.map(({ start, end, ...rest }) => ({
        ...rest,
        start: start - 1,
        end: end - 1,
      }));
      expect(shifted).toEqual(segment(document, lexicon).value.sentences);
    });
  });
});
