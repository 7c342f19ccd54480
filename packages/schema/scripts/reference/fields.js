// What the reference says of a schema: its fields, with what `.meta` and the checks tell of each.
import { coreModel } from "@dateline/schema";
import * as z from "zod";

/**
 * @typedef {object} Field
 * @property {string} name
 * @property {boolean} optional
 * @property {string} type In Markdown, with links to the schemas it names.
 * @property {Notes} notes
 * @property {z.core.$ZodType} schema
 */

/** @typedef {{ id?: string, title?: string, description?: string, unit?: string, standard?: string, examples?: unknown[] }} Notes */

const wrappers = new Set(["optional", "nullable"]);
/** What each model makes afresh, and so has no name in zod's registry. @type {Map<z.core.$ZodType | undefined, string>} */
const modelNames = new Map(
  /** @type {[z.core.$ZodType, string][]} */ ([
    [coreModel.Participant, "Participant"],
    [coreModel.EventReport, "EventReport"],
    [coreModel.ConflictEvent, "ConflictEvent"],
  ]),
);

/** Returns the notes of a schema, those of what it wraps where it has none of its own. @param {z.core.$ZodType} schema @returns {Notes} */
export function notesOf(schema) {
  const own = /** @type {Notes} */ (z.globalRegistry.get(schema) ?? {});
  const inner = innerOf(schema);
  return inner === undefined ? own : { ...omitId(notesOf(inner)), ...own };
}

/** @param {Notes} notes @returns {Notes} */
function omitId({ id: _id, ...notes }) {
  return notes;
}

/** @param {z.core.$ZodType} schema @returns {z.core.$ZodType | undefined} */
function innerOf(schema) {
  return wrappers.has(schema._zod.def.type) ? /** @type {z.ZodOptional} */ (schema).def.innerType : undefined;
}

/** Returns the name of a schema, or of the one that it only describes anew. @param {z.core.$ZodType | undefined} schema @returns {string | undefined} */
export function nameOf(schema) {
  if (schema === undefined) return undefined;
  const { id } = /** @type {Notes} */ (z.globalRegistry.get(schema) ?? {});
  return modelNames.get(schema) ?? id ?? nameOf(schema._zod.parent);
}

/** Returns the fields of an object, each followed by those of an object without a name inside it. @param {z.ZodObject} object @returns {Field[]} */
export function fieldsOf(object, prefix = "") {
  return Object.entries(object.shape).flatMap(([key, schema]) => {
    const name = prefix + key;
    const field = { name, optional: schema._zod.def.type === "optional", type: typeOf(schema), notes: notesOf(schema), schema };
    const nested = namelessObjectIn(schema);
    return [field, ...(nested === undefined ? [] : fieldsOf(nested.object, `${name}${nested.step}.`))];
  });
}

/** @param {any} schema @returns {{ object: z.ZodObject, step: string } | undefined} */
function namelessObjectIn(schema) {
  const { type, innerType } = schema._zod.def;
  if (nameOf(schema) !== undefined) return undefined;
  if (type === "object") return { object: schema, step: "" };
  if (wrappers.has(type)) return namelessObjectIn(innerType);
  const within = type === "array" ? namelessObjectIn(schema.element) : undefined;
  return within && { object: within.object, step: `[]${within.step}` };
}

/** @type {Record<string, (schema: any) => string>} */
const typeWords = {
  optional: (schema) => typeOf(schema.def.innerType),
  nullable: (schema) => `${typeOf(schema.def.innerType)} or null`,
  array: (schema) => `list of ${typeOf(schema.element)}`,
  record: (schema) => `map of ${typeOf(schema.valueType)}`,
  enum: (schema) => schema.options.map((/** @type {string} */ word) => `\`${word}\``).join(", "),
  literal: (schema) => [...schema.values].map((value) => `\`${value}\``).join(", "),
  string: (schema) => (schema.format === "datetime" ? "date and time" : "text"),
  number: (schema) => (schema.isInt ? "whole number" : "number") + rangeOf(schema),
  boolean: () => "true or false",
  object: () => "object",
  union: (schema) => schema.options.map(typeOf).join(" or "),
};

/** Returns what a schema takes, in words; a schema with a name is a link to its entry. @param {z.core.$ZodType} schema @returns {string} */
export function typeOf(schema) {
  const name = nameOf(schema);
  if (name !== undefined) return `[${name}](#${name.toLowerCase()})`;
  const { type } = schema._zod.def;
  const words = typeWords[type];
  if (words === undefined) throw new Error(`The reference has no words for a schema of the type "${type}".`);
  return words(schema);
}

/** @param {z.ZodNumber} schema */
function rangeOf({ minValue, maxValue }) {
  const from = minValue !== null && minValue > Number.MIN_SAFE_INTEGER ? minValue : undefined;
  const to = maxValue !== null && maxValue < Number.MAX_SAFE_INTEGER ? maxValue : undefined;
  if (from === undefined && to === undefined) return "";
  if (to === undefined) return `, from ${from}`;
  return `, ${from} to ${to}`;
}
