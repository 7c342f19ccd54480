import type { SqlColumn, SqlResult } from "@dateline/dataset/sql";
import { cutText, fitText, plainText, textWidth, wrapText } from "../wrap-text.js";
import { valueWords } from "./value-words.js";

const gap = "  ";
/** A text cut shorter than this tells nothing. */
const narrowest = 8;
const numeric = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL\(.*\)|BIGNUM)$/;

interface Column {
  title: string;
  isNumber: boolean;
  cells: string[];
  width: number;
}

/**
 * Returns a result as a table no wider than `width`: texts are cut to make room, numbers never, since a number cut is another number. Where not even that
 * fits, each row is a block of a line or more for each column.
 */
export function resultTable({ columns, rows }: Pick<SqlResult, "columns" | "rows">, width: number): string {
  const all = columns.map((column) => toColumn(column, rows));
  const fitted = fitColumns(all, width);
  return fitted === undefined ? blocks(all, rows.length, width) : grid(fitted);
}

function toColumn({ name, type }: SqlColumn, rows: SqlResult["rows"]): Column {
  const title = plainText(name);
  const cells = rows.map((row) => valueWords(row[name] ?? null));
  return { title, isNumber: numeric.test(type), cells, width: cells.reduce((widest, cell) => Math.max(widest, textWidth(cell)), textWidth(title)) };
}

/** Takes from the widest texts first, so that narrow ones stay whole. */
function fitColumns(columns: readonly Column[], width: number): Column[] | undefined {
  const room = width - gap.length * (columns.length - 1);
  const least = columns.map((column) => (column.isNumber ? column.width : Math.min(column.width, narrowest)));
  if (sum(least) > room) return undefined;
  const widths = columns.map((column) => column.width);
  while (sum(widths) > room) {
    const shrinkable = widths.map((one, index) => (one > (least[index] ?? 0) ? one : 0));
    const widest = Math.max(...shrinkable);
    widths[shrinkable.indexOf(widest)] = widest - 1;
  }
  return columns.map((column, index) => ({ ...column, width: widths[index] ?? column.width }));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function grid(columns: readonly Column[]): string {
  const rule = columns.map(({ width }) => "─".repeat(width)).join(gap);
  const lines = (columns[0]?.cells ?? []).map((_, row) => lineOf(columns, ({ cells }) => cells[row] ?? ""));
  return [lineOf(columns, ({ title }) => title), rule, ...lines].map((line) => `${line}\n`).join("");
}

function lineOf(columns: readonly Column[], cellOf: (column: Column) => string): string {
  const cells = columns.map((column) => (column.isNumber ? padStart(cellOf(column), column.width) : fitText(cellOf(column), column.width)));
  return cells.join(gap).trimEnd();
}

function padStart(text: string, width: number): string {
  const cut = cutText(text, width);
  return " ".repeat(Math.max(0, width - textWidth(cut))) + cut;
}

function blocks(columns: readonly Column[], count: number, width: number): string {
  const labelWidth = Math.min(Math.max(...columns.map(({ title }) => textWidth(title))), Math.floor(width / 3));
  const block = (row: number) =>
    columns
      .map(({ title, cells }) =>
        wrapText(broken(cells[row] ?? "", width - labelWidth - gap.length), {
          first: fitText(title, labelWidth) + gap,
          rest: " ".repeat(labelWidth) + gap,
          width,
        }),
      )
      .join("");
  return Array.from({ length: count }, (_, row) => block(row)).join("\n");
}

/** A word that is wider than its column, as a hash may be, goes on in the next line. */
function broken(text: string, width: number): string {
  const words = text.split(" ").flatMap((word) => (textWidth(word) > width ? pieces(word, width) : [word]));
  return words.join(" ");
}

function pieces(word: string, width: number): string[] {
  const parts = [""];
  for (const character of word) {
    const last = parts.at(-1) ?? "";
    if (textWidth(last + character) > width) parts.push(character);
    else parts[parts.length - 1] = last + character;
  }
  return parts;
}
