import { expect, test } from "vitest";
import { pathBox, pathVertices } from "../../src/svg/path-points.js";
import { apply, invert, multiply, readTransform } from "../../src/svg/transform.js";

test("a list of transforms applies from right to left", () => {
  expect(apply(readTransform("translate(10, 5) scale(2)"), 1, 1)).toEqual([12, 7]);
});

test("rotate turns about its centre", () => {
  const [x, y] = apply(readTransform("rotate(90 10 10)"), 20, 10);
  expect(x).toBeCloseTo(10);
  expect(y).toBeCloseTo(20);
});

test("invert undoes", () => {
  const matrix = readTransform("translate(3 4) rotate(30) scale(2 5)");
  const [x, y] = apply(multiply(invert(matrix), matrix), 7, 8);
  expect(x).toBeCloseTo(7);
  expect(y).toBeCloseTo(8);
});

test("pathBox holds relative, shorthand and curved steps", () => {
  expect(pathBox("m1 1h4v3l-1-1z")).toEqual([1, 1, 5, 4]);
  const [left, , right] = pathBox("M0 0A5 5 0 0 1 10 0");
  expect(left).toBeLessThanOrEqual(0);
  expect(right).toBeGreaterThanOrEqual(10);
});

test("pathVertices reads numbers that run together", () => {
  expect(pathVertices("M0-1L.5.5-1e1 3").map(({ x, y }) => [x, y])).toEqual([
    [0, -1],
    [0.5, 0.5],
    [-10, 3],
  ]);
});
