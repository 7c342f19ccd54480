import type { Chart } from "@dateline/charts";

const svgNamespace = "http://www.w3.org/2000/svg";
const [swatchWidth, rowHeight, gap] = [22, 22, 16];
/** Mean advance of Noto Sans at the labels' 13 px, on the wide side. */
const letterWidth = 7.6;

/** Returns the chart's drawing with its legend above it, so that one picture says all; without entries, the drawing itself. */
export function chartWithLegend(chart: Chart, document: Document): Element {
  const { entries } = chart.legend;
  if (entries.length === 0) return chart.svg;
  const legend = document.createElementNS(svgNamespace, "g");
  let [x, y] = [0, 0];
  for (const { label, swatch } of entries) {
    const width = swatchWidth + 6 + label.length * letterWidth;
    if (x > 0 && x + width > chart.width) [x, y] = [0, y + rowHeight];
    const mark = document.createElementNS(svgNamespace, "g");
    mark.setAttribute("transform", `translate(${x},${y})`);
    mark.append(...[...swatch.childNodes].map((node) => document.importNode(node, true)), text(document, label));
    legend.append(mark);
    x += width + gap;
  }
  return stack(chart, legend, y + rowHeight + 8, document);
}

function text(document: Document, label: string): Element {
  const element = document.createElementNS(svgNamespace, "text");
  for (const [name, value] of [
    ["x", swatchWidth + 6],
    ["y", 11.5],
  ] as const)
    element.setAttribute(name, String(value));
  element.textContent = label;
  return element;
}

function stack(chart: Chart, legend: Element, legendHeight: number, document: Document): Element {
  const whole = document.importNode(chart.svg, false);
  const height = chart.height + legendHeight;
  whole.setAttribute("height", String(height));
  whole.setAttribute("viewBox", `0 0 ${chart.width} ${height}`);
  const drawing = document.createElementNS(svgNamespace, "g");
  drawing.setAttribute("transform", `translate(0,${legendHeight})`);
  drawing.append(...[...chart.svg.childNodes].map((node) => document.importNode(node, true)));
  whole.append(legend, drawing);
  return whole;
}
