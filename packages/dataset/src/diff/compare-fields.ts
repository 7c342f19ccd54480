import type { ConflictEvent } from "@dateline/schema";
import { isObject, type Json } from "../corrections/field-path.js";

/** A field that differs, with what it held on each side: null where it held nothing. Words and offsets that a value rests on are not part of it. */
export interface FieldDifference {
  field: string;
  before: Json;
  after: Json;
}

/** What is no statement about the incident: ids, and the reasons that explain the rest. */
const passedOver = new Set(["id", "reportIds", "reasons"]);

/** The fields of an event in the order that people ask for them; any other comes after. */
const order = [
  "type",
  "mode",
  "status",
  "count",
  "time",
  "place",
  "participants",
  "weapons",
  "casualties",
  "attributions",
  "contested",
  "voices",
  "confidence",
];

/** Returns the fields in which two states of an event differ. The order of a list is no difference. */
export function compareFields(before: ConflictEvent, after: ConflictEvent): FieldDifference[] {
  const names = [...new Set([...order, ...Object.keys(before), ...Object.keys(after)])].filter((name) => !passedOver.has(name));
  return names.flatMap((field) => {
    const [was, is] = [bareValue(Reflect.get(before, field), field), bareValue(Reflect.get(after, field), field)];
    return canonical(was) === canonical(is) ? [] : [{ field, before: was, after: is }];
  });
}

/** Returns the entries of one list that the other lacks. */
export function entriesNotIn(list: Json, other: Json): Json[] {
  if (!Array.isArray(list)) return [];
  const known = new Set(Array.isArray(other) ? other.map((entry) => canonical(entry)) : []);
  return list.filter((entry) => !known.has(canonical(entry)));
}

/** What tells how a value was found, not what it is. */
const grounds: Readonly<Record<string, readonly string[]>> = {
  time: ["text", "basis"],
  place: ["text"],
  casualties: ["text"],
  size: ["text"],
  detained: ["text"],
};

/** Returns a value without what it rests on: evidence, offsets, and where the value stands for itself its words. */
export function bareValue(value: unknown, field: string): Json {
  if (Array.isArray(value)) return value.map((entry) => bareValue(entry, field));
  if (typeof value !== "object" || value === null) return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
  const isGround = (key: string, inner: unknown) =>
    inner === undefined || key === "evidence" || grounds[field]?.includes(key) === true || ((key === "start" || key === "end") && typeof inner === "number");
  const kept = Object.entries(value).filter(([key, inner]) => !isGround(key, inner));
  return Object.fromEntries(kept.map(([key, inner]) => [key, bareValue(inner, field)]));
}

/** Equal for equal values, whatever the order of keys and entries and the case of letters. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(canonical).sort());
  if (!isObject(value)) return JSON.stringify(value).toLowerCase();
  return JSON.stringify(
    Object.entries(value)
      .map(([key, inner]) => [key, canonical(inner)])
      .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
  );
}
