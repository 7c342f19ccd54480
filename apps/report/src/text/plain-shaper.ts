import type { Font, GlyphRun } from "fontkit";
import { classOf, readFeatures, readLookup, tableOffsets } from "./layout-tables.js";
import { positionRule, type Rule, type ShapedWord, substitutionRule } from "./plain-rules.js";

/** A shaped word: what is drawn, and where. */
export type Shaped = Pick<GlyphRun, "glyphs" | "positions">;

/** What a font does to plain words, read from its file and the same for each rendering. */
export interface PlainRules {
  /** Returns the rules for a script with features, or undefined where the font has tables that are not read here. */
  for(script: "latn" | "DFLT", features: readonly string[]): ScriptRules | undefined;
}

interface ScriptRules {
  substitutions: readonly Rule[];
  positions: readonly Rule[];
  /** Bits of the substitutions, and of the positions, that a glyph may begin; undefined for a mark. */
  begunBy(glyph: number): readonly [number, number] | undefined;
}

/** Latin text and its signs, transliteration too: no marks, no fractions, nothing that is not seen. */
const plain = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u02bb-\u02bf\u1e00-\u1eff\u2010-\u2026\u2212]+$/;
const latin = /\p{Script=Latin}/u;

/** What fontkit asks a font for in text from left to right, fractions aside. */
const usual = ["rvrn", "ltra", "ltrm", "ccmp", "locl", "rlig", "mark", "mkmk", "calt", "clig", "liga", "rclt", "curs", "kern"];
const unreadTables = ["morx", "fvar", "CFF ", "CFF2"];
const markClass = 3;
/** Rules whose bits a number holds. */
const mostRules = 31;

/** Reads what a font does to plain words. */
export function readPlainRules(bytes: Buffer): PlainRules {
  const tables = tableOffsets(bytes);
  const known = new Map<string, ScriptRules | undefined>();
  return {
    for: (script, features) => {
      const key = features.length === 0 ? script : `${script} ${features.join()}`;
      if (!known.has(key)) known.set(key, readScript(bytes, tables, script, features));
      return known.get(key);
    },
  };
}

function readScript(bytes: Buffer, tables: ReadonlyMap<string, number>, script: string, features: readonly string[]): ScriptRules | undefined {
  const [gsub, gpos, gdef] = [tables.get("GSUB"), tables.get("GPOS"), tables.get("GDEF")];
  if (gsub === undefined || gpos === undefined || gdef === undefined || unreadTables.some((tag) => tables.has(tag))) return undefined;
  const classes = bytes.readUInt16BE(gdef + 4);
  const scripts = [script, "DFLT", "dflt", "latn"];
  const [substituting, positioning] = [readFeatures(bytes, gsub, scripts), readFeatures(bytes, gpos, scripts)];
  // Without kerning in GPOS, fontkit kerns by an older table.
  if (classes === 0 || (!positioning.has("kern") && tables.has("kern"))) return undefined;
  const wanted = [...new Set([...usual, ...features])];
  const indexes = (offered: ReadonlyMap<string, number[]>) => wanted.flatMap((tag) => offered.get(tag) ?? []).sort((a, b) => a - b);
  const substitutions = indexes(substituting).map((index) => substitutionRule(bytes, readLookup(bytes, gsub, "GSUB", index)));
  const positions = indexes(positioning).map((index) => positionRule(bytes, readLookup(bytes, gpos, "GPOS", index)));
  if (Math.max(substitutions.length, positions.length) > mostRules) return undefined;
  const bits = (rules: readonly Rule[], glyph: number) => rules.reduce((sum, rule, index) => (rule.covers(glyph) ? sum | (1 << index) : sum), 0);
  const begun = new Map<number, readonly [number, number] | undefined>();
  return {
    substitutions,
    positions,
    begunBy: (glyph) => {
      if (!begun.has(glyph))
        begun.set(glyph, classOf(bytes, gdef + classes, glyph) === markClass ? undefined : [bits(substitutions, glyph), bits(positions, glyph)]);
      return begun.get(glyph);
    },
  };
}

/** Shapes a word; undefined for one that is not plain, or that a rule of the font would change which is not known here. */
export type PlainShaper = (text: string, features: readonly string[]) => Shaped | undefined;

/**
 * Returns a shaper of plain Latin words that gives the glyphs and places that fontkit gives, by the few rules of the font that such a word can meet: fontkit
 * goes through all of the font's tables for each word.
 */
export function openPlainShaper(font: Font, rules: PlainRules): PlainShaper {
  const known = new Map<number, number>();
  const glyphOf = (code: number): number => {
    let glyph = known.get(code);
    if (glyph === undefined) {
      glyph = font.glyphForCodePoint(code).id;
      known.set(code, glyph);
    }
    return glyph;
  };
  return (text, features) => {
    if (!plain.test(text)) return undefined;
    const script = rules.for(latin.test(text) ? "latn" : "DFLT", features);
    if (script === undefined) return undefined;
    const word: ShapedWord = { glyphs: [], letters: [], wider: [] };
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      word.glyphs.push(glyphOf(code));
      word.letters.push([code]);
      word.wider.push(0);
    }
    if (!applyAll(script, 0, word) || !applyAll(script, 1, word)) return undefined;
    const glyphs = word.glyphs.map((id, index) => font.getGlyph(id, word.letters[index]));
    const positions = glyphs.map(({ advanceWidth }, index) => ({ xAdvance: advanceWidth + (word.wider[index] ?? 0), yAdvance: 0, xOffset: 0, yOffset: 0 }));
    // fontkit asks for the space after each word; and a glyph knows the letter that it was first asked for.
    glyphOf(0x20);
    return { glyphs, positions };
  };
}

/** Applies the substitutions, or the positions, each to the whole word before the next. False where the word is left to fontkit. */
function applyAll(script: ScriptRules, stage: 0 | 1, word: ShapedWord): boolean {
  let begun = 0;
  const look = (glyph: number): boolean => {
    const bits = script.begunBy(glyph);
    if (bits !== undefined) begun |= bits[stage];
    return bits !== undefined;
  };
  if (!word.glyphs.every(look)) return false;
  const rules = stage === 0 ? script.substitutions : script.positions;
  for (let index = 0; begun >> index !== 0; index++) {
    const rule = rules[index];
    if (((begun >> index) & 1) === 0 || rule === undefined) continue;
    for (let place = 0; place < word.glyphs.length; place++) {
      const glyph = word.glyphs[place] ?? 0;
      if ((((script.begunBy(glyph)?.[stage] ?? 0) >> index) & 1) === 0) continue;
      if (!rule.apply(word, place)) return false;
      // What came in its place may set off the rules that follow.
      if (stage === 0 && !look(word.glyphs[place] ?? 0)) return false;
    }
  }
  return true;
}
