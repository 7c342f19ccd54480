import type { Json } from "../correct/value-reader.js";
import { plainText } from "../wrap-text.js";

/** Returns the parts in which two values differ, however deep, each by its name with what it was and is: "latitude 36.2 -> 36.19". */
export function partsChanged(was: Json, is: Json, name = ""): string[] {
  if (!isComposite(was) || !isComposite(is)) return was === is ? [] : [`${name} ${partWords(was)} -> ${partWords(is)}`.trim()];
  const [before, after] = [new Map(Object.entries(was)), new Map(Object.entries(is))];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key) => partsChanged(before.get(key) ?? null, after.get(key) ?? null, Number.isNaN(Number(key)) ? key : name));
}

const isComposite = (value: Json): value is Json[] | { [key: string]: Json } => typeof value === "object" && value !== null;

function partWords(value: Json): string {
  if (value === null) return "none";
  return typeof value === "string" ? `“${plainText(value)}”` : plainText(JSON.stringify(value));
}
