import { expect, test } from "vitest";
import { addRanges, formatRange, spanRanges, spellOpening, spellRange } from "../../src/wording/number.js";

const cases = [
  { range: { min: 3, max: 3 }, spelt: "three", figures: "3" },
  { range: { min: 40, max: null }, spelt: "at least 40", figures: "40+" },
  { range: { min: 3, max: 5 }, spelt: "three to five", figures: "3–5" },
  { range: { min: 0, max: 5 }, spelt: "up to five", figures: "up to 5" },
  { range: { min: 2500, max: 2500, approximate: true }, spelt: "about 2,500", figures: "about 2,500" },
  { range: { min: 0, max: null }, spelt: "an unstated number of", figures: "not stated" },
];

test.each(cases)("$figures", ({ range, spelt, figures }) => {
  expect(spellRange(range)).toBe(spelt);
  expect(formatRange(range)).toBe(figures);
});

test.each([
  ["11 people", "eleven people"],
  ["20 people", "twenty people"],
  ["42 people", "forty-two people"],
  ["100 people", "100 people"],
  ["three people", "three people"],
])("a sentence opens %s as %s", (given, opened) => {
  expect(spellOpening(given)).toBe(opened);
});

test("addRanges leaves a sum open where a part is", () => {
  expect(
    addRanges([
      { min: 3, max: 5 },
      { min: 7, max: null },
    ]),
  ).toEqual({ min: 10, max: null });
});

test("spanRanges takes the lowest and the highest", () => {
  expect(
    spanRanges([
      { min: 3, max: 5 },
      { min: 1, max: 4 },
    ]),
  ).toEqual({ min: 1, max: 5 });
});
