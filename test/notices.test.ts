import { describe, expect, it } from "vitest";
import { notices } from "../scripts/notices.js";
import { readText, root } from "./markdown.js";

describe("THIRD-PARTY-NOTICES", () => {
  it("is what `npm run generate` writes", () => {
    expect(readText("THIRD-PARTY-NOTICES")).toBe(notices(root));
  });

  it.each([
    { source: "GeoNames", licence: "Creative Commons Attribution 4.0" },
    { source: "world-countries", licence: "ODC Open Database License" },
    { source: "WordNet", licence: "WordNet 3.0 Copyright" },
    { source: "Natural Earth", licence: "public domain" },
    { source: "Source Serif 4", licence: "SIL OPEN FONT LICENSE" },
    { source: "@observablehq/plot", licence: "Permission to use, copy, modify, and/or distribute" },
    { source: "pdfkit", licence: "Permission is hereby granted, free of charge" },
  ])("names $source and its licence", ({ source, licence }) => {
    const text = readText("THIRD-PARTY-NOTICES");
    expect(text).toContain(source);
    expect(text).toContain(licence);
  });

  it("names no package that only this repository's own work needs", () => {
    expect(readText("THIRD-PARTY-NOTICES")).not.toMatch(/^(vitest|turbo|knip|@biomejs\/biome) \d/m);
  });
});
