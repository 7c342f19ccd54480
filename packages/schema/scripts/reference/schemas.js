import { nameOf } from "./fields.js";

/** The schemas directly inside one, by its type. @type {Record<string, (schema: any) => any[]>} */
const inside = {
  optional: (schema) => [schema.def.innerType],
  nullable: (schema) => [schema.def.innerType],
  array: (schema) => [schema.element],
  record: (schema) => [schema.valueType],
  union: (schema) => schema.options,
  object: (schema) => Object.values(schema.shape),
};

/**
 * Returns the schemas that have a name and are reached from `roots`, by name, each once. One that only describes another anew is followed to the other.
 * @param {readonly import("zod").core.$ZodType[]} roots
 * @returns {Map<string, any>}
 */
export function namedSchemas(roots) {
  const named = new Map();
  const met = new Set();
  /** @param {any} schema */
  const visit = (schema) => {
    if (met.has(schema)) return;
    met.add(schema);
    const parent = schema._zod.parent;
    const name = nameOf(schema);
    if (name !== undefined && name === nameOf(parent)) return visit(parent);
    if (name !== undefined) named.set(name, schema);
    for (const child of inside[schema._zod.def.type]?.(schema) ?? []) visit(child);
  };
  for (const root of roots) visit(root);
  return named;
}
