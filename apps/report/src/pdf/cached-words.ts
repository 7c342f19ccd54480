import { hasRightToLeft } from "../text/bidi.js";
import { type FontKey, type FontSet, toWords } from "../text/font-set.js";
import type { EmbeddedFont } from "./composed-glyphs.js";

type Shaped = ReturnType<EmbeddedFont["layout"]>;

/**
 * Makes a font draw each word, with the space after it, as it was shaped when the line was measured: shaping takes most of the time of a print,
 * and what is drawn is as wide as what was measured.
 */
export function cacheWords(font: EmbeddedFont, key: FontKey, fonts: FontSet): void {
  const shapeAnew = font.layout.bind(font);
  font.layout = (text, features) => {
    // Words that run from right to left stand in the other order, which the shaper sees to.
    if (key.startsWith("arabic") || hasRightToLeft(text)) return shapeAnew(text, features);
    const runs = toWords(text).map((word) => scaled(fonts, key, word, features, font.scale));
    return { glyphs: runs.flatMap(({ glyphs }) => glyphs), positions: runs.flatMap(({ positions }) => positions) };
  };
}

/** Returns a shaped word in the thousandths that a PDF counts in. */
function scaled(fonts: FontSet, key: FontKey, word: string, features: readonly string[], scale: number): Shaped {
  const { glyphs, positions } = fonts.shape(key, word, features);
  return {
    glyphs: [...glyphs],
    positions: positions.map(({ xAdvance, yAdvance, xOffset, yOffset }, index) => ({
      xAdvance: xAdvance * scale,
      yAdvance: yAdvance * scale,
      xOffset: xOffset * scale,
      yOffset: yOffset * scale,
      advanceWidth: (glyphs[index]?.advanceWidth ?? 0) * scale,
    })),
  };
}

/** Returns text as a PDF shows it, the codes of its glyphs and the kerning between them; undefined where it is not a mere row of glyphs. */
export type WordWriter = (text: string, features: readonly string[]) => string | undefined;

/** Returns a writer that writes each word once, as it was shaped when the line was measured. */
export function openWordWriter(font: EmbeddedFont, key: FontKey, fonts: FontSet): WordWriter {
  const byFeatures = new Map<string, Map<string, string | undefined>>();
  return (text, features) => {
    if (key.startsWith("arabic") || hasRightToLeft(text)) return undefined;
    const look = features.join();
    const known = byFeatures.get(look) ?? new Map<string, string | undefined>();
    byFeatures.set(look, known);
    let written = "<";
    for (const word of toWords(text)) {
      if (!known.has(word)) known.set(word, writeWord(font, fonts.shape(key, word, features)));
      const codes = known.get(word);
      if (codes === undefined) return undefined;
      written += codes;
    }
    // pdfkit ends a row with a number in any case.
    return written.endsWith(" <") ? written.slice(0, -2) : `${written}> 0`;
  };
}

/** Returns a word's codes, as pdfkit gives them out, closed and opened again around each number; undefined where a glyph stands off the line. */
function writeWord({ subset, widths, unicode, scale }: EmbeddedFont, { glyphs, positions }: ReturnType<FontSet["shape"]>): string | undefined {
  if (positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) return undefined;
  let written = "";
  for (const [index, { id, advanceWidth, codePoints }] of glyphs.entries()) {
    const code = subset.includeGlyph(id);
    widths[code] ??= advanceWidth * scale;
    unicode[code] ??= codePoints;
    written += code.toString(16).padStart(4, "0");
    const kerning = (positions[index]?.xAdvance ?? advanceWidth) * scale - advanceWidth * scale;
    if (kerning !== 0) written += `> ${toNumber(-kerning)} <`;
  }
  return written;
}

/** Returns a number with the six decimals that pdfkit writes. */
export const toNumber = (value: number): number => Math.round(value * 1e6) / 1e6;
