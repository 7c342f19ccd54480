import type { Glyph, GlyphPosition } from "fontkit";
import type { FontKey, FontSet } from "../text/font-set.js";

/** The parts of pdfkit's embedded font that write glyphs; see `pdf-document.ts` on why such doors are needed. */
export interface EmbeddedFont {
  id: string;
  scale: number;
  subset: { glyphs: number[]; includeGlyph(glyph: number): number };
  widths: (number | undefined)[];
  unicode: (readonly number[] | undefined)[];
  ref(): unknown;
  layout(text: string, features: readonly string[]): { glyphs: Glyph[]; positions: (GlyphPosition & { advanceWidth: number })[] };
  encode(text: string, features: readonly string[]): [codes: string[], positions: GlyphPosition[]];
}

/**
 * Makes an Arabic font write text that can be read back. Such fonts build a letter from a body, shared by several letters, and its dots.
 * A PDF tells one letter a glyph, so each pair of body and letter gets a code of its own, and dots, which stand for no letter, get none:
 * `paintDots` draws them as outlines.
 */
export function writeLetters(font: EmbeddedFont): void {
  const codes = new Map<string, number>();
  font.encode = (text, features) => {
    const { glyphs, positions } = font.layout(text, features);
    const kept: { code: string; position: GlyphPosition }[] = [];
    glyphs.forEach((glyph, index) => {
      const position = positions[index];
      if (position === undefined || isDot(glyph)) return;
      const key = `${glyph.id}:${glyph.codePoints.join()}`;
      let code = codes.get(key);
      if (code === undefined) {
        code = font.subset.glyphs.push(glyph.id) - 1;
        codes.set(key, code);
        font.widths[code] = glyph.advanceWidth * font.scale;
        font.unicode[code] = glyph.codePoints;
      }
      kept.push({ code: code.toString(16).padStart(4, "0"), position });
    });
    return [kept.map(({ code }) => code), kept.map(({ position }) => position)];
  };
}

const isDot = (glyph: Glyph) => glyph.codePoints.length === 0 && glyph.advanceWidth === 0;

/** Returns the outlines of a run's dots as SVG path data in font units, each with its place; y grows upwards. */
export function dotsOf(key: FontKey, text: string, features: readonly string[], fonts: FontSet): { path: string; x: number; y: number }[] {
  const { glyphs, positions } = fonts.shape(key, text, features);
  const dots: { path: string; x: number; y: number }[] = [];
  let pen = 0;
  glyphs.forEach((glyph, index) => {
    const position = positions[index];
    if (position === undefined) return;
    if (isDot(glyph)) dots.push({ path: glyph.path.toSVG(), x: pen + position.xOffset, y: position.yOffset });
    pen += position.xAdvance;
  });
  return dots.filter(({ path }) => path !== "");
}
