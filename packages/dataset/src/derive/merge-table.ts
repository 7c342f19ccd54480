import type { Kept, Placed, Table } from "./table.js";

/** A stretch of a table that was changed: lines that stay as they are, or what its rows come to, in order. */
export type Stretch<Item> = { kept: Kept } | { items: readonly Item[] };

/**
 * Returns a table with changes made in it: the lines that none of them touches in one piece, the rows of others one by one. `changes` gives by key what takes the place of
 * a row or comes in between; null takes it away.
 */
export async function mergeTable<Row, Item>(
  table: Table<Row>,
  changes: ReadonlyMap<string, Item | null>,
  asItem: (placed: Placed<Row>) => Item,
): Promise<Stretch<Item>[]> {
  const stretches: Stretch<Item>[] = [];
  const byLine = groupByLine(table, changes);
  let keptFrom = 0;
  const keep = (to: number) => {
    if (to > keptFrom) stretches.push({ kept: table.between(keptFrom, to) });
  };
  for (const [line, some] of byLine) {
    keep(line);
    const items = mergeRows(table.lines.length === 0 ? [] : await table.rowsOf(line), some, table.keyOf, asItem);
    const last = stretches.at(-1);
    // Lines that follow one another become one stretch, so that what is left of them may share a line.
    if (last !== undefined && "items" in last) stretches[stretches.length - 1] = { items: last.items.concat(items) };
    else stretches.push({ items });
    keptFrom = line + 1;
  }
  keep(table.lines.length);
  return stretches;
}

type Changes<Item> = [key: string, item: Item | null][];

/** The changes in order, by the line that each belongs to. */
function groupByLine<Row, Item>(table: Table<Row>, changes: ReadonlyMap<string, Item | null>): Map<number, Changes<Item>> {
  const byLine = new Map<number, Changes<Item>>();
  for (const change of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const line = Math.max(table.lineOf(change[0]), 0);
    const some = byLine.get(line);
    if (some === undefined) byLine.set(line, [change]);
    else some.push(change);
  }
  return byLine;
}

function mergeRows<Row, Item>(
  rows: readonly Placed<Row>[],
  changes: Changes<Item>,
  keyOf: (row: Row) => string,
  asItem: (placed: Placed<Row>) => Item,
): readonly Item[] {
  if (rows.length === 0) return itemsIn(changes);
  const merged = new Map<string, Item | null>(rows.map((placed) => [keyOf(placed.row), asItem(placed)]));
  for (const [key, item] of changes) merged.set(key, item);
  return itemsIn([...merged].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** An item may be a list itself, which is not to be flattened. */
const itemsIn = <Item>(changes: Changes<Item>): Item[] => changes.flatMap(([, item]) => (item === null ? [] : [item]));
