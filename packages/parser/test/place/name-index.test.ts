import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findReferences, lineStarts } from "../../src/place/name-index.js";

describe("findReferences", () => {
  const index = "aden\t4 9\nal qaim\t2\nbasra\t1\n~basra\t1 7\n";

  it("finds the first, a middle and the last key", () => {
    expect([findReferences(index, "aden"), findReferences(index, "basra"), findReferences(index, "~basra")]).toEqual([["4", "9"], ["1"], ["1", "7"]]);
  });

  it("finds nothing under a key that is only the beginning of another", () => {
    expect(findReferences(index, "al")).toEqual([]);
    expect(findReferences("", "al")).toEqual([]);
  });

  it("finds every key of any sorted index", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z ~]{1,8}$/), { minLength: 1, maxLength: 60 }), (keys) => {
        const text = keys
          .map((key, row) => `${key}\t${row}`)
          .sort()
          .join("\n");
        expect(keys.map((key) => findReferences(`${text}\n`, key))).toEqual(keys.map((_, row) => [String(row)]));
      }),
      { seed: 7 },
    );
  });
});

describe("lineStarts", () => {
  it("gives the start of each line and the length of the text", () => {
    expect([...lineStarts("a\nbc\n\nd")]).toEqual([0, 2, 5, 6, 7]);
    expect([...lineStarts("a\n")]).toEqual([0, 2]);
  });
});
