import { coreModel, recordFiles, standings } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { tables } from "../../src/sql/tables.js";
import { sqlTables } from "../../src/sql.js";

/** Fields that no table has, and why. */
const leftOut: Readonly<Record<string, RegExp>> = {
  // Further evidence than the first of a value is for `explain`; a search goes by the table evidence.
  documents: /^(blocks|published\.(edtf|precision|basis|text|evidence))/,
  events: /\.evidence|^(time|place)\.text|^reportIds|^(size|detained)\.(approximate|text)/,
  reports: /\.evidence|^(time|place)\.text|^(size|detained)\.(approximate|text)/,
  figures: /^evidence\.(documentId|start|end)|^(time|place)\./,
  mentions: /^place\./,
  corrections: /^(evidence|report$|accounts\.evidence\.(documentId|start|end))/,
};

/** The paths of a record's fields, down to those that hold a value. */
function leavesOf(schema: z.core.$ZodType, path = ""): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return leavesOf(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.flatMap((option) => leavesOf(option, path)))];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, field]) => leavesOf(field as z.core.$ZodType, path === "" ? key : `${path}.${key}`));
  return schema instanceof z.ZodArray ? leavesOf(schema.element, path) : [path];
}

describe("the tables of SQL", () => {
  it("tell what they and all their columns hold", () => {
    const silent = sqlTables().flatMap(({ name, about, columns }) => [
      { name, about },
      ...columns.map((column) => ({ name: `${name}.${column.name}`, about: column.about })),
    ]);
    expect(silent.filter(({ about }) => !/^\S.*\.$/.test(about))).toEqual([]);
  });

  it("have names that need no quotes, each once", () => {
    for (const { columns } of sqlTables()) {
      const names = columns.map(({ name }) => name);
      expect(names.filter((name) => !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it.each(
    Object.entries(leftOut).concat([
      ["actors", /^$/],
      ["issues", /^$/],
    ]),
  )("hold every field of %s that is not left out with a reason", (file, left) => {
    const schema = coreModel[recordFiles[file as keyof typeof recordFiles].schema];
    const read = tables.filter((table) => table.file === file).flatMap(({ columns }) => columns.flatMap((column) => ("from" in column ? [column.from] : [])));
    const covered = new Set(read.map((path) => path.replace(/\.\d+/g, "")));
    const missing = leavesOf(schema).filter((path) => !covered.has(path) && !left.test(path));
    expect(missing).toEqual([]);
  });

  it("name every standing there is", () => {
    const column = sqlTables()[0]?.columns.find(({ name }) => name === "standing");
    for (const standing of standings) expect(column?.about).toContain(standing);
  });
});
