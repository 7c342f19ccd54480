import { withoutFormulas } from "./formula.js";

/**
 * Returns values as a line of CSV (RFC 4180). Numbers and booleans stay bare; a text that a spreadsheet would run as a formula gets an apostrophe before it, which
 * spreadsheets hide; a `Date` is written as ISO 8601, lists and other objects as JSON; what is not there is empty.
 */
export function csvLine(values: readonly unknown[], lineEnd: "\r\n" | "\n" = "\r\n"): string {
  return values.map(csvCell).join(",") + lineEnd;
}

function csvCell(value: unknown): string {
  const text = textOf(value);
  const safe = typeof value === "number" || typeof value === "boolean" ? text : withoutFormulas(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  return typeof value === "object" ? (JSON.stringify(value) ?? "") : String(value);
}
