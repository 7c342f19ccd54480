import { type ConflictEvent, DatelineError, type SourceDocument } from "@dateline/schema";
import * as Plot from "@observablehq/plot";
import { wrap } from "./label.js";
import type { LegendSpec } from "./legend.js";
import { round } from "./svg-element.js";
import { fontStacks, pageSizes, type Theme, themeFor } from "./theme.js";

/** The charts there are. A name listed here without its row in `charts.ts` does not compile. */
export type ChartName = "timeline" | "trend" | "map" | "casualties" | "actor-targets" | "standing" | "modes" | "voices" | "actors";

/** What every chart may be told. */
export interface ChartOptions {
  /** The DOM to draw with: a browser's, jsdom's. Default: the page's own `document`; without either, `chart/invalid` is thrown. */
  document?: Document;
  /** In pixels; 640 by default, at least 280. */
  width?: number;
  /** In pixels, at least: a chart is as high as its rows, lanes or land need. */
  height?: number;
  /** Draws for a dark page. */
  dark?: boolean;
  /** On a map: adds a globe in a corner that shows where in the world it lies, where a corner is free. */
  inset?: boolean;
  /** The documents that were read, so that the source line can say how many and up to which day; else they are counted from the evidence. */
  documents?: readonly Pick<SourceDocument, "id" | "published">[];
}

/** A drawn chart. The words stand apart from the drawing, so that a page, a notebook and a PDF can each set them in their own way. */
export interface Chart {
  name: ChartName;
  /**
   * The drawing alone: no title, no legend, no ids, no style sheet; concrete colours; transparent ground. Marks of events carry `data-events`.
   * Drawn when first asked for: whoever sets the words first, to see how high the drawing may be, draws it once.
   */
  readonly svg: SVGSVGElement;
  /** In pixels, as the `viewBox` of `svg`. */
  width: number;
  height: number;
  /** The scheme that it was drawn in. */
  dark: boolean;
  /** The finding, one sentence without a full stop. */
  title: string;
  /** What is measured, where and when. */
  subtitle: string;
  /** What the drawing leaves out or cannot place, each a sentence. */
  notes: readonly string[];
  /** Documents, cut-off and n. */
  source: string;
  /** Two sentences for those who cannot see it: the finding and the shape of the data. */
  alt: string;
  legend: LegendSpec;
}

/** A chart: a pure function of events. Throws `chart/invalid` for a width that is no number or too small, or where there is no DOM. */
export type DrawChart = (events: readonly ConflictEvent[], options?: ChartOptions) => Chart;

/** The options of a chart, completed. */
export interface Canvas {
  document: Document;
  theme: Theme;
  dark: boolean;
  width: number;
  height: number | undefined;
  inset: boolean;
  /** Whether there is no room for labels beside the marks. */
  narrow: boolean;
}

/** What a chart says of itself, besides the drawing. */
export type ChartWords = Omit<Chart, "svg" | "width" | "height" | "dark">;

/** Labels and ticks, in pixels. */
export const labelSize = pageSizes.note;

const minimumWidth = 280;
const defaultWidth = 640;

/** Returns the options completed and checked. */
export function toCanvas(options: ChartOptions = {}): Canvas {
  const document = options.document ?? globalThis.document;
  if (document === undefined) {
    throw new DatelineError("chart/invalid", "There is no DOM to draw with.", { hint: "Pass `document`: in Node, `new JSDOM().window.document`." });
  }
  const width = options.width ?? defaultWidth;
  if (!Number.isFinite(width) || width < minimumWidth) {
    throw new DatelineError("chart/invalid", `A chart cannot be ${width} pixels wide.`, { path: "width", hint: `Give at least ${minimumWidth}.` });
  }
  const { height } = options;
  if (height !== undefined && !(Number.isFinite(height) && height >= 80)) {
    throw new DatelineError("chart/invalid", `A chart cannot be ${height} pixels high.`, { path: "height", hint: "Give at least 80, or leave it out." });
  }
  return {
    document,
    theme: themeFor(options.dark),
    dark: options.dark ?? false,
    width: Math.round(width),
    height,
    inset: options.inset ?? false,
    narrow: width < 560,
  };
}

/** A plot whose height is known before it is drawn. */
export interface SizedPlot extends Plot.PlotOptions {
  height: number;
}

/** Returns the chart: its words, and the plot, drawn and made self-contained when it is asked for. */
export function toChart(canvas: Canvas, words: ChartWords, plot: SizedPlot): Chart {
  let drawn: SVGSVGElement | undefined;
  return {
    ...words,
    get svg() {
      drawn ??= drawPlot(canvas, plot, words.alt);
      return drawn;
    },
    width: canvas.width,
    height: plot.height,
    dark: canvas.dark,
  };
}

function drawPlot({ document, theme, width }: Canvas, plot: SizedPlot, alt: string): SVGSVGElement {
  const drawn = Plot.plot({ ...plot, document, width, figure: false, style: { fontSize: `${labelSize}px` } });
  // Without title, legend or `figure`, Plot returns the svg element itself.
  const svg = drawn as unknown as SVGSVGElement;
  finish(svg, theme, alt);
  return svg;
}

/** Returns a chart that says why there is nothing to draw. */
export function emptyChart(canvas: Canvas, words: ChartWords, message: string): Chart {
  const height = canvas.height ?? 120;
  return toChart(canvas, words, {
    height,
    margin: 0,
    x: { axis: null, domain: [0, 1] },
    y: { axis: null, domain: [0, 1] },
    marks: [Plot.text([wrap(message, canvas.width - 20, labelSize).join("\n")], { frameAnchor: "middle", fill: canvas.theme.quiet })],
  });
}

/** Makes the drawing stand alone: no class, no style sheet, concrete colours, and decimals that are the same everywhere. */
function finish(svg: SVGSVGElement, theme: Theme, alt: string): void {
  const elements = elementsIn(svg);
  const useless = new Set(elements.filter(isUseless));
  for (const element of useless) element.remove();
  svg.removeAttribute("class");
  svg.removeAttribute("style");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", alt);
  svg.setAttribute("font-family", fontStacks.sans);
  svg.setAttribute("font-size", String(labelSize));
  svg.setAttribute("fill", theme.ink);
  for (const element of elements) if (!useless.has(element)) for (const { name, value } of [...element.attributes]) mend(element, name, value, theme);
}

/** Every element within one, by hand: a DOM without a browser is slow to match selectors, and not every one takes `*` for a name. */
function elementsIn(parent: Element): Element[] {
  const children = [...parent.childNodes].filter((node): node is Element => node.nodeType === 1);
  return children.flatMap((child) => [child, ...elementsIn(child)]);
}

/** A style sheet, or the path of a country out of sight. */
const isUseless = (element: Element) => element.localName === "style" || (element.localName === "path" && !element.hasAttribute("d"));

const numeric = new Set(["d", "transform", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "dx", "dy"]);

function mend(element: Element, name: string, value: string, theme: Theme): void {
  if (name === "class" || name.startsWith("aria-")) element.removeAttribute(name);
  else if (value === "currentColor") element.setAttribute(name, theme.ink);
  else if (value === "var(--plot-background)") element.setAttribute(name, theme.paper);
  else if (numeric.has(name))
    element.setAttribute(
      name,
      value.replace(/-?\d*\.\d+(e-?\d+)?/g, (number) => String(round(Number(number)))),
    );
}
