// The entry of one schema: what it is and, by its kind, its fields, words or form.
import * as z from "zod";
import { exampleOf } from "./example.js";
import { fieldsOf, notesOf, typeOf } from "./fields.js";
import { code, tableOf } from "./table.js";

const head = ["field", "what", "type", "unit", "standard", "example"];

/** @param {import("./fields.js").Field} field */
function rowOf(field) {
  const { name, optional, type, notes } = field;
  return [`\`${name}\``, notes.description ?? "", optional ? `${type}; optional` : type, notes.unit ?? "", notes.standard ?? "", exampleCell(field)];
}

/** What holds objects is shown at their own entry, or field by field in the rows that follow. @param {import("./fields.js").Field} field */
function exampleCell({ schema, type, notes }) {
  if (notes.examples !== undefined) return code(notes.examples[0]);
  const example = exampleOf(schema);
  if (!holdsObject(example)) return code(example);
  const link = /\[\w+\]\(#\w+\)/.exec(type);
  return link === null ? "see its fields" : `see ${link[0]}`;
}

/** @param {unknown} value */
const holdsObject = (value) => (Array.isArray(value) ? value.some((one) => typeof one === "object") : typeof value === "object" && value !== null);

/** @param {readonly import("./fields.js").Field[]} fields */
export const fieldTable = (fields) => tableOf(head, fields.map(rowOf));

/** Returns the entry of a schema under its name. @param {string} name @param {any} schema */
export function entryOf(name, schema) {
  const { description = "", standard } = notesOf(schema);
  const intro = `### ${name}\n\n${description}${standard === undefined ? "" : ` Standard: ${standard}.`}`;
  return [intro, bodies[schema._zod.def.type]?.(schema) ?? formOf(schema)].filter((part) => part !== "").join("\n\n");
}

/** @type {Record<string, (schema: any) => string>} */
const bodies = {
  object: (schema) => fieldTable(fieldsOf(schema)),
  enum: ({ options }) => `One of ${options.map((/** @type {string} */ word) => `\`${word}\``).join(", ")}.`,
  union: unionBody,
  array: (schema) => `A list of ${typeOf(schema.element)}.`,
};

/** @param {z.core.$ZodType} schema */
function formOf(schema) {
  const { unit } = notesOf(schema);
  const { pattern } = z.toJSONSchema(schema);
  const form = pattern === undefined ? [] : [`Form: \`${pattern}\`.`];
  return [...(unit === undefined ? [] : [`Unit: ${unit}.`]), ...form, `Example: ${code(exampleOf(schema))}.`].join(" ");
}

/** The fields that all variants of a union share, then those of each. @param {any} union */
function unionBody(union) {
  const { options, def } = union;
  if (def.discriminator === undefined) return formOf(union);
  const shared = Object.keys(options[0].shape).filter((key) => options.every((/** @type {any} */ option) => option.shape[key] === options[0].shape[key]));
  const own = options.map((/** @type {any} */ option) => option.omit(Object.fromEntries(shared.map((key) => [key, true]))));
  const common = fieldTable(fieldsOf(options[0].pick(Object.fromEntries(shared.map((key) => [key, true])))));
  if (def.discriminator === "type") return `${common}\n\nBeside these each has \`type\`, \`mode\` and the fields of its type: see [event types](#event-types).`;
  const variants = own.map((/** @type {any} */ option) => {
    const [word] = option.shape[def.discriminator].values;
    return `Where \`${def.discriminator}\` is \`${word}\`:\n\n${fieldTable(fieldsOf(option))}`;
  });
  return [common, ...variants].join("\n\n");
}
