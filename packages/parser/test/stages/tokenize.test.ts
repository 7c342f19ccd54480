import { describe, expect, it } from "vitest";
import { segment } from "../../src/stages/segment.js";
import { tokenize } from "../../src/stages/tokenize.js";
import { context, readText } from "../read-text.js";

/** The words of a text, as the tokens give them. */
function wordsOf(text: string): string[] {
  const segmented = segment(readText({ text }).document, context.segments);
  return tokenize(segmented.value, context).value.sentences.flatMap(({ tokens }) => tokens.map((token) => token.text));
}

describe("words", () => {
  it.each([
    { text: "The quillmaster's plan failed.", before: "Nobody liked the quillmaster's. They left." },
    { text: "A dravonite’s farm burned.", before: "It was the dravonite’s." },
    { text: 'He saw "brellwick" there.', before: 'They spoke of "brellwick". Others did not.' },
    { text: "The front (Ostovar) withdrew.", before: "They left (Ostovar)." },
  ])("of $text are the same whatever was read before", ({ text, before }) => {
    const first = wordsOf(text);
    wordsOf(before);
    expect(wordsOf(text)).toEqual(first);
  });

  it("part from the possessive and from marks", () => {
    expect(wordsOf("The quillmaster's son (Aro) said: “We stay.”")).toEqual([
      "The",
      "quillmaster",
      "'s",
      "son",
      "(",
      "Aro",
      ")",
      "said",
      ":",
      "“",
      "We",
      "stay",
      ".",
      "”",
    ]);
  });
});
