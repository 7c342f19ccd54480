import { classOf, coverageIndex, entriesAt, type Lookup } from "./layout-tables.js";

/** A word as it is shaped: its glyphs, the letters that each stands for, and how much wider each is than on its own. */
export interface ShapedWord {
  glyphs: number[];
  letters: number[][];
  wider: number[];
}

/** What a lookup of the font does to a word. */
export interface Rule {
  /** Whether it may begin at a glyph. */
  covers(glyph: number): boolean;
  /** Applies it to a word at a place. False where it would do what is not done here, so that the word must be left to fontkit. */
  apply(word: ShapedWord, place: number): boolean;
}

/** Lookups that pass over more than marks: their flags for base glyphs and for ligatures. */
const passesOver = 0x2 | 0x4;
/** The format of a pair's adjustment that is a change of width alone. */
const widthAlone = 4;

/** Returns the rule of a lookup of GSUB: one glyph for another, or a ligature for several. */
export function substitutionRule(bytes: Buffer, lookup: Lookup): Rule {
  const chained = lookup.type === 6;
  if ((lookup.flags & passesOver) !== 0 || ![1, 4].includes(lookup.type)) return leftToFontkit(bytes, lookup, chained || lookup.type === 5, chained);
  const covers = (glyph: number) => lookup.subtables.some((at) => coveredBy(bytes, at, glyph) >= 0);
  if (lookup.type === 1) {
    const apply = (word: ShapedWord, place: number) => {
      lookup.subtables.some((at) => exchange(bytes, at, word, place));
      return true;
    };
    return { covers, apply };
  }
  const known = new Map<number, Ligature[]>();
  return {
    covers,
    apply: (word, place) => {
      const first = word.glyphs[place] ?? 0;
      const ligatures = known.get(first) ?? lookup.subtables.flatMap((at) => ligaturesOf(bytes, at, first));
      known.set(first, ligatures);
      ligate(word, place, ligatures);
      return true;
    },
  };
}

/** Returns the rule of a lookup of GPOS: the kerning of a pair. */
export function positionRule(bytes: Buffer, lookup: Lookup): Rule {
  const chained = lookup.type === 8;
  const kerns = lookup.type === 2 && lookup.subtables.every((at) => bytes.readUInt16BE(at + 4) === widthAlone && bytes.readUInt16BE(at + 6) === 0);
  if ((lookup.flags & passesOver) !== 0 || !kerns) return leftToFontkit(bytes, lookup, chained || lookup.type === 7, chained);
  const known = new Map<number, number>();
  const kerningOf = (left: number, right: number): number => {
    const pair = left * 0x10000 + right;
    let kerning = known.get(pair);
    if (kerning === undefined) {
      kerning = firstKerning(bytes, lookup.subtables, left, right);
      known.set(pair, kerning);
    }
    return kerning;
  };
  return {
    covers: (glyph) => lookup.subtables.some((at) => coveredBy(bytes, at, glyph) >= 0),
    apply: ({ glyphs, wider }, place) => {
      const [left, right] = [glyphs[place], glyphs[place + 1]];
      if (left !== undefined && right !== undefined) wider[place] = (wider[place] ?? 0) + kerningOf(left, right);
      return true;
    },
  };
}

/** Most subtables begin with their format and where the coverage of their first glyph stands. */
const coveredBy = (bytes: Buffer, at: number, glyph: number) => coverageIndex(bytes, at + bytes.readUInt16BE(at + 2), glyph);

function exchange(bytes: Buffer, at: number, { glyphs }: ShapedWord, place: number): boolean {
  const glyph = glyphs[place] ?? 0;
  const index = coveredBy(bytes, at, glyph);
  if (index < 0) return false;
  glyphs[place] = bytes.readUInt16BE(at) === 1 ? (glyph + bytes.readInt16BE(at + 4)) & 0xffff : bytes.readUInt16BE(at + 6 + index * 2);
  return true;
}

/** A ligature, and the glyphs that it takes the place of after the first. */
interface Ligature {
  glyph: number;
  rest: number[];
}

