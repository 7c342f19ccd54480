import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAsciiWord, isHyphenText, isPlainKey, isPlainName, startsLetter, startsLower, startsUpper } from "../src/letters.js";

/** Each test with the expression that it stands in for. */
const tests = {
  startsUpper: [startsUpper, /^\p{Lu}/u],
  startsLower: [startsLower, /^\p{Ll}/u],
  startsLetter: [startsLetter, /^\p{L}/u],
  isAsciiWord: [isAsciiWord, /^[A-Za-z]+$/],
  isPlainKey: [isPlainKey, /^[a-z0-9]+$/],
  isPlainName: [isPlainName, /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/],
  isHyphenText: [isHyphenText, /^[-–‑]$/],
} as const;

const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."aZé0 -–‑.ÇßЖع中"), maxLength: 5 }),
  fc.string({ unit: "binary", maxLength: 3 }),
  fc.stringMatching(/^[A-Za-z0-9 ]{0,8}$/),
);

describe.each(Object.entries(tests))("%s", (_, [test, expression]) => {
  it("says what its expression says, of any text", () => {
    fc.assert(
      fc.property(texts, (text) => test(text) === expression.test(text)),
      { seed: 11, numRuns: 2000 },
    );
    expect(test("")).toBe(false);
  });
});
