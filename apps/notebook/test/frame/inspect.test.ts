import { describe, expect, it } from "vitest";
import { inspect } from "../../page/frame/inspect.js";

class Town {
  name = "Ostervik";
}
const circle: Record<string, unknown> = { name: "round" };
circle.self = circle;

describe("inspect", () => {
  it.each([
    { title: "a string", value: 'as it "stands"\nin lines', text: 'as it "stands"\nin lines' },
    { title: "numbers and the like", value: [1, -0, 2n, Number.NaN, null, undefined, true], text: "[1, 0, 2n, NaN, null, undefined, true]" },
    { title: "a record", value: { a: "x", b: [1, 2], c: {} }, text: '{ a: "x", b: [1, 2], c: {} }' },
    { title: "an instance", value: new Town(), text: 'Town { name: "Ostervik" }' },
    { title: "a map and a set", value: [new Map([["k", 1]]), new Set(["v"])], text: '[Map { "k" => 1 }, Set ["v"]]' },
    { title: "a day", value: new Date(Date.UTC(2031, 2, 2)), text: "2031-03-02T00:00:00.000Z" },
    { title: "no day", value: new Date(Number.NaN), text: "Invalid Date" },
    { title: "a function", value: inspect, text: "[function inspect]" },
    { title: "a circle", value: circle, text: '{ name: "round", self: [circular] }' },
    { title: "depth", value: { a: { b: { c: { d: 1 }, e: [1] } } }, text: "{ a: { b: { c: {…}, e: [… 1] } } }" },
  ])("writes $title", ({ value, text }) => {
    expect(inspect(value)).toBe(text);
  });

  it("breaks what is longer than 80 columns into lines, and counts what is more than a hundred", () => {
    expect(inspect({ first: "a".repeat(40), second: "b".repeat(40) })).toBe(`{\n  first: "${"a".repeat(40)}",\n  second: "${"b".repeat(40)}"\n}`);
    expect(inspect(Array.from({ length: 103 }, () => 0))).toMatch(/0,\n {2}… 3 more\n\]$/);
  });
});
