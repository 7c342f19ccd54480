import { hasRightToLeft } from "../text/bidi.js";
import type { EmbeddedFont } from "./composed-glyphs.js";

/**
 * Makes a font shape each word once, with the space after it, whatever features are asked for; pdfkit does so only where none are.
 * Lines are measured word by word too, so that what is drawn is as wide as what was measured.
 */
export function cacheWords(font: EmbeddedFont): void {
  const shape = font.layout.bind(font);
  const known = new Map<string, ReturnType<EmbeddedFont["layout"]>>();
  font.layout = (text, features) => {
    // Words that run from right to left stand in the other order, which the shaper sees to.
    if (hasRightToLeft(text)) return shape(text, features);
    const runs = text.split(/(?<= )/).map((word) => {
      const key = `${features.join()}\u0000${word}`;
      const run = known.get(key) ?? shape(word, features);
      known.set(key, run);
      return run;
    });
    return { glyphs: runs.flatMap(({ glyphs }) => glyphs), positions: runs.flatMap(({ positions }) => positions) };
  };
}
