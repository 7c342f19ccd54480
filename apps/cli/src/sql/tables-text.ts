import type { SqlTableInfo } from "@dateline/dataset/sql";
import { wrapText } from "../wrap-text.js";

/** `TIMESTAMP` and `VARCHAR[]`, and the gap. */
const typeWidth = 11;

/** Returns the tables that SQL can ask, each with its columns: name, type, and what they hold where `isFull`, else names alone. */
export function tablesText(tables: readonly SqlTableInfo[], isFull: boolean): string {
  return tables.map((table) => (isFull ? fullText(table) : briefText(table))).join("\n");
}

/** Returns one object a line for each column of each table. */
export function tablesJson(tables: readonly SqlTableInfo[]): string {
  return tables.flatMap(({ name: table, columns }) => columns.map((column) => `${JSON.stringify({ table, ...column })}\n`)).join("");
}

function fullText(table: SqlTableInfo): string {
  const nameWidth = Math.max(...table.columns.map(({ name }) => name.length));
  const rest = " ".repeat(2 + nameWidth + 2 + typeWidth);
  const columns = table.columns.map(({ name, type, about }) => wrapText(about, { first: `  ${name.padEnd(nameWidth)}  ${type.padEnd(typeWidth)}`, rest }));
  return headOf(table) + columns.join("");
}

function briefText(table: SqlTableInfo): string {
  return headOf(table) + wrapText(table.columns.map(({ name }) => name).join(", "), { first: "  " });
}

const headOf = ({ name, about }: SqlTableInfo) => wrapText(about, { first: `${name}: `, rest: "  " });
