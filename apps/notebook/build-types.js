// Writes what the editor's help knows of a cell's scope into dist/types: `writeTypes(charts)`, called by build-page.js.
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "dist", "types");

const settings = {
  compilerOptions: {
    target: "es2023",
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["es2023", "dom", "dom.iterable"],
    types: [],
    strict: true,
    noImplicitAny: false,
    noEmit: true,
    skipLibCheck: true,
    allowJs: true,
  },
  // The last one is on no disk: the language server is told what is in it.
  files: ["notebook.d.ts", "schema.d.ts", "charts.d.ts", "cells.ts"],
};

/**
 * @typedef {{ $ref?: string, const?: unknown, enum?: unknown[], anyOf?: JsonSchema[], oneOf?: JsonSchema[], type?: string, items?: JsonSchema,
 *   properties?: Record<string, JsonSchema>, required?: string[], additionalProperties?: boolean | JsonSchema, description?: string }} JsonSchema
 * @typedef {{ name: string, title: string }} ChartRow
 */

/** @param {readonly ChartRow[]} charts */
export async function writeTypes(charts) {
  /** @type {{ $defs: Record<string, JsonSchema> }} */
  const schema = JSON.parse(await readFile(new URL("../../packages/schema/generated/dateline.schema.json", import.meta.url), "utf8"));
  await mkdir(out, { recursive: true });
  await Promise.all([
    cp(join(here, "types", "notebook.d.ts"), join(out, "notebook.d.ts")),
    writeFile(join(out, "schema.d.ts"), schemaTypes(schema.$defs)),
    writeFile(join(out, "charts.d.ts"), chartTypes(charts)),
    writeFile(join(out, "tsconfig.json"), JSON.stringify(settings)),
  ]);
}

/** @param {readonly ChartRow[]} charts */
function chartTypes(charts) {
  const methods = charts.map(
    ({ name, title }) => `${comment(title, "  ")}  ${camel(name)}(events: readonly ConflictEvent[], options?: ChartOptions): Chart;\n`,
  );
  return `interface ChartOptions {
  /** In pixels; that of the output by default. */
  width?: number;

  /** In pixels, at least. */
  height?: number;

  /** Draws for a dark page. */
  dark?: boolean;
}

/** A drawn chart, with its words apart from the drawing. */
interface Chart {
  svg: SVGSVGElement;

  /** The finding, one sentence. */
  title: string;

  /** What is measured, where and when. */
  subtitle: string;

  notes: readonly string[];

  source: string;

  /** For those who cannot see it. */
  alt: string;
}

/** Charts over events: each draws what it is given, fitted to the page. */
declare const charts: {
${methods.join("\n")}};
`;
}

/** @param {Record<string, JsonSchema>} defs */
function schemaTypes(defs) {
  const records = ["documents", "mentions", "actors", "reports", "events", "figures", "issues", "corrections", "aliases"];
  const shapes = {
    documents: "SourceDocument",
    mentions: "Mention",
    actors: "Actor",
    reports: "EventReport",
    events: "ConflictEvent",
    figures: "ReportedFigure",
    issues: "Issue",
    corrections: "Correction",
    aliases: "Alias",
  };
  const dataset = records.map((name) => `  ${name}: ${shapes[/** @type {keyof typeof shapes} */ (name)]}[];\n`).join("");
  const named = Object.entries(defs).map(([name, schema]) => definition(name, schema));
  return `${named.join("\n")}\ninterface Dataset {\n${dataset}  manifest: DatasetManifest;\n}\n`;
}

/** @param {string} name @param {JsonSchema} schema @returns {string} */
function definition(name, schema) {
  const variants = schema.oneOf ?? [];
  if (variants.length > 1 && variants.every(({ properties }) => properties?.type?.const !== undefined)) return union(name, schema, variants);
  if (schema.properties !== undefined) return `${comment(schema.description)}interface ${name} {\n${members(schema)}}\n`;
  return `${comment(schema.description)}type ${name} = ${typeText(schema)};\n`;
}

/** What all variants have alike is said once. @param {string} name @param {JsonSchema} schema @param {JsonSchema[]} variants */
function union(name, schema, variants) {
  const [first = {}] = variants;
  const written = (/** @type {JsonSchema} */ one, /** @type {string} */ key) => JSON.stringify([one.properties?.[key], one.required?.includes(key)]);
  const shared = Object.keys(first.properties ?? {}).filter((key) => variants.every((one) => written(one, key) === written(first, key)));
  const base = `${comment(schema.description)}interface ${name}Fields {\n${members(first, (key) => shared.includes(key))}}\n`;
  const own = variants.map(
    (one) => `interface ${pascal(String(one.properties?.type?.const))}${name} extends ${name}Fields {\n${members(one, (key) => !shared.includes(key))}}\n`,
  );
  const names = variants.map((one) => `${pascal(String(one.properties?.type?.const))}${name}`);
  return `${base}\n${own.join("\n")}\n${comment(schema.description)}type ${name} = ${names.join(" | ")};\n`;
}

/** @param {JsonSchema} schema @param {(key: string) => boolean} [isWanted] */
function members({ properties = {}, required = [] }, isWanted = () => true) {
  return Object.entries(properties)
    .filter(([key]) => isWanted(key))
    .map(([key, schema]) => `${comment(schema.description, "  ")}  ${key}${required.includes(key) ? "" : "?"}: ${typeText(schema)};\n`)
    .join("\n");
}

/** @param {JsonSchema} schema @returns {string} */
function typeText(schema) {
  if (schema.$ref !== undefined) return schema.$ref.replace("#/$defs/", "");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return [...new Set(choices.map(typeText))].join(" | ");
  if (schema.type === "array") return `(${typeText(schema.items ?? {})})[]`.replace(/^\((\w+)\)/, "$1");
  if (schema.properties !== undefined)
    return `{ ${Object.entries(schema.properties)
      .map(([key, one]) => `${key}${schema.required?.includes(key) ? "" : "?"}: ${typeText(one)}`)
      .join("; ")} }`;
  if (schema.type === "object") return `Record<string, ${typeof schema.additionalProperties === "object" ? typeText(schema.additionalProperties) : "unknown"}>`;
  return { integer: "number", number: "number", string: "string", boolean: "boolean", null: "null" }[schema.type ?? ""] ?? "unknown";
}

/** On a line of its own, which is where the language server looks for it. @param {string | undefined} text */
function comment(text, indent = "") {
  return text === undefined ? "" : `${indent}/** ${text.replaceAll("*/", "* /")} */\n`;
}

/** @param {string} name */
function camel(name) {
  return name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}

/** @param {string} name */
function pascal(name) {
  return camel(`-${name}`);
}
