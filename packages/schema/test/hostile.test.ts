import { describe, expect, it } from "vitest";
import { z } from "zod";
import { HeldEvent, HeldReport } from "../src/codecs/held-record.js";
import { Actor, Correction, coreModel, DatasetManifest, recordFiles } from "../src/index.js";
import { objectsIn } from "./schema-walk.js";

const manifest = { schemaVersion: "0.2.0", counts: {}, inputs: [], files: {}, options: {} };
const nested = (depth: number): unknown => JSON.parse("[".repeat(depth) + "]".repeat(depth));

describe("a hostile value", () => {
  it.each([{ depth: 101 }, { depth: 5000 }, { depth: 200_000 }])("nested $depth deep is refused, and does not end the program", ({ depth }) => {
    const result = DatasetManifest.safeParse({ ...manifest, options: { note: nested(depth) } });
    expect(result.error?.issues).toMatchObject([{ path: ["options", "note"], message: "is nested more than 100 deep" }]);
  });

  it("nested as deep as anything of ours is taken", () => {
    expect(DatasetManifest.safeParse({ ...manifest, options: { note: nested(100) } }).success).toBe(true);
  });

  it("whose length is no number is refused like any other of the wrong type", () => {
    const unmeasurable = JSON.parse('{"length": {"toString": 0}}');
    expect(Actor.safeParse({ id: "a", name: unmeasurable, kind: "police", aliases: [], relations: [] }).error?.issues).toMatchObject([
      { path: ["name"], code: "invalid_type" },
    ]);
    expect(Correction.safeParse({ action: "add", accounts: unmeasurable }).success).toBe(false);
  });

  it("is measured in no record unless it is a text or a list", () => {
    const records = Object.values(recordFiles).map(({ schema }) => [schema, coreModel[schema]] as const);
    const lengths = [...records, ["HeldEvent", HeldEvent] as const, ["HeldReport", HeldReport] as const].flatMap(([name, schema]) =>
      objectsIn(schema, name).flatMap(({ path, schema: { shape } }) => Object.entries(shape).map(([key, field]) => ({ path: `${path}.${key}`, field }))),
    );
    expect(lengths.length).toBeGreaterThan(100);
    const unmeasurable = JSON.parse('{"length": {"toString": 0}}');
    for (const { path, field } of lengths) expect(() => field instanceof z.ZodType && field.safeParse(unmeasurable), path).not.toThrow();
  });

  it("cannot name a field that every object has", () => {
    const pollute = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}');
    expect(Actor.safeParse({ id: "a", name: "a", kind: "police", aliases: [], relations: [], ...pollute }).success).toBe(false);
    DatasetManifest.safeParse({ ...manifest, options: pollute, counts: pollute });
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});
