import { notesOf } from "./fields.js";

/**
 * Returns an example of what a schema takes: its own, else one put together of the examples of what it holds. Undefined where something in it has none.
 * @param {import("zod").core.$ZodType} schema
 * @returns {unknown}
 */
export function exampleOf(schema) {
  const [own] = notesOf(schema).examples ?? [];
  if (own !== undefined) return own;
  return assemble[schema._zod.def.type]?.(schema);
}

/** @type {Record<string, (schema: any) => unknown>} */
const assemble = {
  optional: (schema) => exampleOf(schema.def.innerType),
  nullable: (schema) => exampleOf(schema.def.innerType),
  array: (schema) => {
    const element = exampleOf(schema.element);
    const count = schema.def.checks?.find((/** @type {any} */ check) => check._zod.def.check === "min_length")?._zod.def.minimum ?? 1;
    return element === undefined ? undefined : Array.from({ length: Math.max(1, count) }, () => element);
  },
  enum: (schema) => schema.options[0],
  literal: (schema) => [...schema.values][0],
  union: (schema) => exampleOf(schema.options[0]),
  object: (schema) => {
    const entries = Object.entries(schema.shape).map(([name, field]) => [name, exampleOf(/** @type {import("zod").core.$ZodType} */ (field))]);
    return entries.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(entries);
  },
};
