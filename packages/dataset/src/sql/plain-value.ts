import {
  DuckDBArrayValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  DuckDBUnionValue,
  type DuckDBValue,
  type DuckDBValueConverter,
} from "@duckdb/node-api";

/** A value of a result, as JSON can hold it. Days and times are ISO 8601 text, whole numbers too large for a number are digits as text. */
export type SqlValue = null | boolean | number | string | readonly SqlValue[] | { readonly [field: string]: SqlValue };

/** Returns a value of DuckDB as plain JSON. What JSON has no form for is the text that DuckDB writes; numbers that are none or endless are null. */
export const plainValue: DuckDBValueConverter<SqlValue> = (value) => toPlain(value);

function toPlain(value: DuckDBValue): SqlValue {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "bigint") return wholeNumber(value);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (value instanceof DuckDBTimestampValue) return value.toString().replace(" ", "T");
  if (value instanceof DuckDBTimestampTZValue) return value.toString().replace(" ", "T").replace(/\+00$/, "Z");
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) return value.items.map((item) => toPlain(item));
  if (value instanceof DuckDBStructValue) return Object.fromEntries(Object.entries(value.entries).map(([field, inner]) => [field, toPlain(inner)]));
  if (value instanceof DuckDBMapValue) return value.entries.map(({ key, value: inner }) => ({ key: toPlain(key), value: toPlain(inner) }));
  if (value instanceof DuckDBUnionValue) return toPlain(value.value);
  return value.toString();
}

function wholeNumber(value: bigint): number | string {
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value.toString();
}
