import { readdirSync } from "node:fs";
import { DatelineError } from "@dateline/schema";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { charts, standalone } from "../src/index.js";
import { document } from "./draw.js";
import { bareIncidents, hostileIncidents } from "./fixtures/hostile.js";
import { documents, incidents } from "./fixtures/incidents.js";
import { crowd } from "./fixtures/many.js";
import { expectLegible } from "./text-boxes.js";

const [single] = incidents;
const sets = { none: [], one: single === undefined ? [] : [single], all: incidents, bare: bareIncidents, hostile: hostileIncidents, "two thousand": crowd };

const elements = new Set("svg g path rect circle line text tspan title".split(" "));
const colour = /^(none|#[0-9A-Fa-f]{6})$/;

/** What a host may not be able to draw, or what would clash when two charts share a page. */
function* offences(svg: SVGSVGElement): Generator<string> {
  for (const element of [svg, ...svg.querySelectorAll("*")]) {
    if (!elements.has(element.localName)) yield element.localName;
    for (const { name, value } of element.attributes) {
      if ((name === "fill" || name === "stroke") && !colour.test(value)) yield `${name}="${value}"`;
      if (/^(id|class|style|href)$/.test(name)) yield name;
      if (/NaN|undefined|Infinity/.test(value)) yield `${name}="${value}"`;
      if (name === "transform" && !/^translate\(-?[\d.]+,-?[\d.]+\)$/.test(value)) yield `${name}="${value}"`;
      if (!name.startsWith("data-") && name !== "aria-label" && /\d\.\d{3}/.test(value)) yield `${name}="${value}"`;
    }
  }
}

for (const { name, draw } of Object.values(charts)) {
  describe(name, () => {
    for (const [set, events] of Object.entries(sets)) {
      for (const width of [860, 400, 280]) {
        it(`draws ${set} at ${width} pixels within the dialect, no text over another or cut off`, () => {
          const chart = draw(events, { document, documents, width });
          expect([...offences(chart.svg)]).toEqual([]);
          expectLegible(chart.svg);
          expect(chart.svg.getAttribute("viewBox")).toBe(`0 0 ${width} ${chart.height}`);
        });
      }
    }

    it("gives alt text of two sentences, the finding first", () => {
      for (const events of Object.values(sets)) {
        const { alt, title, svg } = draw(events, { document });
        expect(alt.startsWith(`${title}. `)).toBe(true);
        expect(alt.slice(title.length + 2)).toMatch(/^[A-Z].+\.$/);
        expect(svg.getAttribute("aria-label")).toBe(alt);
      }
    });

    it("draws the same bytes twice, and in another window", () => {
      const options = { width: 500, dark: true };
      const first = draw(incidents, { ...options, document });
      const second = draw(incidents, { ...options, document: new JSDOM().window.document });
      expect(second.svg.outerHTML).toBe(first.svg.outerHTML);
      expect(standalone(second).outerHTML).toBe(standalone(first).outerHTML);
    });

    it("leaves the events as they were", () => {
      const before = JSON.stringify(incidents);
      draw(incidents, { document });
      expect(JSON.stringify(incidents)).toBe(before);
    });

    it("says so where there are no incidents", () => {
      const { svg, title } = draw([], { document });
      expect(svg.textContent).toBe("No incidents");
      expect(title).toMatch(/^No incident /);
    });

    it("names the events behind its marks", () => {
      const ids = new Set(incidents.map(({ id }) => String(id)));
      const named = [...draw(incidents, { document }).svg.querySelectorAll("[data-events]")].flatMap(
        (mark) => mark.getAttribute("data-events")?.split(" ") ?? [],
      );
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((id) => !ids.has(id))).toEqual([]);
    });

    it("is as high as it is told where its rows leave room", () => {
      expect(draw(single === undefined ? [] : [single], { document, height: 700 }).height).toBe(700);
    });
  });
}

describe("the table of charts", () => {
  it("names each row by its key", () => {
    expect(Object.entries(charts).filter(([key, { name }]) => key !== name)).toEqual([]);
  });

  it("has a file of pictures for every chart", () => {
    const files = readdirSync(new URL("./charts/", import.meta.url)).map((file) => file.replace(/\.ts$/, ""));
    expect(files.sort()).toEqual(Object.keys(charts).sort());
  });
});

describe("options", () => {
  it.each([
    { options: {}, path: undefined },
    { options: { document, width: 100 }, path: "width" },
    { options: { document, width: Number.NaN }, path: "width" },
    { options: { document, height: 10 }, path: "height" },
  ])("refuses $options.width by $options.height with chart/invalid", ({ options, path }) => {
    const error = catching(() => charts.modes.draw(incidents, options));
    expect(error).toBeInstanceOf(DatelineError);
    expect(error).toMatchObject({ code: "chart/invalid", path });
    expect((error as DatelineError).hint).toBeTruthy();
  });
});

function catching(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}
