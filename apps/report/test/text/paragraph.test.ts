import { describe, expect, test } from "vitest";
import { toDirectionRuns } from "../../src/text/bidi.js";
import { toFontRuns } from "../../src/text/font-runs.js";
import { openFonts } from "../../src/text/font-set.js";
import { type Line, type Span, setParagraph } from "../../src/text/paragraph.js";
import { typeStyles } from "../../src/text/type-style.js";

const fonts = openFonts();
const { body } = typeStyles;
const span = (text: string, more: Partial<Span> = {}): Span => ({ text, face: body.face, size: body.size, color: body.color, ...more });
const textOf = (line: Line) => line.runs.map((run) => run.text).join("");

describe("toFontRuns", () => {
  const fontsOf = (text: string) => toFontRuns(text, body.face, fonts);

  test("keeps Latin, Greek, Cyrillic and transliteration in the face", () => {
    expect(fontsOf("Ḥūthī ʿAlī Киев Αθήνα").map(({ font }) => font)).toEqual(["serif"]);
  });

  test("sets Arabic in Naskh with its spaces", () => {
    expect(fontsOf("a كتائب حزب b")).toEqual([
      { text: "a ", font: "serif" },
      { text: "كتائب حزب ", font: "arabic" },
      { text: "b", font: "serif" },
    ]);
  });

  test("shows what no font has as U+FFFD, a grapheme at a time", () => {
    expect(
      fontsOf("中文")
        .map(({ text }) => text)
        .join(""),
    ).toBe("\ufffd\ufffd");
    expect(
      fontsOf("😀")
        .map(({ text }) => text)
        .join(""),
    ).toBe("😀");
  });
});

describe("setParagraph", () => {
  test("parts no day from its month, and draws plain spaces", () => {
    const lines = setParagraph([span("It was told on 28 January 2024, n = 24, by ten of May")], body, 90, fonts).map(textOf);
    expect(lines.join("|")).not.toMatch(/28 ?\||\bn ?\||= ?\|/);
    expect(lines.join("")).toBe("It was told on 28 January 2024, n = 24, by ten of May");
  });

  test("fills lines no wider than the measure", () => {
    const lines = setParagraph([span("word ".repeat(80).trim())], body, 200, fonts);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(200.01);
    expect(lines.map(textOf).join("")).toBe("word ".repeat(80).trim());
  });

  test("cuts a word that no line can hold and loses none of it", () => {
    const lines = setParagraph([span("x".repeat(300))], body, 120, fonts);
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(120.01);
    expect(lines.map(textOf).join("")).toBe("x".repeat(300));
  });

  test("keeps a note mark with the word before it", () => {
    const mark = span("12", { size: 6, glued: true, link: { anchor: "note000012" } });
    for (let width = 60; width < 140; width += 7) {
      const lines = setParagraph([span("some words before the last"), mark, span(" and more")], body, width, fonts);
      const line = lines.find(({ runs }) => runs.some(({ text }) => text === "12"));
      expect(line?.runs[0]?.text).not.toBe("12");
    }
  });

  test("breaks a row of note marks between two, never within one", () => {
    const marks = Array.from({ length: 12 }, (_, index) => span(`${index + 10},`, { size: 6, glued: true, link: { anchor: `note${index}` } }));
    const lines = setParagraph([span("word"), ...marks], body, 40, fonts);
    expect(lines.flatMap(({ runs }) => runs.map(({ text }) => text))).toEqual(["word", ...marks.map(({ text }) => text)]);
  });

  test("leaves the space around a link outside it", () => {
    const [line] = setParagraph([span("see "), span("here", { link: { href: "https://example.org" } }), span(" now")], body, 400, fonts);
    expect(line?.runs.map(({ text }) => text)).toEqual(["see ", "here", " now"]);
  });

  test("gives nothing for nothing", () => {
    expect(setParagraph([span(" \u0000 ")], body, 100, fonts)).toEqual([]);
  });
});

describe("toDirectionRuns", () => {
  const drawn = (text: string, base: "ltr" | "rtl" = "ltr") => toDirectionRuns(text, base).map(({ start, end }) => text.slice(start, end));

  test("keeps a Latin line whole", () => {
    expect(drawn("one two")).toEqual(["one two"]);
  });

  test("keeps two isolated names in the order of the sentence", () => {
    expect(
      drawn("by \u2068الشرطة\u2069. \u2068الجبهة\u2069 said")
        .map((part) => part.replace(/[\u2068\u2069]/g, "").trim())
        .filter((part) => part !== ""),
    ).toEqual(["by", "الشرطة", ".", "الجبهة", "said"]);
  });

  test("puts the first words of an Arabic line at the right", () => {
    expect(drawn("قال Front أمس", "rtl").map((part) => part.trim())).toEqual(["أمس", "Front", "قال"]);
  });
});
