import type { Correction } from "@dateline/schema";

/** Any JSON value. */
export type Json = Extract<Correction, { action: "set" }>["value"];

/** In these lists a word selects the entries that have it: `casualties.killed` is all counts of the dead. */
const selectors: Readonly<Record<string, string>> = {
  casualties: "outcome",
  participants: "role",
  weapons: "kind",
  attributions: "stance",
  contested: "field",
};

type Container = { [key: string]: Json };
export const isObject = (value: Json | undefined): value is Container => typeof value === "object" && value !== null && !Array.isArray(value);

/** Returns the parts of a dotted path. */
export const partsOf = (field: string) => field.split(".");

/** Returns whether a part selects entries of a list by word, as `killed` does in `casualties`. */
export function selectorOf(list: string | undefined, part: string | undefined): string | undefined {
  return list !== undefined && part !== undefined && !/^\d+$/.test(part) ? selectors[list] : undefined;
}

/** Returns the value at a path; `undefined` where there is none. A selector gives the list of the entries that it selects. */
export function valueAt(record: Json, field: string): Json | undefined {
  let value: Json | undefined = record;
  const parts = partsOf(field);
  for (const [at, part] of parts.entries()) {
    const selector = at === 1 ? selectorOf(parts[0], part) : undefined;
    if (Array.isArray(value)) value = selector === undefined ? value[Number(part)] : value.filter((entry) => isObject(entry) && entry[selector] === part);
    else value = isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined;
  }
  return value;
}

/**
 * Returns a copy of the record in which the path has another value; `undefined` takes it out. `null` where the path leads nowhere: through
 * something that is missing, or past the end of a list.
 */
export function withValueAt(record: Json, field: string, value: Json | undefined): Json | null {
  const parts = partsOf(field);
  const selector = selectorOf(parts[0], parts[1]);
  if (selector === undefined) return withParts(record, parts, value);
  const [list = "", word = ""] = parts;
  if (!isObject(record) || !Array.isArray(record[list]) || parts.length > 2) return null;
  return { ...record, [list]: withSelected(record[list], selector, word, value) };
}

/** The new entries stand where the first of the old ones stood, so that setting what is there changes nothing. */
function withSelected(list: Json[], selector: string, word: string, value: Json | undefined): Json[] {
  const isSelected = (entry: Json) => isObject(entry) && entry[selector] === word;
  const found = list.findIndex(isSelected);
  const at = found === -1 ? list.length : list.slice(0, found).length;
  const others = list.filter((entry) => !isSelected(entry));
  const given = value === undefined ? [] : (Array.isArray(value) ? value : [value]).map((entry) => (isObject(entry) ? { [selector]: word, ...entry } : entry));
  return [...others.slice(0, at), ...given, ...others.slice(at)];
}

function withParts(container: Json, [part = "", ...rest]: readonly string[], value: Json | undefined): Json | null {
  if (Array.isArray(container)) {
    const index = Number(part);
    if (!/^\d+$/.test(part) || index >= container.length) return null;
    const inner = rest.length === 0 ? value : withParts(container[index] ?? null, rest, value);
    if (inner === null && rest.length > 0) return null;
    return inner === undefined ? container.toSpliced(index, 1) : container.with(index, inner);
  }
  if (!isObject(container)) return null;
  const inner = rest.length === 0 ? value : withParts(container[part] ?? null, rest, value);
  if (inner === null && rest.length > 0) return null;
  const { [part]: _old, ...others } = container;
  // A key that was there keeps its place, though the order means nothing: lines are written in the schema's.
  return inner === undefined ? others : { ...container, [part]: inner };
}
