import { inspect } from "./inspect.js";

/** Rows drawn at most; a table is for reading, and the rest is counted beneath it. */
const mostRows = 50;
/** Rows looked at for column names. */
const sampledRows = 50;
/** Characters up to which a value stays on one line: dates, names, ids. */
export const shortText = 26;

/** Returns whether a value reads best as a table: a list of plain objects. */
export function isRows(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.length > 0 && value.slice(0, sampledRows).every(isPlainObject);
}

/** Returns the rows as an HTML table: one column a key, numbers to the right, nested records by their name or text. */
export function drawTable(rows: readonly Record<string, unknown>[], document: Document): HTMLElement {
  const columns = columnsOf(rows);
  const shown = rows.slice(0, mostRows);
  const numeric = new Set(columns.filter((column) => isNumeric(shown, column)));
  const cell = (name: "th" | "td", column: string, text: string) => {
    const made = document.createElement(name);
    made.textContent = text;
    if (name === "th") made.setAttribute("scope", "col");
    else if (text.length <= shortText) made.className = "short";
    if (numeric.has(column)) made.setAttribute("style", "text-align: right");
    return made;
  };
  const row = (name: "th" | "td", text: (column: string) => string) => {
    const made = document.createElement("tr");
    made.append(...columns.map((column) => cell(name, column, text(column))));
    return made;
  };
  const [table, head, body] = [document.createElement("table"), document.createElement("thead"), document.createElement("tbody")];
  head.append(row("th", (column) => column));
  body.append(...shown.map((record) => row("td", (column) => cellText(record[column]))));
  table.append(head, body);
  if (rows.length <= shown.length) return table;
  const more = document.createElement("p");
  more.textContent = `First ${shown.length} of ${formatNumber(rows.length)} rows.`;
  const whole = document.createElement("div");
  whole.append(table, more);
  return whole;
}

/** Returns whether a column holds numbers and nothing else; the first rows speak for all. */
export function isNumeric(rows: readonly Readonly<Record<string, unknown>>[], column: string): boolean {
  return rows.slice(0, sampledRows).every((row) => ["number", "undefined"].includes(typeof (row[column] ?? undefined)));
}

/** Returns the rows as plain text, columns aligned. */
export function tableText(rows: readonly Record<string, unknown>[]): string {
  const columns = columnsOf(rows);
  const lines = [columns, ...rows.slice(0, mostRows).map((row) => columns.map((column) => cellText(row[column])))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  const text = lines.map((line) =>
    line
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return [...text, ...(rows.length > mostRows ? [`... ${rows.length - mostRows} more`] : [])].join("\n");
}

/** What stands for a nested record of the dataset, most telling first. */
const tellingKeys = ["edtf", "name", "text", "value", "title", "outcome", "id"];

/** Returns what a table shows of a value: nested records by their name or text. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return formatNumber(value);
  if (value instanceof Date) return dateText(value);
  if (Array.isArray(value))
    return value.length > 3 ? `${value.slice(0, 3).map(cellText).join(", ")} and ${value.length - 3} more` : value.map(cellText).join(", ");
  if (!isPlainObject(value)) return inspect(value);
  const key = tellingKeys.find((name) => typeof value[name] === "string");
  return key === undefined ? inspect(value) : String(value[key]);
}

/** A day without a time is a day. */
function dateText(date: Date): string {
  return inspect(date).replace(/T00:00:00\.000Z$/, "");
}

/** Returns the keys of the rows, in order; the first rows speak for all. */
export function columnsOf(rows: readonly Readonly<Record<string, unknown>>[]): string[] {
  return [...new Set(rows.slice(0, sampledRows).flatMap((row) => Object.keys(row)))];
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Thousands are parted from 10,000 on, so that years stay years. Written out here because `Intl` differs from host to host. */
function formatNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) >= 10_000 ? String(value).replace(/\B(?=(\d{3})+$)/g, ",") : String(value);
}
