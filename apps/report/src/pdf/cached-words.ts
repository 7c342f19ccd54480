import { hasRightToLeft } from "../text/bidi.js";
import type { FontKey, FontSet } from "../text/font-set.js";
import type { EmbeddedFont } from "./composed-glyphs.js";

type Shaped = ReturnType<EmbeddedFont["layout"]>;

/**
 * Makes a font draw each word, with the space after it, as it was shaped when the line was measured: shaping takes most of the time of a print,
 * and what is drawn is as wide as what was measured.
 */
export function cacheWords(font: EmbeddedFont, key: FontKey, fonts: FontSet): void {
  const shapeAnew = font.layout.bind(font);
  const known = new Map<string, Shaped>();
  font.layout = (text, features) => {
    // Words that run from right to left stand in the other order, which the shaper sees to.
    if (key.startsWith("arabic") || hasRightToLeft(text)) return shapeAnew(text, features);
    const runs = text.split(/(?<= )/).map((word) => {
      const cacheKey = `${features.join()}\u0000${word}`;
      const run = known.get(cacheKey) ?? scaled(fonts, key, word, features, font.scale);
      known.set(cacheKey, run);
      return run;
    });
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
