import { type Form, formLabel, forms } from "./form.js";
import { drawBar, drawDot, type GlyphStyle } from "./glyph.js";
import { svgElement } from "./svg-element.js";
import type { Theme } from "./theme.js";
import { type Act, actLabel, acts } from "./vocabulary.js";

/** One entry: a drawing of its own, in the same dialect as the chart's, and its words. */
export interface LegendEntry {
  label: string;
  /** 22 by 14 pixels. */
  swatch: SVGSVGElement;
}

/** What the marks mean, for the host to set as it likes: first what kind of act, then how sure, then the rest. */
export interface LegendSpec {
  entries: readonly LegendEntry[];
}

export const swatchSize = { width: 22, height: 14 } as const;

interface LegendNeeds {
  document: Document;
  theme: Theme;
}

/** Returns a swatch for the caller to draw into. */
export function drawSwatch(document: Document, ...marks: readonly SVGElement[]): SVGSVGElement {
  const { width, height } = swatchSize;
  const svg = svgElement(document, "svg", { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" });
  svg.append(...marks);
  return svg;
}

/** Returns entries for the kinds of act that occur, in their fixed order. */
export function actEntries({ document, theme }: LegendNeeds, present: ReadonlySet<Act>): LegendEntry[] {
  return acts
    .filter((act) => present.has(act))
    .map((act) => {
      const style = { form: "confirmed", colour: theme.acts[act], paper: theme.paper } as const;
      return { label: actLabel(act), swatch: drawSwatch(document, drawBar(document, { x: 4, y: 0, width: 14, height: 14 }, style)) };
    });
}

/** Returns entries for the forms that occur, in their fixed order, in ink since form does not depend on the kind of act. */
export function formEntries({ document, theme }: LegendNeeds, present: ReadonlySet<Form>, shape: "bar" | "dot"): LegendEntry[] {
  const colour = { fill: theme.quiet, stroke: theme.quiet };
  return forms
    .filter((form) => present.has(form))
    .map((form) => {
      const style: GlyphStyle = { form, colour, paper: theme.paper };
      const mark = shape === "bar" ? drawBar(document, { x: 4, y: 0, width: 14, height: 14 }, style) : drawDot(document, { x: 11, y: 7, radius: 5 }, style);
      return { label: formLabel(form), swatch: drawSwatch(document, mark) };
    });
}
