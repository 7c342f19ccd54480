import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assign } from "../src/evaluate/assign.js";

/** The best sum by trying everything. */
function best(weights: readonly (readonly number[])[], row = 0, used: ReadonlySet<number> = new Set()): number {
  const current = weights[row];
  if (current === undefined) return 0;
  const without = best(weights, row + 1, used);
  return Math.max(without, ...current.map((weight, column) => (used.has(column) ? 0 : weight + best(weights, row + 1, new Set([...used, column])))));
}

const matrix = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

describe("assign", () => {
  it("gives up a good pair for two that are better together", () => {
    expect(
      assign([
        [5, 4],
        [4, 0],
      ]),
    ).toEqual([1, 0]);
  });

  it("makes no pair of weight 0, and leaves rows without a column", () => {
    expect(assign([[0], [3]])).toEqual([null, 0]);
    expect(assign([[], []])).toEqual([null, null]);
    expect(assign([])).toEqual([]);
  });

  it("finds the greatest sum, each column once", () => {
    fc.assert(
      fc.property(matrix, (weights) => {
        const given = assign(weights);
        const columns = given.filter((column) => column !== null);
        expect(new Set(columns).size).toBe(columns.length);
        expect(given.reduce<number>((sum, column, row) => sum + (column === null ? 0 : (weights[row]?.[column] ?? 0)), 0)).toBe(best(weights));
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
