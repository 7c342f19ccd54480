import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import { tableOffsets } from "./layout-tables.js";
import { openPlainShaper, type PlainRules, type PlainShaper, readPlainRules, type Shaped } from "./plain-shaper.js";

/** Files of the fonts by key. All are static TrueType files from npm packages under the SIL Open Font License or the Bitstream Vera licence. */
const fontFiles = {
  serif: "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "serif-italic": "@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  "serif-semibold": "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "serif-bold": "@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf",
  sans: "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
  "sans-italic": "@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf",
  "sans-semibold": "@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf",
  arabic: "@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf",
  "arabic-bold": "@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf",
  mono: "dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf",
  fallback: "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
  "fallback-bold": "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf",
} as const;

/** Name of a font that a briefing embeds. */
export type FontKey = keyof typeof fontFiles;

/** The fonts of one rendering, opened when first asked for. Widths are in thousandths of the type size. */
export interface FontSet {
  font(key: FontKey): Font;
  has(key: FontKey, codePoint: number): boolean;
  /** Whether it has every sign of ASCII that can be seen, and so all of most words. */
  hasAscii(key: FontKey): boolean;
  /** Shapes a run of one script; numbers stand on one width with `tnum` among the features. */
  shape(key: FontKey, text: string, features?: readonly string[]): Shaped;
  /** Measures word by word, as words are drawn; each is shaped once. */
  widthOf(key: FontKey, text: string, size: number, features?: readonly string[]): number;
}

const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index);

const require = createRequire(import.meta.url);

/** Files that were read, with what they say of plain words. */
const files = new Map<FontKey, { bytes: Buffer; rules: PlainRules }>();

function fileOf(key: FontKey): { bytes: Buffer; rules: PlainRules } {
  let file = files.get(key);
  if (file === undefined) {
    const bytes = readFileSync(require.resolve(fontFiles[key]));
    file = { bytes, rules: readPlainRules(bytes) };
    files.set(key, file);
  }
  return file;
}

/**
 * Returns a fresh set of fonts. Between renderings the files are kept, and nothing of what was set: fontkit's glyphs know the letters of their first use,
 * and the bytes of one rendering must not depend on another.
 */
export function openFonts(): FontSet {
  const opened = new Map<FontKey, { font: Font; shapePlain: PlainShaper }>();
  const open = (key: FontKey): { font: Font; shapePlain: PlainShaper } => {
    const known = opened.get(key);
    if (known !== undefined) return known;
    const { bytes, rules } = fileOf(key);
    const created = create(bytes);
    created._tables.post = readPost(bytes);
    if (key.startsWith("arabic")) forgetLetters(created);
    const one = { font: created, shapePlain: openPlainShaper(created, rules) };
    opened.set(key, one);
    return one;
  };
  const font = (key: FontKey): Font => open(key).font;
  const having = new Map<FontKey, Map<number, boolean>>();
  const has = (key: FontKey, codePoint: number): boolean => {
    const known = subMap(having, key);
    let found = known.get(codePoint);
    if (found === undefined) {
      found = font(key).hasGlyphForCodePoint(codePoint);
      known.set(codePoint, found);
    }
    return found;
  };
  const withAscii = new Map<FontKey, boolean>();
  const hasAscii = (key: FontKey): boolean => {
    const known = withAscii.get(key) ?? ascii.every((codePoint) => has(key, codePoint));
    withAscii.set(key, known);
    return known;
  };
  const shaped = new Map<string, Map<string, Shaped>>();
  const shape = (key: FontKey, text: string, features: readonly string[] = []): Shaped => {
    // What stands in one Arabic run has glyphs of its own, see `forgetLetters`.
    if (key.startsWith("arabic")) return font(key).layout(text, features);
    const known = subMap(shaped, lookOf(key, features));
    let run = known.get(text);
    if (run === undefined) {
      const { font, shapePlain } = open(key);
      run = shapePlain(text, features) ?? font.layout(text, features);
      known.set(text, run);
    }
    return run;
  };
  /** Widths of words in parts of the type size. */
  const widths = new Map<string, Map<string, number>>();
  const widthOf = (key: FontKey, text: string, size: number, features: readonly string[] = []): number => {
    const known = subMap(widths, lookOf(key, features));
    return toWords(text).reduce((sum, word) => {
      let perEm = known.get(word);
      if (perEm === undefined) {
        perEm = shape(key, word, features).positions.reduce((sum, position) => sum + position.xAdvance, 0) / font(key).unitsPerEm;
        known.set(word, perEm);
      }
      return sum + perEm * size;
    }, 0);
  };
  return { font, has, hasAscii, shape, widthOf };
}

/** Returns what a PDF tells of a font's `post` table. fontkit reads the names of all glyphs with it, thousands of texts that nobody asks for. */
function readPost(bytes: Buffer): { italicAngle: number; isFixedPitch: number } {
  const table = tableOffsets(bytes).get("post");
  if (table === undefined) return { italicAngle: 0, isFixedPitch: 0 };
  return { italicAngle: bytes.readInt32BE(table + 4) / 0x10000, isFixedPitch: bytes.readUInt32BE(table + 12) };
}

/** Returns the words of a text, each with the space after it: what is shaped, measured and drawn in one. */
export function toWords(text: string): string[] {
  const words: string[] = [];
  let start = 0;
  for (let space = text.indexOf(" "); space >= 0 && space < text.length - 1; space = text.indexOf(" ", start)) {
    words.push(text.slice(start, space + 1));
    start = space + 1;
  }
  words.push(text.slice(start));
  return words;
}

const lookOf = (key: FontKey, features: readonly string[]) => (features.length === 0 ? key : `${key} ${features.join()}`);

function subMap<Key, Inner, Value>(maps: Map<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> {
  let map = maps.get(key);
  if (map === undefined) {
    map = new Map();
    maps.set(key, map);
  }
  return map;
}

/**
 * Makes a font tell the letters that each glyph stands for in the run at hand. fontkit keeps a glyph with the letters of its first use,
 * while in an Arabic font the same body serves several letters.
 */
function forgetLetters(font: Font): void {
  const getGlyph = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints) => {
    delete font._glyphs[id];
    return getGlyph(id, codePoints);
  };
}
