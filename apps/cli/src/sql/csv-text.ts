/** A spreadsheet takes a text that begins so for a formula, also in the full-width forms of East Asia. */
const formulaStart = /^[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/u;

/** Returns the names of columns as the first line of CSV. */
export function csvHead(columns: readonly { name: string }[]): string {
  return line(columns.map(({ name }) => name));
}

/**
 * Returns a row as a line of CSV (RFC 4180, but with line feeds). A text that a spreadsheet would run as a formula gets an apostrophe before it, which
 * spreadsheets hide; numbers stay numbers. Lists and structs are JSON; a value that is not there is empty.
 */
export function csvLine(row: Readonly<Record<string, unknown>>): string {
  return line(Object.values(row));
}

const line = (values: readonly unknown[]) => `${values.map(cell).join(",")}\n`;

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const written = typeof value === "string" ? value : JSON.stringify(value);
  const harmless = formulaStart.test(written) ? `'${written}` : written;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
