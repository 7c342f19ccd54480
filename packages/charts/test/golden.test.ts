import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Chart, standalone } from "../src/index.js";
import { expectKept } from "./kept-file.js";
import { loadPictures } from "./pictures.js";

const pictures = await loadPictures();

/** One element a line, so that a difference can be read. */
function toFile(chart: Chart): string {
  const svg = standalone(chart);
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return `${svg.outerHTML.replaceAll(/(<\/?(?:g|text|svg)[ >])/g, "\n$1").trim()}\n`;
}

describe("goldens", () => {
  for (const [name, draw] of pictures) {
    it(`${name} is drawn as its golden file shows`, () => {
      expectKept(fileURLToPath(new URL(`./golden/${name}.svg`, import.meta.url)), toFile(draw()));
    });
  }

  it("has no golden file without a picture", () => {
    const goldens = readdirSync(new URL("./golden/", import.meta.url)).filter((file) => !file.includes("-changed"));
    expect(goldens).toEqual([...pictures.keys()].map((name) => `${name}.svg`).sort());
  });
});
