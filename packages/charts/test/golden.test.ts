import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { standalone } from "../src/index.js";
import { loadPictures } from "./pictures.js";

const pictures = await loadPictures();
const fileOf = (name: string) => fileURLToPath(new URL(`./golden/${name}.svg`, import.meta.url));
const toSvg = (name: string) => {
  const svg = standalone(pictures.get(name)?.() ?? missing(name));
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return `${svg.outerHTML.replaceAll(/(<\/?(?:g|text|svg)[ >])/g, "\n$1").trim()}\n`;
};

function missing(name: string): never {
  throw new Error(`There is no picture called ${name}.`);
}

describe("goldens", () => {
  for (const name of pictures.keys()) {
    it(`${name} is drawn as its golden file shows`, () => {
      const drawn = toSvg(name);
      const changed = fileOf(`${name}-changed`);
      rmSync(changed, { force: true });
      // With DATELINE_GOLDEN=write the drawing becomes the golden: look at it before committing.
      if (process.env.DATELINE_GOLDEN === "write") writeFileSync(fileOf(name), drawn);
      if (!existsSync(fileOf(name)) || readFileSync(fileOf(name), "utf8") !== drawn) {
        writeFileSync(changed, drawn);
        expect.fail(`${name} differs from test/golden/${name}.svg; compare it with ${name}-changed.svg.`);
      }
    });
  }

  it("has no golden file without a picture", () => {
    const goldens = readdirSync(new URL("./golden/", import.meta.url)).filter((file) => !file.includes("-changed"));
    expect(goldens).toEqual([...pictures.keys()].map((name) => `${name}.svg`).sort());
  });
});
