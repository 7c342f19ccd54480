import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const flagsIn = (path: string) => [...readFileSync(new URL(path, import.meta.url), "utf8").matchAll(/setFlagsFromString\("(.+?)"\)/g)].map(([, flag]) => flag);

describe("bundle", () => {
  test("is compiled under the flags of the command line, or V8 would refuse the cache", () => {
    const flags = flagsIn("../../cli/bin/dateline.js");
    expect(flags).not.toEqual([]);
    expect(flagsIn("../bundle/warm-up.js")).toEqual(flags);
  });
});
