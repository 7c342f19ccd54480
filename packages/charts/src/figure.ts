import type { Chart } from "./chart.js";
import type { LegendEntry } from "./legend.js";
import { fontStacks, pageSizes, themeFor } from "./theme.js";

/**
 * Returns the chart as an HTML figure: title, subtitle, drawing, legend, notes and source, in this order.
 * Carries classes only; the page brings `figureStyles`. Draws with the chart's own document unless told another.
 */
export function figure(chart: Chart, document: Document = chart.svg.ownerDocument): HTMLElement {
  const element = (name: string, part: string, ...content: (string | Node)[]) => {
    const made = document.createElement(name);
    made.className = `dateline-chart-${part}`;
    made.append(...content);
    return made;
  };
  const root = document.createElement("figure");
  root.className = chart.dark ? "dateline-chart dateline-chart-dark" : "dateline-chart";
  root.append(element("h3", "title", chart.title), element("p", "subtitle", chart.subtitle));
  const { groups } = chart.legend;
  const entry = ({ label, swatch }: LegendEntry) => element("li", "entry", document.importNode(swatch, true), label);
  for (const { title, entries } of groups) root.append(element("ul", "legend", element("li", "legend-title", title), ...entries.map(entry)));
  root.append(document.importNode(chart.svg, true));
  root.append(element("figcaption", "caption", ...chart.notes.map((note) => element("p", "note", note)), element("p", "source", chart.source)));
  return root;
}

/** Returns the style sheet for figures, light and dark; the same bytes each time. */
export function figureStyles(): string {
  const { note, text, lead } = pageSizes;
  const [light, dark] = [themeFor(false), themeFor(true)];
  return `.dateline-chart { margin: 0; color: ${light.ink}; background: ${light.paper}; font: ${note}px/1.45 ${fontStacks.sans}; }
.dateline-chart-dark { color: ${dark.ink}; background: ${dark.paper}; }
.dateline-chart-title { margin: 0; font: 600 ${lead}px/1.3 ${fontStacks.serif}; text-wrap: pretty; }
.dateline-chart-subtitle { margin: 2px 0 10px; font-size: ${text}px; color: ${light.quiet}; }
.dateline-chart > svg { display: block; max-width: 100%; height: auto; }
.dateline-chart-legend { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 0 0 4px; padding: 0; list-style: none; }
.dateline-chart-legend + svg { margin-top: 10px; }
.dateline-chart-legend-title { color: ${light.quiet}; }
.dateline-chart-entry { display: flex; align-items: center; gap: 6px; }
.dateline-chart-caption { margin-top: 8px; color: ${light.quiet}; }
.dateline-chart-caption p { margin: 0 0 2px; }
.dateline-chart-dark .dateline-chart-subtitle, .dateline-chart-dark .dateline-chart-caption, .dateline-chart-dark .dateline-chart-legend-title { color: ${dark.quiet}; }
`;
}
