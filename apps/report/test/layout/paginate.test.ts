import { describe, expect, test } from "vitest";
import type { Box } from "../../src/layout/box.js";
import { geometryOf } from "../../src/layout/page-geometry.js";
import { paginate } from "../../src/layout/paginate.js";

const geometry = geometryOf("A4");
const room = geometry.bottom - geometry.top;
const box = (height: number, more: Partial<Box> = {}): Box => ({ height, paints: [], before: 0, keepWithNext: false, ...more });
const heights = (pages: ReturnType<typeof paginate>) => pages.map((page) => page.map((placed) => placed.box.height));

describe("paginate", () => {
  test("keeps bound boxes on one page", () => {
    expect(heights(paginate([{ columns: 1, boxes: [box(room - 20), box(10, { keepWithNext: true }), box(30)] }], geometry))).toEqual([[room - 20], [10, 30]]);
  });

  test("sets the table header again where a row begins a page", () => {
    const header = box(21);
    const rows = Array.from({ length: 3 }, () => box(room / 2 - 11, { header }));
    expect(heights(paginate([{ columns: 1, boxes: [box(21, { keepWithNext: true, opens: header }), ...rows] }], geometry))).toEqual([
      [21, room / 2 - 11, room / 2 - 11],
      [21, room / 2 - 11],
    ]);
  });

  test("drops the space above at the top of a page", () => {
    const [, second] = paginate([{ columns: 1, boxes: [box(room), box(10, { before: 28 })] }], geometry);
    expect(second?.[0]?.y).toBe(geometry.top);
  });

  test("fills the page with text while a figure waits for the next", () => {
    const boxes = [box(room / 2), box(room * 0.6, { floats: true }), box(40), box(room / 3)];
    expect(heights(paginate([{ columns: 1, boxes }], geometry))).toEqual([[room / 2, 40, room / 3], [room * 0.6]]);
  });

  test("places a figure that waits before the next section where it fits there", () => {
    const header = box(10);
    const rows = Array.from({ length: 3 }, () => box(room * 0.2, { header }));
    const boxes = [box(room * 0.7), box(room * 0.5, { floats: true }), ...rows, box(20, { outline: "Next" })];
    const [, second] = heights(paginate([{ columns: 1, boxes }], geometry));
    expect(second?.slice(-2)).toEqual([room * 0.5, 20]);
  });

  test("draws a figure lower where it then fits", () => {
    const figure = box(300, { shrink: (left) => box(left) });
    expect(heights(paginate([{ columns: 1, boxes: [box(room - 200), figure] }], geometry))).toEqual([[room - 200, 200]]);
  });

  test("takes the other shape where a box fits neither way", () => {
    const wide = box(300, { shrink: () => undefined, otherwise: () => [box(50), box(260, { floats: true })] });
    expect(heights(paginate([{ columns: 1, boxes: [box(room - 100), wide, box(20)] }], geometry))).toEqual([[room - 100, 50, 20], [260]]);
  });

  test("balances the last page of two columns", () => {
    const [page] = paginate([{ columns: 2, boxes: Array.from({ length: 10 }, () => box(14)) }], geometry);
    const left = page?.filter(({ x }) => x === geometry.margin) ?? [];
    expect(left).toHaveLength(5);
  });

  test("sets a box higher than a page once, and goes on", () => {
    expect(heights(paginate([{ columns: 1, boxes: [box(room * 2), box(10)] }], geometry))).toEqual([[room * 2], [10]]);
    expect(heights(paginate([{ columns: 2, boxes: [box(room * 2), box(10)] }], geometry)).flat()).toEqual([room * 2, 10]);
  });

  test("gives one page for nothing", () => {
    expect(paginate([], geometry)).toHaveLength(1);
  });
});

test.each(["A4", "Letter"] as const)("%s has margins of 18 mm, six columns and 4 mm gutters", (paper) => {
  const { contentWidth, columns, columnStart, width, margin, gutter } = geometryOf(paper);
  expect(margin).toBeCloseTo(51.02, 2);
  expect(gutter).toBeCloseTo(11.34, 2);
  expect(columns(6)).toBeCloseTo(contentWidth);
  expect(columnStart(5) + columns(1)).toBeCloseTo(contentWidth);
  expect(width - 2 * margin).toBeCloseTo(contentWidth);
});
