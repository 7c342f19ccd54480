import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stackLevels } from "../../src/transform/stack.js";

describe("stackLevels", () => {
  it("keeps what lies apart on the ground", () => {
    expect(
      stackLevels(
        [
          { from: 0, to: 10 },
          { from: 12, to: 20 },
        ],
        2,
      ),
    ).toEqual([0, 0]);
  });

  it("lifts what would touch, and fills gaps below", () => {
    expect(
      stackLevels(
        [
          { from: 0, to: 10 },
          { from: 11, to: 20 },
          { from: 5, to: 8 },
          { from: 40, to: 50 },
        ],
        2,
      ),
    ).toEqual([0, 1, 1, 0]);
  });

  it("never lets two of one level come nearer than the gap", () => {
    const extents = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 60 })), { maxLength: 40 });
    fc.assert(
      fc.property(extents, (drawn) => {
        const placed = drawn.map(([from, width]) => ({ from, to: from + width }));
        const levels = stackLevels(placed, 3);
        placed.forEach((a, i) => {
          placed.slice(0, i).forEach((b, j) => {
            if (levels[i] === levels[j]) expect(Math.max(a.from - b.to, b.from - a.to)).toBeGreaterThanOrEqual(3);
          });
        });
      }),
      { seed: 1 },
    );
  });
});
