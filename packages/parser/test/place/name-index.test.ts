import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineStarts, openReferences } from "../../src/place/name-index.js";

describe("openReferences", () => {
  const index = "aden\t4 9\nal qaim\t2\nbasra\t1\n~basra\t1 7\n";

  it("finds the first, a middle and the last key", () => {
    expect(["aden", "basra", "~basra"].map(openReferences(index).find)).toEqual([["4", "9"], ["1"], ["1", "7"]]);
  });

  it("finds nothing under a key that is only the beginning of another", () => {
    expect(openReferences(index).find("al")).toEqual([]);
    expect(openReferences("").find("al")).toEqual([]);
  });

  it("tells whether any key begins with some letters", () => {
    const { begins } = openReferences(index);
    expect(["a", "al ", "al qaim", "~b"].filter((letters) => !begins(letters))).toEqual([]);
    expect(["A", "al qaims", "c", "~basrah", "~~"].filter(begins)).toEqual([]);
  });

  it("finds every key of any sorted index", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z ~]{1,8}$/), { minLength: 1, maxLength: 60 }), (keys) => {
        const text = keys
          .map((key, row) => `${key}\t${row}`)
          .sort()
          .join("\n");
        const { find, begins } = openReferences(`${text}\n`);
        expect(keys.map(find)).toEqual(keys.map((_, row) => [String(row)]));
        expect(keys.every((key) => begins(key.slice(0, 2)))).toBe(true);
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
