import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { figure, figureStyles, standalone, standing } from "../src/index.js";
import { document } from "./draw.js";
import { documents, incidents } from "./fixtures/incidents.js";

const chart = standing(incidents, { document, documents, width: 500 });

describe("figure", () => {
  it("sets title, subtitle, legend, drawing, notes and source in this order", () => {
    const parts = [...figure(chart).children].map((child) => `${child.localName} ${child.getAttribute("class") ?? ""}`.trim());
    expect(parts).toEqual([
      "h3 dateline-chart-title",
      "p dateline-chart-subtitle",
      "ul dateline-chart-legend",
      "ul dateline-chart-legend",
      "svg",
      "figcaption dateline-chart-caption",
    ]);
  });

  it("belongs to the document asked for and leaves the chart whole", () => {
    const page = new JSDOM().window.document;
    const before = chart.svg.outerHTML;
    const shown = figure(chart, page);
    expect([shown.ownerDocument, shown.querySelector("svg")?.ownerDocument]).toEqual([page, page]);
    expect(figure(chart, page).outerHTML).toBe(shown.outerHTML);
    expect(chart.svg.outerHTML).toBe(before);
  });

  it("carries no style of its own, for pages that forbid it", () => {
    const shown = figure(standing(incidents, { document, dark: true }));
    expect(shown.querySelectorAll("[style], style")).toHaveLength(0);
    expect(shown.className).toBe("dateline-chart dateline-chart-dark");
    expect(figureStyles()).toContain(".dateline-chart-dark");
  });

  it("takes names as text, never as markup", () => {
    const hostile = { ...chart, title: "<img src=x onerror=alert(1)>" };
    expect(figure(hostile).querySelector("img")).toBeNull();
  });
});

describe("standalone", () => {
  it("holds all the words of the chart", () => {
    const words = standalone(chart).textContent;
    for (const word of [chart.title, "Kind of act", "How sure", "Claimed or alleged", chart.source]) expect(words).toContain(word);
  });
});
