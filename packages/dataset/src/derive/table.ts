import type { Block } from "./block.js";

/** A line of a table: the key of its first row, how many rows it holds, its length in bytes, and how many bytes of each file its rows stand for. */
export type TableLine = readonly [first: string, rows: number, length: number, sums: readonly number[]];

/** What a table holds, in the order of keys. */
export interface TableShape<Row> {
  keyOf(row: Row): string;
  /** How many bytes a row stands for, in each of the files that the table goes along with. */
  lengthsOf(row: Row): readonly number[];
  /** Rows to a line, about: few, so that little is read for the sake of one; many, so that there are few lines. */
  rowsALine: number;
}

/** A row, and from where on what it stands for stands in each file. */
export interface Placed<Row> {
  row: Row;
  offsets: readonly number[];
}

/** Lines that follow one another. */
export interface Kept {
  lines: readonly TableLine[];
  /** Their own bytes. */
  block: Block;
  /** Where what they stand for begins in each file, and how long it is. */
  offsets: readonly number[];
  sums: readonly number[];
}

/** A table in a file, of which only those lines are read that are asked for. */
export interface Table<Row> {
  readonly lines: readonly TableLine[];
  keyOf(row: Row): string;
  find(key: string): Promise<Placed<Row> | undefined>;
  /** Returns the rows whose keys begin so. */
  startingWith(prefix: string): Promise<Placed<Row>[]>;
  rowsOf(line: number): Promise<readonly Placed<Row>[]>;
  /** Returns the number of the line in which a key stands, or would stand. */
  lineOf(key: string): number;
  /** The lines from one up to another, that one not included. */
  between(from: number, to: number): Kept;
}

/** Returns the table whose lines stand one after another from the start of the block on. `starts` tells where what it stands for begins in each file. */
export function openTable<Row>(
  shape: TableShape<Row>,
  lines: readonly TableLine[],
  { source, offset }: Pick<Block, "source" | "offset">,
  starts: readonly number[],
): Table<Row> {
  const places = placesOf(lines, offset, starts);
  const placeAt = (line: number) => places[line] ?? { offset, offsets: starts };
  const opened = new Map<number, readonly Placed<Row>[]>();
  const rowsOf = async (line: number) => {
    const known = opened.get(line);
    if (known !== undefined) return known;
    const place = placeAt(line);
    const rows: readonly Row[] = JSON.parse(utf8.decode(await source.read(place.offset, lines[line]?.[2] ?? 0)));
    const placed = placeRows(rows, place.offsets, shape);
    opened.set(line, placed);
    return placed;
  };
  const lineOf = (key: string) => lastAtMost(lines, key);
  return {
    lines,
    keyOf: shape.keyOf,
    lineOf,
    rowsOf,
    async find(key) {
      const line = lineOf(key);
      return line === -1 ? undefined : (await rowsOf(line)).find(({ row }) => shape.keyOf(row) === key);
    },
    async startingWith(prefix) {
      const found: Placed<Row>[] = [];
      for (let line = Math.max(lineOf(prefix), 0); line < lines.length; line += 1) {
        if (line > lineOf(prefix) && lines[line]?.[0].startsWith(prefix) !== true) break;
        found.push(...(await rowsOf(line)).filter(({ row }) => shape.keyOf(row).startsWith(prefix)));
      }
      return found;
    },
    between(from, to) {
      const [start, end] = [placeAt(from), placeAt(to)];
      return {
        lines: lines.slice(from, to),
        block: { source, offset: start.offset, length: end.offset - start.offset },
        offsets: start.offsets,
        sums: start.offsets.map((at, file) => (end.offsets[file] ?? at) - at),
      };
    },
  };
}

const utf8 = new TextDecoder();

/** Where each line stands, and what it stands for; one more for the end. */
function placesOf(lines: readonly TableLine[], offset: number, starts: readonly number[]): { offset: number; offsets: readonly number[] }[] {
  const places = [{ offset, offsets: starts }];
  let last = { offset, offsets: starts };
  for (const [, , length, sums] of lines) {
    last = { offset: last.offset + length, offsets: last.offsets.map((at, file) => at + (sums[file] ?? 0)) };
    places.push(last);
  }
  return places;
}

function placeRows<Row>(rows: readonly Row[], starts: readonly number[], { lengthsOf }: TableShape<Row>): Placed<Row>[] {
  let offsets = starts;
  return rows.map((row) => {
    const placed = { row, offsets };
    const lengths = lengthsOf(row);
    offsets = offsets.map((at, file) => at + (lengths[file] ?? 0));
    return placed;
  });
}

/** Returns the number of the last line whose first key is at most the one given; -1 where there is none. */
function lastAtMost(lines: readonly TableLine[], key: string): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.[0] ?? "") <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