/** Returns the ligatures of a subtable that begin with a glyph, in the order in which they are tried. */
function ligaturesOf(bytes: Buffer, at: number, glyph: number): Ligature[] {
  const index = coveredBy(bytes, at, glyph);
  if (index < 0) return [];
  const set = at + bytes.readUInt16BE(at + 6 + index * 2);
  return entriesAt(bytes, set, 2).map((entry) => {
    const ligature = set + bytes.readUInt16BE(entry);
    const length = bytes.readUInt16BE(ligature + 2);
    return { glyph: bytes.readUInt16BE(ligature), rest: Array.from({ length: length - 1 }, (_, next) => bytes.readUInt16BE(ligature + 4 + next * 2)) };
  });
}

function ligate({ glyphs, letters, wider }: ShapedWord, place: number, ligatures: readonly Ligature[]): void {
  const found = ligatures.find(({ rest }) => rest.every((glyph, index) => glyphs[place + 1 + index] === glyph));
  if (found === undefined) return;
  const length = 1 + found.rest.length;
  glyphs.splice(place, length, found.glyph);
  letters.splice(place, length, letters.slice(place, place + length).flat());
  wider.splice(place, length, 0);
}

/** The first subtable that knows the left glyph, and by its pairs the right one, decides. */
function firstKerning(bytes: Buffer, subtables: readonly number[], left: number, right: number): number {
  for (const at of subtables) {
    const index = coveredBy(bytes, at, left);
    if (index < 0) continue;
    if (bytes.readUInt16BE(at) === 2) {
      const [firstClass, secondClass] = [8, 10].map((offset) => at + bytes.readUInt16BE(at + offset)) as [number, number];
      const row = classOf(bytes, firstClass, left) * bytes.readUInt16BE(at + 14);
      return bytes.readInt16BE(at + 16 + (row + classOf(bytes, secondClass, right)) * 2);
    }
    const pairs = at + bytes.readUInt16BE(at + 10 + index * 2);
    const pair = entriesAt(bytes, pairs, 4).find((entry) => bytes.readUInt16BE(entry) === right);
    if (pair !== undefined) return bytes.readInt16BE(pair + 2);
  }
  return 0;
}

/** A rule that is not applied here: it only tells the words that it would change, or that it might. */
function leftToFontkit(bytes: Buffer, { subtables }: Lookup, contextual: boolean, chained: boolean): Rule {
  const sequences = subtables.map((at) => (contextual && bytes.readUInt16BE(at) === 3 ? sequenceAt(bytes, at, chained) : undefined));
  return {
    covers: (glyph) =>
      subtables.some((at, index) => {
        const first = sequences[index]?.input[0];
        return (first === undefined ? coveredBy(bytes, at, glyph) : coverageIndex(bytes, first, glyph)) >= 0;
      }),
    apply: ({ glyphs }, place) =>
      !subtables.some((at, index) => {
        const sequence = sequences[index];
        return sequence === undefined ? coveredBy(bytes, at, glyphs[place] ?? 0) >= 0 : mayStand(bytes, sequence, glyphs, place);
      }),
  };
}

/** Coverages of the glyphs that a context asks for: those before a place, from it on, and after that. */
interface Sequence {
  before: number[];
  input: number[];
  after: number[];
}

function sequenceAt(bytes: Buffer, at: number, chained: boolean): Sequence {
  const offsets = (from: number) => entriesAt(bytes, from, 2).map((entry) => at + bytes.readUInt16BE(entry));
  // A context that is not chained has the number of its lookups between its length and its coverages.
  if (!chained)
    return { before: [], input: Array.from({ length: bytes.readUInt16BE(at + 2) }, (_, index) => at + bytes.readUInt16BE(at + 6 + index * 2)), after: [] };
  const before = offsets(at + 2);
  const input = offsets(at + 4 + before.length * 2);
  return { before, input, after: offsets(at + 6 + (before.length + input.length) * 2) };
}

/** Whether a context may be there. Of several glyphs before it, which stands where is not asked: fontkit reads them the other way around. */
function mayStand(bytes: Buffer, { before, input, after }: Sequence, glyphs: readonly number[], place: number): boolean {
  const isCovered = (coverage: number, at: number) => {
    const glyph = glyphs[at];
    return glyph !== undefined && coverageIndex(bytes, coverage, glyph) >= 0;
  };
  if (place < before.length || (before.length === 1 && !isCovered(before[0] ?? 0, place - 1))) return false;
  return [...input, ...after].every((coverage, index) => isCovered(coverage, place + index));
}
