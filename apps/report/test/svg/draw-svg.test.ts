import { describe, expect, test } from "vitest";
import { only, record } from "./recorder.js";

describe("shapes", () => {
  const cases = [
    { name: "rect", markup: '<rect x="1" y="2" width="3" height="4"/>', path: "M1 2H4V6H1Z" },
    { name: "line", markup: '<line x1="0" y1="1" x2="2" y2="3" stroke="red" fill="none"/>', path: "M0 1L2 3" },
    { name: "circle", markup: '<circle cx="5" cy="5" r="2"/>', path: "M3 5A2 2 0 0 1 7 5A2 2 0 0 1 3 5Z" },
    { name: "path", markup: '<path d="M0,0l1,1"/>', path: "M0,0l1,1" },
  ];
  test.each(cases)("$name becomes an outline", ({ markup, path }) => {
    const calls = record(markup);
    expect([...only(calls, "fill"), ...only(calls, "stroke")][0]?.[0]).toBe(path);
  });

  test("a rounded rect has four arcs", () => {
    expect(String(only(record('<rect width="10" height="10" rx="2"/>'), "fill")[0]?.[0]).match(/A/g)).toHaveLength(4);
  });

  test("a shape without size draws nothing", () => {
    expect(record('<rect width="0" height="4"/><circle r="0"/>')).toEqual([]);
  });
});

describe("paint", () => {
  const fillOf = (markup: string, attributes = "") => only(record(markup, attributes), "fill")[0]?.[1];
  const cases = [
    { given: "#d50", hex: "#dd5500", opacity: 1 },
    { given: "#D55E0080", hex: "#d55e00", opacity: 128 / 255 },
    { given: "rgb(213, 94, 0)", hex: "#d55e00", opacity: 1 },
    { given: "rgba(0,0,0,.5)", hex: "#000000", opacity: 0.5 },
    { given: "steelblue", hex: "#4682b4", opacity: 1 },
    { given: "currentColor", hex: "#112233", opacity: 1 },
    { given: "var(--plot-background)", hex: "#ffffff", opacity: 1 },
  ];
  test.each(cases)("$given", ({ given, hex, opacity }) => {
    expect(fillOf(`<rect width="1" height="1" fill="${given}"/>`)).toEqual({ hex, opacity, evenOdd: false });
  });

  test("is inherited, and group opacity multiplied", () => {
    expect(fillOf('<g opacity=".5"><rect width="1" height="1" fill-opacity=".5"/></g>', 'fill="red"')).toMatchObject({ hex: "#ff0000", opacity: 0.25 });
  });

  test("a style attribute wins over the attribute", () => {
    expect(fillOf('<rect width="1" height="1" fill="red" style="fill: blue; stroke: none"/>')).toMatchObject({ hex: "#0000ff" });
  });

  test("none draws nothing", () => {
    expect(record('<rect width="1" height="1" fill="none"/>')).toEqual([]);
  });
});

describe("text", () => {
  test("with a halo strokes the outlines and sets the words once", () => {
    const calls = record('<text x="10" y="20" stroke="white" stroke-width="3" paint-order="stroke" font-size="10">Kessim</text>');
    expect(only(calls, "text")).toHaveLength(1);
    expect(only(calls, "stroke")).toHaveLength(6);
    expect(calls.findIndex(({ name }) => name === "text")).toBe(calls.length - 1);
  });

  test("is anchored by its width, and moved in em", () => {
    const [start] = only(record('<text x="100" y="1em" dy="0.5em" font-size="10">Kessim</text>'), "text");
    const [end] = only(record('<text x="100" text-anchor="end" font-size="10">Kessim</text>'), "text");
    const [middle] = only(record('<text x="100" text-anchor="middle" font-size="10">Kessim</text>'), "text");
    expect(start?.[0]).toMatchObject({ x: 100, y: 15 });
    const [left, centre] = [end?.[0] as { x: number }, middle?.[0] as { x: number }];
    expect(left.x).toBeLessThan(centre.x);
    expect(100 - left.x).toBeCloseTo(2 * (100 - centre.x));
  });

  test("in tspans begins a new chunk at each absolute place", () => {
    const runs = only(record('<text text-anchor="end"><tspan x="50" y="0">one</tspan><tspan x="50" dy="1em">two</tspan></text>'), "text").map(
      ([run]) => run as { text: string; y: number },
    );
    expect(runs.map(({ text }) => text)).toEqual(["one", "two"]);
    expect(runs[1]?.y).toBe(16);
  });

  test("asks for figures of one width", () => {
    expect(only(record('<text font-variant="tabular-nums">12</text>'), "text")[0]?.[0]).toMatchObject({ features: ["tnum"] });
  });

  test("ignores what is said for those who cannot see", () => {
    expect(only(record("<text><title>Hidden</title>Shown</text>"), "text")).toHaveLength(1);
  });
});

describe("definitions", () => {
  test("a pattern is clipped to the shape and drawn tile by tile", () => {
    const calls = record(
      '<defs><pattern id="h" width="5" height="5" patternUnits="userSpaceOnUse"><line x2="5" y2="5" stroke="red"/></pattern></defs><rect width="10" height="10" fill="url(#h)"/>',
    );
    expect(only(calls, "clip")).toEqual([["M0 0H10V10H0Z"]]);
    expect(only(calls, "stroke").length).toBeGreaterThanOrEqual(4);
    expect(only(calls, "fill")).toEqual([]);
  });

  test("a clip path clips the group", () => {
    const calls = record('<clipPath id="c"><rect width="4" height="4"/></clipPath><g clip-path="url(#c)"><circle r="9"/></g>');
    expect(calls.map(({ name }) => name)).toEqual(["save", "clip", "fill", "restore"]);
  });

  test("a marker stands at the end, turned along the line", () => {
    const calls = record(
      '<marker id="m" markerWidth="4" markerHeight="4" refX="2" refY="2" orient="auto"><path d="M0 0L4 2L0 4Z"/></marker><path d="M0 0L0 10" stroke="red" fill="none" marker-end="url(#m)"/>',
    );
    const [[turn]] = only(calls, "transform") as [[number[]]];
    expect(turn[0]).toBeCloseTo(0);
    expect(turn[1]).toBeCloseTo(1);
    expect(turn.slice(4)).toEqual([0, 10]);
  });
});

describe("what the walker does not know throws and is named", () => {
  const cases = [
    { name: "an element", markup: "<image/>", named: "image" },
    { name: "an image", markup: '<image href="x.png"/>', named: "image" },
    { name: "an element in text", markup: "<text>a<a>b</a></text>", named: '"a"' },
    { name: "a transform", markup: '<g transform="skewX(10)"/>', named: "skewX" },
    { name: "a colour", markup: '<rect width="1" height="1" fill="lch(50% 1 2)"/>', named: "lch" },
    { name: "an unknown variable", markup: '<rect width="1" height="1" fill="var(--mine)"/>', named: "--mine" },
    { name: "a gradient", markup: '<linearGradient id="g"/>', named: "linearGradient" },
    { name: "a missing pattern", markup: '<rect width="1" height="1" fill="url(#gone)"/>', named: "gone" },
  ];
  test.each(cases)("$name", ({ markup, named }) => {
    expect(() => record(markup)).toThrow(expect.objectContaining({ code: "report/unsupported-svg", message: expect.stringContaining(named) }));
  });
});
