import { z } from "zod";

/** An object schema met on a walk, with the path that led to it. */
interface MetObject {
  path: string;
  schema: z.ZodObject;
}

/** The schemas directly inside a schema, each with its step; an object's fields are among them. */
function childrenOf(schema: z.ZodType): [step: string, child: z.core.$ZodType][] {
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape).map(([key, field]) => [`.${key}`, field]);
  if (schema instanceof z.ZodArray) return [["[]", schema.element]];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return [["", schema.unwrap()]];
  if (schema instanceof z.ZodUnion) return schema.options.map((option, index) => [`|${index}`, option]);
  if (schema instanceof z.ZodRecord) return [["{}", schema.valueType]];
  return [];
}

/** Returns every object schema in `schema`, itself included, each once. Recursion through `z.lazy` (any JSON value) is not entered. */
export function objectsIn(schema: z.ZodType, path: string, met: Set<z.core.$ZodType> = new Set()): MetObject[] {
  if (met.has(schema)) return [];
  met.add(schema);
  const own: MetObject[] = schema instanceof z.ZodObject ? [{ path, schema }] : [];
  return own.concat(childrenOf(schema).flatMap(([step, child]) => (child instanceof z.ZodType ? objectsIn(child, path + step, met) : [])));
}
