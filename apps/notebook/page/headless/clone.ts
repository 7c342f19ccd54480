/** Returns a copy of plain data, as browsers' `structuredClone` makes it. Throws for functions and elements. */
export function structuredClone(value: unknown): unknown {
  return copy(value, new Map());
}

function copy(value: unknown, known: Map<object, unknown>): unknown {
  if (typeof value === "function" || typeof value === "symbol") throw new TypeError("A function cannot be cloned");
  if (typeof value !== "object" || value === null) return value;
  if (known.has(value)) return known.get(value);
  const note = <Copy extends object>(made: Copy): Copy => {
    known.set(value, made);
    return made;
  };
  if (value instanceof Date) return note(new Date(value));
  if (value instanceof RegExp) return note(new RegExp(value));
  if (value instanceof Map) {
    const made = note(new Map());
    for (const [key, member] of value) made.set(copy(key, known), copy(member, known));
    return made;
  }
  if (value instanceof Set) {
    const made = note(new Set());
    for (const member of value) made.add(copy(member, known));
    return made;
  }
  if (Array.isArray(value)) {
    const made: unknown[] = note([]);
    for (const member of value) made.push(copy(member, known));
    return made;
  }
  if (ArrayBuffer.isView(value)) return note(new (value.constructor as new (given: object) => object)(value));
  if ("nodeType" in value) throw new TypeError("An element cannot be cloned");
  const made: Record<string, unknown> = note({});
  for (const [key, member] of Object.entries(value)) made[key] = copy(member, known);
  return made;
}
