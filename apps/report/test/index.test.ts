import { expect, test } from "vitest";
import * as report from "../src/index.js";

test("the package exports these names and no others", () => {
  expect(Object.keys(report).sort()).toEqual([
    "composeBody",
    "composeBriefing",
    "drawSvg",
    "formats",
    "kinds",
    "markings",
    "openCharts",
    "openSvgContext",
    "papers",
    "renderBriefing",
    "renderPdf",
    "sectionRows",
    "svgToPdf",
    "toSvgNode",
  ]);
});
