import { fileURLToPath } from "node:url";
import { describe, it } from "vitest";
import { type Chart, charts, figure, figureStyles } from "../src/index.js";
import { fontStacks, lightTheme } from "../src/theme.js";
import { document } from "./draw.js";
import { expectKept } from "./kept-file.js";
import { pictures } from "./pictures.js";

const pageStyles = `body { margin: 32px; color: ${lightTheme.ink}; background: ${lightTheme.wash}; font-family: ${fontStacks.sans}; }
h1, h2 { font-family: ${fontStacks.serif}; }
section { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; }
.dateline-chart { padding: 16px; }
`;

function toFigure(name: string, chart: Chart): string {
  const shown = figure(chart, document);
  shown.setAttribute("title", name);
  shown.setAttribute("style", `width: ${chart.width}px`);
  // The page is for looking at: which events stand behind a mark would treble its size.
  for (const mark of shown.querySelectorAll("[data-events]")) mark.removeAttribute("data-events");
  return shown.outerHTML;
}

/** Returns one page with every picture of every chart, needing nothing but itself. */
function galleryPage(): string {
  const drawn = [...pictures].map(([name, draw]) => ({ name, chart: draw() }));
  const sections = Object.values(charts).map(({ name, title }) => {
    const figures = drawn.filter(({ chart }) => chart.name === name).map((shown) => toFigure(shown.name, shown.chart));
    return `<h2>${title}</h2>\n<section>\n${figures.join("\n")}\n</section>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Dateline charts</title>
<style>
${figureStyles()}${pageStyles}</style>
<h1>Dateline charts</h1>
<p>Made-up incidents, drawn by the tests; written by <code>npm run gallery -w @dateline/charts</code>.</p>
${sections.join("\n")}
</html>
`;
}

describe("gallery", () => {
  it("shows every picture as it is drawn now", () => {
    expectKept(fileURLToPath(new URL("../gallery/index.html", import.meta.url)), galleryPage());
  });
});
