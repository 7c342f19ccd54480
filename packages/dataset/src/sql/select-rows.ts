import { sqlName } from "./quote-sql.js";
import { listsOf } from "./record-type.js";
import type { ColumnSpec, TableSpec } from "./table-spec.js";

/** Returns the query that gives a table's rows in order, over a relation `source` that holds the records of its file. */
export function selectRows({ each, columns }: TableSpec, source: string): string {
  const lists = listsOf(each);
  const rows = lists.reduce((inner, list, depth) => unnest(inner, list, depth, lists), `(SELECT r FROM ${source} AS r)`);
  return `SELECT ${columns.map((column) => `${valueIn(column, lists)} AS ${sqlName(column.name)}`).join(", ")} FROM ${rows}`;
}

/** The element of a list, and its place in it, beside everything around it. */
function unnest(inner: string, list: string, depth: number, lists: readonly string[]): string {
  const value = reach(list, lists.slice(0, depth));
  return `(SELECT *, unnest(${value}) AS ${elementOf(depth)}, generate_subscripts(${value}, 1) AS position${depth} FROM ${inner})`;
}

const elementOf = (depth: number) => `element${depth}`;

function valueIn(column: ColumnSpec, lists: readonly string[]): string {
  if ("position" in column) return `position${lists.length - 1}`;
  return "sql" in column ? column.sql : reach(column.from, lists);
}

/** A field of the record, or of the element of the innermost list that holds it. */
function reach(path: string, lists: readonly string[]): string {
  const depth = lists.findLastIndex((list) => path.startsWith(`${list}.`));
  const rest = depth === -1 ? path : path.slice((lists[depth] ?? "").length + 1);
  // SQL counts lists from 1.
  const steps = rest.split(".").map((step) => (/^\d+$/.test(step) ? `[${Number(step) + 1}]` : `.${sqlName(step)}`));
  return (depth === -1 ? "r" : elementOf(depth)) + steps.join("");
}
