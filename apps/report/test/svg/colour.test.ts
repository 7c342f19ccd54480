import { expect, test } from "vitest";
import { readColourNames } from "../../src/svg/colour.js";

test("the table of names has the 148 of CSS, sorted, each as six-digit hex", () => {
  const names = readColourNames();
  expect(Object.keys(names)).toHaveLength(148);
  expect(Object.keys(names)).toEqual(Object.keys(names).sort());
  for (const hex of Object.values(names)) expect(hex).toMatch(/^#[0-9a-f]{6}$/);
});
