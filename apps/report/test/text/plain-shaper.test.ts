import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create } from "fontkit";
import { describe, expect, test } from "vitest";
import { randomFrom } from "../../bench/made/random.js";
import { openPlainShaper, readPlainRules, type Shaped } from "../../src/text/plain-shaper.js";

const require = createRequire(import.meta.url);
const fonts = {
  serif: "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "serif italic": "@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  "serif semibold": "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "serif bold": "@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf",
  sans: "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
  "sans italic": "@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf",
  "sans semibold": "@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf",
  mono: "dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf",
  fallback: "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
};

/** Words of the wording tables, as they stand and as names and totals stand. */
const worded = ["mode-phrases", "nouns"].flatMap((name) =>
  readFileSync(new URL(`../../data/${name}.json`, import.meta.url), "utf8").match(/[\p{L}’-]+/gu),
) as string[];
const inSentences = [...new Set(worded)].flatMap((word) => [`${word} `, word.toUpperCase(), `“${word[0]?.toUpperCase()}${word.slice(1)},” `]);

const codePoints = (...ranges: [number, number][]) => ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
const signs = codePoints([0x20, 0x7e], [0xa0, 0xac], [0xae, 0x24f], [0x2bb, 0x2bf], [0x1e00, 0x1eff], [0x2010, 0x2026], [0x2212, 0x2212]);

/** Letters that form ligatures and lean over their neighbours come often. */
function madeWords(count: number): string[] {
  const random = randomFrom(7).next;
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + Math.floor(random() * 8) }, () => {
      const among = random() < 0.4 ? [..."ffffiljtTVAWyo. "] : random() < 0.7 ? [..."abcdeghkmnopqrsuvwxz"] : signs.map((code) => String.fromCodePoint(code));
      return among[Math.floor(random() * among.length)];
    }).join(""),
  );
}

const told = ({ glyphs, positions }: Shaped) => ({
  glyphs: glyphs.map(({ id, codePoints: letters, advanceWidth }) => [id, letters, advanceWidth]),
  positions: positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => [xAdvance, yAdvance, xOffset, yOffset]),
});

describe.each(Object.entries(fonts))("plain words in %s", (_name, file) => {
  const bytes = readFileSync(require.resolve(file));
  const rules = readPlainRules(bytes);

  test.each([[[]], [["tnum"]]])("have the glyphs and places that fontkit gives them, with features %j", (features) => {
    const [ours, theirs] = [create(bytes), create(bytes)];
    const shape = openPlainShaper(ours, rules);
    const words = [...signs.map((code) => String.fromCodePoint(code)), ...inSentences, ...madeWords(1000), "officer ", "ſt", "1,024–2,048", "Ḥaḍramawt’s "];
    const wrong = words.filter((word) => {
      const shaped = shape(word, features);
      const expected = theirs.layout(word, features);
      // A glyph knows the letter that it was first asked for, here as there.
      if (shaped === undefined) ours.layout(word, features);
      return shaped !== undefined && JSON.stringify(told(shaped)) !== JSON.stringify(told(expected));
    });
    expect(wrong).toEqual([]);
  });
});

describe("which words are plain", () => {
  const bytes = readFileSync(require.resolve(fonts.serif));
  const shape = openPlainShaper(create(bytes), readPlainRules(bytes));
  const isPlain = (word: string) => shape(word, []) !== undefined;

  test("words of the wording tables and transliterated names are, with ligatures and kerning", () => {
    expect(inSentences.filter((word) => !isPlain(word))).toEqual([]);
    expect(["efficient", "To", "Ḥūthī", "ʿAlī", " · "].filter((word) => !isPlain(word))).toEqual([]);
  });

  test("marks, fractions, other scripts and what the font would change in context are not", () => {
    expect(["e\u0301", "1\u20442", "Киев", "cel·la", "soft\u00adhyphen", "\ufffd", "😀", ""].filter(isPlain)).toEqual([]);
  });

  test("a ligature stands for its letters", () => {
    expect(shape("fi", [])?.glyphs.map(({ codePoints: letters }) => letters)).toEqual([[0x66, 0x69]]);
  });
});
