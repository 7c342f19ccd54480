import { describe, expect, it } from "vitest";
import { paler } from "../src/glyph.js";
import { darkTheme, lightTheme, mix, themeFor } from "../src/theme.js";

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  { name: "light", theme: lightTheme },
  { name: "dark", theme: darkTheme },
])("the $name theme", ({ theme }) => {
  it("sets text at 4.5 to 1 or more, on paper and on panels", () => {
    for (const ground of [theme.paper, theme.wash]) {
      for (const text of [theme.ink, theme.quiet, theme.accent]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("outlines marks at 3 to 1 or more, on paper, land and water", () => {
    for (const ground of [theme.paper, theme.wash, theme.water]) {
      for (const { stroke } of Object.values(theme.acts)) expect(contrast(stroke, ground)).toBeGreaterThanOrEqual(3);
    }
  });
});

describe("theme", () => {
  it("goes by whether the page is dark", () => {
    expect([themeFor(), themeFor(false), themeFor(true)]).toEqual([lightTheme, lightTheme, darkTheme]);
  });

  it("keeps the colours of Okabe and Ito for kinds of act", () => {
    expect(Object.values(lightTheme.acts).map(({ fill }) => fill)).toEqual(["#D55E00", "#E69F00", "#56B4E9", "#009E73", "#8A939C"]);
  });

  it("mixes colours by share", () => {
    expect([mix("#000000", "#FFFFFF", 0), mix("#000000", "#FFFFFF", 0.5), mix("#000000", "#FFFFFF", 1)]).toEqual(["#000000", "#808080", "#FFFFFF"]);
  });
});

describe.each([
  { name: "light", theme: lightTheme },
  { name: "dark", theme: darkTheme },
])("half-strength fills on the $name theme", ({ theme }) => {
  it("stay apart from every firm fill when printed grey", () => {
    const away = (hex: string) => Math.abs(luminance(hex) - luminance(theme.paper));
    const firm = Object.values(theme.acts).map(({ fill }) => away(fill));
    const half = Object.values(theme.acts).map((colour) => away(paler(colour, theme.paper)));
    expect(Math.min(...firm)).toBeGreaterThan(Math.max(...half) * 1.15);
  });
});
