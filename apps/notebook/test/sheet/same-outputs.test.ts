import { expect, it } from "vitest";
import { sameOutputs } from "../../page/sheet/same-outputs.js";
import type { Output } from "../../src/notebook.js";

const shown = (data: Record<string, string>, metadata = {}): Output => ({ output_type: "display_data", data, metadata });

it.each([
  { title: "the same in another order", a: [shown({ a: "1", b: "2" })], b: [shown({ b: "2", a: "1" })], same: true },
  {
    title: "a picture that the server added",
    a: [shown({ "image/svg+xml": "s" })],
    b: [shown({ "image/svg+xml": "s", "image/png": "p" }, { "image/png": { width: 2 } })],
    same: true,
  },
  { title: "another text", a: [shown({ a: "1" })], b: [shown({ a: "2" })], same: false },
  { title: "one output more", a: [shown({ a: "1" })], b: [], same: false },
])("sameOutputs takes $title as the same: $same", ({ a, b, same }) => {
  expect(sameOutputs(a, b)).toBe(same);
});
