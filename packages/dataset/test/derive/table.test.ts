import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Piece } from "../../src/derive/block.js";
import { mergeTable } from "../../src/derive/merge-table.js";
import { openTable, type TableLine, type TableShape } from "../../src/derive/table.js";
import { writeTable } from "../../src/derive/write-table.js";

type Row = readonly [key: string, length: number];
const shape: TableShape<Row> = { keyOf: ([key]) => key, lengthsOf: ([, length]) => [length, 2 * length], rowsALine: 3 };
const starts = [7, 0];

/** A table in memory: its lines, and what the directory says of them. */
interface Stored {
  bytes: Buffer;
  lines: readonly TableLine[];
}

const open = ({ bytes, lines }: Stored) =>
  openTable(shape, lines, { source: { read: async (offset, length) => bytes.subarray(offset, offset + length) }, offset: 0 }, starts);

async function changed(stored: Stored, changes: ReadonlyMap<string, Row | null>): Promise<Stored & { copied: number }> {
  const parts: Uint8Array[] = [];
  let copied = 0;
  const add = async (piece: Piece) => {
    if (!("source" in piece)) return void parts.push(piece);
    copied += piece.length;
    parts.push(await piece.source.read(piece.offset, piece.length));
  };
  const lines = await writeTable(shape, await mergeTable(open(stored), changes, ({ row }) => row), (row) => row, add);
  return { bytes: Buffer.concat(parts), lines, copied };
}

const key = fc.integer({ min: 0, max: 60 }).map((number) => `k${String(number).padStart(2, "0")}`);
const changes = fc.array(fc.tuple(key, fc.option(fc.integer({ min: 0, max: 9 }), { freq: 3 })), { maxLength: 20 });
const none: Stored = { bytes: Buffer.alloc(0), lines: [] };

describe("a table that is changed again and again", () => {
  it("holds what a map would hold, each row where its lengths put it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(changes, { maxLength: 6 }), async (rounds) => {
        const known = new Map<string, number>();
        let stored = none;
        for (const round of rounds) {
          const made = new Map(round.map(([name, length]): [string, Row | null] => [name, length === null ? null : [name, length]]));
          for (const [name, row] of made) {
            if (row === null) known.delete(name);
            else known.set(name, row[1]);
          }
          stored = await changed(stored, made);
          const table = open(stored);
          let at = 0;
          for (const [name, length] of [...known].sort()) {
            expect(await table.find(name)).toEqual({ row: [name, length], offsets: [7 + at, 2 * at] });
            at += length;
          }
          for (const [name, row] of made) if (row === null) expect(await table.find(name)).toBeUndefined();
          const tens = [...known.keys()].filter((name) => name.startsWith("k1")).sort();
          expect((await table.startingWith("k1")).map(({ row: [name] }) => name)).toEqual(tens);
        }
      }),
      { seed: 20340304, numRuns: 300 },
    );
  });

  it("keeps the lines that no change touches as bytes, and lines of about one length", async () => {
    const rows = Array.from({ length: 60 }, (_, at): [string, Row] => [`k${String(at).padStart(2, "0")}`, [`k${String(at).padStart(2, "0")}`, at]]);
    const full = await changed(none, new Map(rows));
    const same = await changed(full, new Map());
    expect([same.bytes.equals(full.bytes), same.copied]).toEqual([true, full.bytes.length]);
    let grown = full;
    for (let at = 0; at < 40; at += 1) grown = await changed(grown, new Map([[`k30${String(at).padStart(2, "0")}`, [`k30${String(at).padStart(2, "0")}`, 1]]]));
    expect(grown.copied).toBeGreaterThan(0.8 * full.bytes.length);
    expect(Math.min(...grown.lines.map(([, count]) => count))).toBeGreaterThan(1);
    expect(Math.max(...grown.lines.map(([, count]) => count))).toBeLessThan(6);
  });
});
