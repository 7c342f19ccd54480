import type { SqlValue } from "@dateline/dataset/sql";
import { plainText } from "../wrap-text.js";

/** Returns a value of a result as people read it: `–` for none, days as they are, the parts of lists and structs parted by commas. */
export function valueWords(value: SqlValue): string {
  if (value === null) return "–";
  if (Array.isArray(value)) return value.map(inside).join(", ");
  if (typeof value === "object") return entriesWords(value);
  return plainText(String(value));
}

/** A list in a list and a struct in a list keep their brackets: without them nobody could tell where one ends. */
function inside(value: SqlValue): string {
  if (Array.isArray(value)) return `[${value.map(inside).join(", ")}]`;
  return typeof value === "object" && value !== null ? `{${entriesWords(value)}}` : valueWords(value);
}

const entriesWords = (struct: object) =>
  Object.entries(struct)
    .map(([field, value]) => `${plainText(field)}: ${inside(value)}`)
    .join(", ");
