import type { Piece } from "./block.js";
import type { Stretch } from "./merge-table.js";
import type { TableLine, TableShape } from "./table.js";

const utf8 = new TextEncoder();

/** Adds the lines of a table, those that stay as bytes, and returns what the directory is to say of them. */
export async function writeTable<Row, Item>(
  shape: TableShape<Row>,
  stretches: readonly Stretch<Item>[],
  toRow: (item: Item) => Row,
  add: (piece: Piece) => Promise<void>,
): Promise<TableLine[]> {
  const lines: TableLine[] = [];
  for (const stretch of stretches) {
    if ("kept" in stretch) {
      await add(stretch.kept.block);
      lines.push(...stretch.kept.lines);
    } else {
      for (const items of inLines(stretch.items, shape.rowsALine)) {
        const rows = items.map(toRow);
        const bytes = utf8.encode(`${JSON.stringify(rows)}\n`);
        await add(bytes);
        const [first] = rows;
        if (first !== undefined) lines.push([shape.keyOf(first), rows.length, bytes.length, sumsOf(rows, shape)]);
      }
    }
  }
  return lines;
}

function sumsOf<Row>(rows: readonly Row[], { lengthsOf }: TableShape<Row>): number[] {
  const sums: number[] = [];
  for (const row of rows) for (const [file, length] of lengthsOf(row).entries()) sums[file] = (sums[file] ?? 0) + length;
  return sums;
}

/** Lines of about the wanted length, all of one length: a rest of few rows would make ever shorter lines as a dataset grows. */
function* inLines<Item>(items: readonly Item[], wanted: number): Generator<readonly Item[]> {
  const count = Math.max(1, Math.round(items.length / wanted));
  const size = Math.ceil(items.length / count);
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
