import { expect, test } from "vitest";
import { cleanText } from "../../src/text/clean-text.js";

const cases = [
  { name: "line ends and tabs become spaces", given: "one\r\n\ttwo  three", clean: "one two three" },
  { name: "controls and a soft hyphen go", given: "a\u0000b\u0007c\u00ad\u007f", clean: "abc" },
  { name: "overrides of direction go", given: "safe\u202egnp.exe\u2066", clean: "safegnp.exe" },
  { name: "isolates of ours stay", given: "\u2068الشرطة\u2069", clean: "\u2068الشرطة\u2069" },
  { name: "a joiner stays between Arabic letters alone", given: "می\u200cخواهد a\u200db", clean: "می\u200cخواهد ab" },
  { name: "half a surrogate pair is shown as unknown", given: "a\ud83db", clean: "a\ufffdb" },
  { name: "a no-break space stays", given: "28\u00a0March", clean: "28\u00a0March" },
];

test.each(cases)("$name", ({ given, clean }) => {
  expect(cleanText(given)).toBe(clean);
});
