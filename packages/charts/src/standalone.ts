import { type Chart, labelSize } from "./chart.js";
import { wrap } from "./label.js";
import { type SvgAttributes, svgElement } from "./svg-element.js";
import { textWidth } from "./text-width.js";
import { fontStacks, pageSizes, themeFor } from "./theme.js";

const margin = 16;
const gap = { afterSubtitle: 10, entry: 18, swatch: 6, legendRow: 20, afterLegend: 4, beforeCaption: 8 } as const;

/**
 * Returns the chart as one picture that needs no page: title, subtitle, legend, drawing, notes and source in a single SVG on its own ground.
 * For downloads, notebooks' `image/svg+xml` and goldens; wider than `chart.svg` by 32 pixels of margin.
 */
export function standalone(chart: Chart): SVGSVGElement {
  const document = chart.svg.ownerDocument;
  const theme = themeFor(chart.dark);
  const root = svgElement(document, "svg", {
    width: chart.width + 2 * margin,
    "font-family": fontStacks.sans,
    "font-size": labelSize,
    role: "img",
    "aria-label": chart.alt,
  });
  const ground = svgElement(document, "rect", { width: chart.width + 2 * margin, fill: theme.paper });
  root.append(ground);
  let y = margin - 4;
  const paragraph = (text: string, size: number, attributes: SvgAttributes, width = chart.width) => {
    for (const line of wrap(text, width, size)) {
      y += Math.round(size * 1.35);
      const element = svgElement(document, "text", { x: margin, y, "font-size": size, ...attributes });
      element.textContent = line;
      root.append(element);
    }
  };
  // Widths are known for the sans; the semi-bold serif runs a little wider.
  paragraph(chart.title, pageSizes.lead, { fill: theme.ink, "font-family": fontStacks.serif, "font-weight": 600 }, chart.width * 0.94);
  paragraph(chart.subtitle, pageSizes.text, { fill: theme.quiet });
  y = drawLegend(root, chart, y + gap.afterSubtitle);
  const drawing = svgElement(document, "g", { transform: `translate(${margin},${y})`, fill: theme.ink, "text-anchor": "middle" });
  drawing.append(...[...chart.svg.childNodes].map((node) => node.cloneNode(true)));
  root.append(drawing);
  y += chart.height + gap.beforeCaption;
  for (const text of [...chart.notes, chart.source]) paragraph(text, labelSize, { fill: theme.quiet });
  const height = y + margin;
  for (const element of [root, ground]) element.setAttribute("height", String(height));
  root.setAttribute("viewBox", `0 0 ${chart.width + 2 * margin} ${height}`);
  return root;
}

/** Draws the legend from `top`, each group from a new line; returns where the drawing may begin. */
function drawLegend(root: SVGSVGElement, { legend, width, svg, dark }: Chart, top: number): number {
  const document = svg.ownerDocument;
  const theme = themeFor(dark);
  const write = (text: string, x: number, y: number, fill: string) => {
    const element = svgElement(document, "text", { x: margin + x, y: y + 12, fill });
    element.textContent = text;
    root.append(element);
  };
  let y = top;
  for (const { title, entries } of legend.groups) {
    write(title, 0, y, theme.quiet);
    let x = textWidth(title, labelSize) + gap.entry;
    for (const { label, swatch } of entries) {
      const swatchWidth = Number(swatch.getAttribute("width"));
      const entryWidth = swatchWidth + gap.swatch + textWidth(label, labelSize);
      if (x > 0 && x + entryWidth > width) [x, y] = [0, y + gap.legendRow];
      const mark = svgElement(document, "g", { transform: `translate(${margin + Math.round(x)},${y})` });
      mark.append(...[...swatch.childNodes].map((node) => node.cloneNode(true)));
      root.append(mark);
      write(label, Math.round(x) + swatchWidth + gap.swatch, y, theme.ink);
      x += entryWidth + gap.entry;
    }
    y += gap.legendRow;
  }
  return legend.groups.length === 0 ? y : y + gap.afterLegend;
}
