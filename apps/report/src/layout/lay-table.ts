import type { TableBlock, TableColumn, TableRow } from "../content.js";
import { type Line, setParagraph } from "../text/paragraph.js";
import { baseline, ink, rule, type TypeStyle, typeStyles } from "../text/type-style.js";
import type { Box, Paint } from "./box.js";
import type { LayoutContext } from "./context.js";
import { paintLines, plainSpan } from "./lay-text.js";
import { type Tag, tag } from "./tag.js";
import { toSpans } from "./to-spans.js";

const columnGap = 8;
const rowPadding = 3.5;

interface PlacedColumn extends TableColumn {
  x: number;
  width: number;
}

/** Sets a table: one box a row, which never breaks; the header comes again on every page and is read once. */
export function layTable(block: TableBlock, owner: Tag, context: LayoutContext): Box[] {
  const width = block.compact === true ? compactWidth(block, context) : context.geometry.contentWidth;
  const columns = placeColumns(block.columns, width, context);
  const table = tag("Table", owner, { summary: block.summary });
  const headTag = tag("TR", tag("THead", table));
  const bodyTag = tag("TBody", table);
  const header = headerBox(columns, width, (column) => (column === undefined ? undefined : tag("TH", headTag, { scope: "Column" })), context);
  const again = headerBox(columns, width, () => undefined, context);
  const rows = block.rows.map(
    (row, index): Box => ({
      ...rowBox(row, columns, tag("TR", bodyTag), width, context),
      header: again,
      keepWithNext: block.rows.length > 1 && (index === 0 || index === block.rows.length - 2),
    }),
  );
  return [{ ...header, opens: again, before: baseline / 2, keepWithNext: true, onGrid: true }, ...rows];
}

/** Points to a character of a cell, on the wide side. */
const characterWidth = 5.2;

function compactWidth({ columns }: TableBlock, { geometry }: LayoutContext): number {
  const wanted = columns.reduce((sum, { weight }) => sum + weight * characterWidth, 0) + (columns.length - 1) * columnGap;
  return Math.min(geometry.contentWidth, Math.max(geometry.columns(2), wanted));
}

/** Shares the width out by weight; a column gets at least what the longest word of its title needs, from those that have more. */
function placeColumns(columns: readonly TableColumn[], width: number, context: LayoutContext): PlacedColumn[] {
  const room = width - (columns.length - 1) * columnGap;
  const weights = columns.reduce((sum, column) => sum + column.weight, 0);
  const needs = columns.map(({ title }) => longestWord(title, context));
  const tight = Math.min(1, room / needs.reduce((sum, need) => sum + need, 0));
  const least = needs.map((need) => need * tight);
  const shares = columns.map(({ weight }) => (room * weight) / weights);
  const missing = shares.reduce((sum, share, index) => sum + Math.max(0, (least[index] ?? 0) - share), 0);
  const spare = shares.reduce((sum, share, index) => sum + Math.max(0, share - (least[index] ?? 0)), 0);
  const widths = shares.map((share, index) => {
    const need = least[index] ?? 0;
    return share < need ? need : share - (missing * (share - need)) / Math.max(spare, 1);
  });
  let x = 0;
  return columns.map((column, index) => {
    const placed = { ...column, x, width: widths[index] ?? 0 };
    x += placed.width + columnGap;
    return placed;
  });
}

function longestWord(title: string, { fonts }: LayoutContext): number {
  const style = typeStyles.cellHead;
  const widths = title.split(" ").map((word) => setParagraph([plainSpan(word, style)], style, Number.POSITIVE_INFINITY, fonts)[0]?.width ?? 0);
  return Math.max(...widths) + 0.5;
}

function headerBox(columns: readonly PlacedColumn[], width: number, owner: (column: PlacedColumn) => Tag | undefined, context: LayoutContext): Box {
  const style = typeStyles.cellHead;
  const cells = columns.map((column) => ({ column, lines: setCell([plainSpan(column.title, style)], style, column, context) }));
  const height = Math.max(...cells.map((cell) => cell.lines.length)) * style.leading + 2 * rowPadding;
  const paints = cells.flatMap(({ column, lines }) => paintLines(lines, style, column.x, height - rowPadding - lines.length * style.leading, owner(column)));
  return { height, paints: [...paints, { kind: "rule", x: 0, y: height, width, thickness: 0.75, color: ink }], before: 0, keepWithNext: true };
}

function rowBox(row: TableRow, columns: readonly PlacedColumn[], owner: Tag, width: number, context: LayoutContext): Box {
  const style = typeStyles.cell;
  const paints: Paint[] = row.anchor === undefined ? [] : [{ kind: "anchor", name: row.anchor, y: 0 }];
  let lineCount = 1;
  // A passage noted in one cell need not be noted again in the next.
  const noted = new Set<number>();
  columns.forEach((column, index) => {
    const lines = setCell(toSpans(row.cells[index] ?? [], style, context, Number.POSITIVE_INFINITY, noted), style, column, context);
    lineCount = Math.max(lineCount, lines.length);
    paints.push(...paintLines(lines, style, column.x, rowPadding, column.header === true ? tag("TH", owner, { scope: "Row" }) : tag("TD", owner)));
  });
  const height = lineCount * style.leading + 2 * rowPadding;
  return { height, paints: [...paints, { kind: "rule", x: 0, y: height, width, thickness: 0.5, color: rule }], before: 0, keepWithNext: false };
}

function setCell(spans: Parameters<typeof setParagraph>[0], style: TypeStyle, column: PlacedColumn, context: LayoutContext): Line[] {
  return setParagraph(spans, column.align === "right" ? { ...style, align: "right" } : style, column.width, context.fonts);
}
