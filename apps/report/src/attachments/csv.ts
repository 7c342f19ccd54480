/** A value of a table; a number stays bare, nothing is an empty field. */
export type Field = string | number | null | undefined;

/** Returns rows as CSV (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe. */
export function toCsv(rows: readonly (readonly Field[])[]): string {
  return rows.map((row) => `${row.map(toField).join(",")}\r\n`).join("");
}

function toField(value: Field): string {
  const text = value === null || value === undefined ? "" : String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
