import type { Inline, TableBlock, TableColumn } from "../content.js";

const fewest = 6;
const most = 48;

const lengthOf = (cell: readonly Inline[]) => cell.reduce((sum, inline) => sum + (inline.kind === "cite" ? 0 : inline.text.length), 0);

/** Returns a table whose columns are as wide as what stands in them, within bounds; columns of numbers stand to the right. The first names its row. */
export function compactTable(summary: string, titles: readonly string[], rows: readonly (readonly (readonly Inline[])[])[]): TableBlock {
  const isNumber = (index: number) => rows.length > 0 && rows.every((row) => /^[-+−]?[\d,.]+%?$/.test(plain(row[index] ?? [])));
  const columns = titles.map((title, index): TableColumn => {
    const longest = Math.max(title.length, ...rows.map((row) => lengthOf(row[index] ?? [])));
    return {
      title,
      weight: Math.min(most, Math.max(fewest, longest)),
      ...(isNumber(index) ? { align: "right" } : {}),
      ...(index === 0 ? { header: true } : {}),
    };
  });
  return { kind: "table", name: "table", summary, columns, rows: rows.map((cells) => ({ cells })), compact: true };
}

const plain = (cell: readonly Inline[]) =>
  cell
    .map((inline) => (inline.kind === "cite" ? "" : inline.text))
    .join("")
    .trim();
