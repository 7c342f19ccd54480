import { expect, it } from "vitest";
import { isComplete } from "../../src/kernel/is-complete.js";

it.each([
  { source: "1 + 1", status: "complete" },
  { source: "const a: number = 1;", status: "complete" },
  { source: "", status: "complete" },
  { source: "events.map((event) => {", status: "incomplete", indent: "  " },
  { source: "  const list = [\n    1,", status: "incomplete", indent: "    " },
  { source: "const a =", status: "incomplete", indent: "" },
  { source: "const words = `as far as", status: "incomplete", indent: "" },
  { source: "/* begun", status: "incomplete", indent: "" },
  { source: 'const brackets = "(((";', status: "complete" },
  { source: "const a = ;", status: "invalid" },
  { source: "f(]", status: "invalid" },
  { source: 'import x from "y"', status: "invalid" },
])("$source is $status", ({ source, ...expected }) => {
  expect(isComplete(source)).toEqual(expected);
});
