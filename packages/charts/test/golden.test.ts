import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { charts, standalone } from "../src/index.js";
import { expectKept } from "./kept-file.js";
import { pictures } from "./pictures.js";
import { expectLegible } from "./text-boxes.js";

/** One element a line, so that a difference can be read. */
function toFile(svg: SVGSVGElement): string {
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return `${svg.outerHTML.replaceAll(/(<\/?(?:g|text|svg)[ >])/g, "\n$1").trim()}\n`;
}

describe("goldens", () => {
  const drawn = new Set<string>();
  for (const [name, draw] of pictures) {
    it(`${name} is drawn as its golden file shows, no text over another or cut off`, () => {
      const chart = draw();
      drawn.add(chart.name);
      const svg = standalone(chart);
      expectLegible(svg);
      expectKept(fileURLToPath(new URL(`./golden/${name}.svg`, import.meta.url)), toFile(svg));
    });
  }

  it("show every chart of the table", () => {
    expect([...drawn].sort()).toEqual(Object.keys(charts).sort());
  });

  it("have a picture each", () => {
    const goldens = readdirSync(new URL("./golden/", import.meta.url)).filter((file) => !file.includes("-changed"));
    expect(goldens).toEqual([...pictures.keys()].map((name) => `${name}.svg`).sort());
  });
});
