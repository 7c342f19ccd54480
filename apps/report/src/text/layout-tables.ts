/** Returns where a coverage table has a glyph, or -1: a number under which what belongs to the glyph is found. */
export function coverageIndex(bytes: Buffer, at: number, glyph: number): number {
  const ranged = bytes.readUInt16BE(at) === 2;
  const size = ranged ? 6 : 2;
  let [low, high] = [0, bytes.readUInt16BE(at + 2) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const entry = at + 4 + middle * size;
    const first = bytes.readUInt16BE(entry);
    if (glyph < first) high = middle - 1;
    else if (glyph > (ranged ? bytes.readUInt16BE(entry + 2) : first)) low = middle + 1;
    else return ranged ? bytes.readUInt16BE(entry + 4) + glyph - first : middle;
  }
  return -1;
}

/** Returns the class that a class definition gives a glyph; 0 for one that it does not name. */
export function classOf(bytes: Buffer, at: number, glyph: number): number {
  if (bytes.readUInt16BE(at) === 1) {
    const index = glyph - bytes.readUInt16BE(at + 2);
    return index >= 0 && index < bytes.readUInt16BE(at + 4) ? bytes.readUInt16BE(at + 6 + index * 2) : 0;
  }
  let [low, high] = [0, bytes.readUInt16BE(at + 2) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const entry = at + 4 + middle * 6;
    if (glyph < bytes.readUInt16BE(entry)) high = middle - 1;
    else if (glyph > bytes.readUInt16BE(entry + 2)) low = middle + 1;
    else return bytes.readUInt16BE(entry + 4);
  }
  return 0;
}

/** Returns where each table of a font file begins, by its tag. */
export function tableOffsets(bytes: Buffer): Map<string, number> {
  const count = bytes.readUInt16BE(4);
  return new Map(Array.from({ length: count }, (_, index) => [tagAt(bytes, 12 + index * 16), bytes.readUInt32BE(12 + index * 16 + 8)]));
}

/** A lookup of GSUB or GPOS: a rule by which glyphs are exchanged or moved. */
export interface Lookup {
  type: number;
  flags: number;
  /** Where its subtables begin. */
  subtables: readonly number[];
}

const extensionTypes = { GSUB: 7, GPOS: 9 } as const;

/** Returns which features the table has for a script, or for text without one, each with the numbers of its lookups. */
export function readFeatures(bytes: Buffer, table: number, scripts: readonly string[]): Map<string, number[]> {
  const scriptList = table + bytes.readUInt16BE(table + 4);
  const featureList = table + bytes.readUInt16BE(table + 6);
  const known = new Map(entriesAt(bytes, scriptList, 6).map((entry) => [tagAt(bytes, entry), scriptList + bytes.readUInt16BE(entry + 4)]));
  const script = scripts.map((tag) => known.get(tag)).find((at) => at !== undefined);
  const language = script === undefined ? 0 : bytes.readUInt16BE(script);
  if (script === undefined || language === 0) return new Map();
  return new Map(
    entriesAt(bytes, script + language + 4, 2).map((index) => {
      const record = featureList + 2 + bytes.readUInt16BE(index) * 6;
      const feature = featureList + bytes.readUInt16BE(record + 4);
      return [tagAt(bytes, record), entriesAt(bytes, feature + 2, 2).map((at) => bytes.readUInt16BE(at))];
    }),
  );
}

/** Returns a lookup by its number. */
export function readLookup(bytes: Buffer, table: number, name: keyof typeof extensionTypes, index: number): Lookup {
  const list = table + bytes.readUInt16BE(table + 8);
  const lookup = list + bytes.readUInt16BE(list + 2 + index * 2);
  const [type, flags] = [bytes.readUInt16BE(lookup), bytes.readUInt16BE(lookup + 2)];
  const subtables = entriesAt(bytes, lookup + 4, 2).map((at) => lookup + bytes.readUInt16BE(at));
  const [first] = subtables;
  if (type !== extensionTypes[name] || first === undefined) return { type, flags, subtables };
  return { type: bytes.readUInt16BE(first + 2), flags, subtables: subtables.map((at) => at + bytes.readUInt32BE(at + 4)) };
}

/** Returns where the entries stand that follow their number. */
export function entriesAt(bytes: Buffer, at: number, size: number): number[] {
  return Array.from({ length: bytes.readUInt16BE(at) }, (_, index) => at + 2 + index * size);
}

const tagAt = (bytes: Buffer, at: number) => bytes.toString("latin1", at, at + 4);
