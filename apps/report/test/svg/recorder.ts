import { DOMParser } from "linkedom";
import { readColourNames } from "../../src/svg/colour.js";
import { drawSvg } from "../../src/svg/draw-svg.js";
import type { Surface } from "../../src/svg/surface.js";
import { toSvgNode } from "../../src/svg/svg-node.js";
import { openFonts } from "../../src/text/font-set.js";

export type Call = { name: keyof Surface; given: unknown[] };

/** Draws markup on a surface that only takes notes, and returns them. */
export function record(inner: string, attributes = ""): Call[] {
  const document = new DOMParser().parseFromString(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`, "image/svg+xml");
  // linkedom's types of a parsed element leave out what the walker does not ask for.
  const svg = document.documentElement as unknown as Element;
  const calls: Call[] = [];
  const note =
    (name: keyof Surface) =>
    (...given: unknown[]) =>
      void calls.push({ name, given });
  const surface: Surface = {
    save: note("save"),
    restore: note("restore"),
    transform: note("transform"),
    clip: note("clip"),
    fill: note("fill"),
    stroke: note("stroke"),
    text: note("text"),
  };
  drawSvg(toSvgNode(svg), surface, {
    fonts: openFonts(),
    colours: { currentColor: "#112233", variables: { "--plot-background": "#ffffff" } },
    colourNames: readColourNames(),
  });
  return calls;
}

export const only = (calls: readonly Call[], name: keyof Surface) => calls.filter((call) => call.name === name).map(({ given }) => given);
