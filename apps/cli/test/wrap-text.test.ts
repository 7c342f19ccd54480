import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitText, plainText, textWidth, wrapText } from "../src/wrap-text.js";

describe("wrapText", () => {
  it("fills lines up to the width and indents those after the first", () => {
    expect(wrapText("one two three four", { first: "- ", rest: "  ", width: 10 })).toBe("- one two\n  three\n  four\n");
  });

  it("keeps every word and no line wider than the width, but for words that are", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zé]{1,12}$/), { minLength: 1 }), fc.integer({ min: 12, max: 40 }), (words, width) => {
        const lines = wrapText(words.join(" "), { width }).trimEnd().split("\n");
        expect(lines.join(" ").split(" ")).toEqual(words);
        expect(lines.every((line) => line.length <= width)).toBe(true);
      }),
      { seed: 80 },
    );
  });

  it("gives a long path a line of its own", () => {
    expect(wrapText("see /a/very/long/path now", { width: 12 })).toBe("see\n/a/very/long/path\nnow\n");
  });
});

describe("fitText", () => {
  it.each([
    { text: "Erbil", width: 8, fitted: "Erbil   " },
    { text: "Al-Asad Airbase", width: 8, fitted: "Al-Asad…" },
    { text: "in the north", width: 8, fitted: "in the… " },
    { text: "بغداد", width: 5, fitted: "بغداد" },
    { text: "東京都", width: 5, fitted: "東京…" },
    { text: "e\u0301te\u0301", width: 3, fitted: "e\u0301te\u0301" },
  ])("fits $text into $width columns", ({ text, width, fitted }) => {
    expect(fitText(text, width)).toBe(fitted);
    expect(textWidth(fitText(text, width))).toBe(width);
  });
});

describe("plainText", () => {
  it("takes the power from what would steer a terminal", () => {
    expect(plainText("red \u001b[31malert\u0007 \u009b2J\u202Eback")).toBe("red \uFFFD[31malert\uFFFD \uFFFD2J\uFFFDback");
  });

  it("makes one line of many", () => {
    expect(plainText("a\n\tb\r\n c")).toBe("a b c");
  });
});
