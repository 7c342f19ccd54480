import { describe, expect, it } from "vitest";
import { z } from "zod";
import * as schema from "../src/index.js";
import { objectsIn } from "./schema-walk.js";

const exported = Object.entries(schema).flatMap(([name, value]): [string, z.ZodType][] => (value instanceof z.ZodType ? [[name, value]] : []));
const objects = exported.flatMap(([name, value]) => objectsIn(value, name));

describe("exported schemas", () => {
  it.each(exported)("%s has a title and a description", (_name, value) => {
    expect(value.meta()).toMatchObject({ title: expect.stringMatching(/\S/), description: expect.stringMatching(/\S/) });
  });

  it("describe every field of every object", () => {
    const silent = objects.flatMap(({ path, schema: { shape } }) =>
      Object.entries(shape)
        .filter(([, field]) => !(field instanceof z.ZodType && field.description))
        .map(([key]) => `${path}.${key}`),
    );
    expect(silent).toEqual([]);
  });

  it("refuse fields that they do not know", () => {
    const loose = objects.filter(({ schema: { def } }) => !(def.catchall instanceof z.ZodNever)).map(({ path }) => path);
    expect(loose).toEqual([]);
  });

  it("include more than forty objects, so that the walk above is known to have walked", () => {
    expect(objects.length).toBeGreaterThan(40);
  });
});
