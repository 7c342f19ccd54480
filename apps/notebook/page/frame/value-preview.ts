import { inspect } from "./inspect.js";
import { isRows } from "./table.js";

const longest = 160;

/** Returns what kind of thing a value is, in a word or two. */
export function valueKind(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (isRows(value)) return `${value.length} ${value.length === 1 ? "record" : "records"}`;
  if (Array.isArray(value)) return `${value.length} ${value.length === 1 ? "value" : "values"}`;
  if (typeof value !== "object") return typeof value;
  const name: unknown = Object.getPrototypeOf(value)?.constructor?.name;
  return (typeof name === "string" && name !== "" ? name : "object").slice(0, 60);
}

/** Returns the beginning of a value, on one line. Never throws, whatever the value does when it is looked at. */
export function valuePreview(value: unknown): string {
  try {
    const text = inspect(Array.isArray(value) ? value.slice(0, 3) : value).replace(/\s+/g, " ");
    return text.length > longest ? `${text.slice(0, longest)}…` : text;
  } catch {
    // A getter of the cell's own making threw: there is nothing to show, and the cell is none the worse.
    return "";
  }
}
