import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { documentedExports } from "../scripts/reference/docstrings.js";
import { exampleOf } from "../scripts/reference/example.js";
import { type Field, fieldsOf } from "../scripts/reference/fields.js";
import { reference } from "../scripts/reference/reference.js";
import * as schema from "../src/index.js";
import { objectsIn } from "./schema-walk.js";

const exported = Object.entries(schema).flatMap(([name, value]): [string, z.ZodType][] => (value instanceof z.ZodType ? [[name, value]] : []));
const fields = exported.flatMap(([name, value]) =>
  objectsIn(value, name).flatMap((met) => fieldsOf(met.schema).map((field) => ({ ...field, path: `${met.path}.${field.name}` }))),
);

const pathsWhere = (faulty: (field: Field) => boolean) => fields.filter(faulty).map(({ path }) => path);
const takesNumber = (value: z.core.$ZodType): boolean => {
  if (value instanceof z.ZodOptional || value instanceof z.ZodNullable) return takesNumber(value.unwrap());
  return value instanceof z.ZodNumber;
};

describe("the reference", () => {
  it("is what is committed; `npm run generate` writes it anew", () => {
    expect(reference()).toBe(readFileSync(new URL("../REFERENCE.md", import.meta.url), "utf8"));
  });

  it("describes every field", () => {
    expect(pathsWhere(({ notes }) => !notes.description)).toEqual([]);
  });

  it("gives every field an example that its schema takes", () => {
    expect(pathsWhere((field) => exampleOf(field.schema) === undefined || !z.safeParse(field.schema, exampleOf(field.schema)).success)).toEqual([]);
  });

  it("puts examples together to records that their schemas take", () => {
    expect(exported.filter(([, value]) => !value.safeParse(exampleOf(value)).success).map(([name]) => name)).toEqual([]);
  });

  it("gives every number a unit", () => {
    expect(pathsWhere((field) => takesNumber(field.schema) && !field.notes.unit)).toEqual([]);
  });

  it("knows no notes but these, so that none is misspelt", () => {
    const known = new Set(["id", "title", "description", "examples", "unit", "standard"]);
    expect(pathsWhere(({ notes }) => Object.keys(notes).some((key) => !known.has(key)))).toEqual([]);
  });

  it.each(["../src/index.ts", "../src/codecs/index.ts"])("has a docstring for every export of %s that `.meta` does not describe", (entry) => {
    const described = new Set([...exported.map(([name]) => name), ...schema.coreTypes.flatMap(({ type }) => [type, `${type}Modes`])]);
    const exports = documentedExports(new URL(entry, import.meta.url));
    expect(exports.filter(({ name, text }) => text === "" && !described.has(name)).map(({ name }) => name)).toEqual([]);
    expect(exports.length).toBeGreaterThan(5);
  });

  it("has walked more than two hundred fields", () => {
    expect(fields.length).toBeGreaterThan(200);
  });
});
