import { type Form, formLabel, forms } from "./form.js";
import { drawBar, drawDot, type GlyphStyle } from "./glyph.js";
import { svgElement } from "./svg-element.js";
import type { Theme } from "./theme.js";
import { type Act, actLabel, acts } from "./vocabulary.js";

/** One entry: a drawing of its own, in the same dialect as the chart's, and its words. */
export interface LegendEntry {
  label: string;
  /** As wide as its mark, 12 to 22 pixels, and 14 high; the same as its `viewBox`. */
  swatch: SVGSVGElement;
}

/** Entries that answer one question. */
export interface LegendGroup {
  title: string;
  entries: readonly LegendEntry[];
}

/** What the marks mean, for the host to set as it likes: what kind of act, how sure, and what else the marks tell. No group is empty. */
export interface LegendSpec {
  groups: readonly LegendGroup[];
}

/** What a chart's marks show, from which its legend is made. */
export interface LegendNeeds {
  document: Document;
  theme: Theme;
  acts: Iterable<Act>;
  forms: Iterable<Form>;
  /** What the forms are shown on. */
  shape: "bar" | "dot";
  marks?: readonly LegendEntry[];
}

const height = 14;

/** Returns the legend for what occurs, in fixed order; forms in grey, since they do not depend on the kind of act. */
export function toLegend(needs: LegendNeeds): LegendSpec {
  const groups = [
    { title: "Kind of act", entries: actEntries(needs) },
    { title: "How sure", entries: formEntries(needs) },
    { title: "Marks", entries: needs.marks ?? [] },
  ];
  return { groups: groups.filter(({ entries }) => entries.length > 0) };
}

/** Returns an entry whose swatch holds the marks given. */
export function toEntry(document: Document, label: string, width: number, ...marks: readonly SVGElement[]): LegendEntry {
  const swatch = svgElement(document, "svg", { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" });
  swatch.append(...marks);
  return { label, swatch };
}

function actEntries({ document, theme, acts: present }: LegendNeeds): LegendEntry[] {
  const occurring = new Set(present);
  return acts
    .filter((act) => occurring.has(act))
    .map((act) => {
      const style = { form: "confirmed", colour: theme.acts[act], paper: theme.paper } as const;
      return toEntry(document, actLabel(act), 14, drawBar(document, { x: 0, y: 0, width: 14, height }, style));
    });
}

function formEntries({ document, theme, forms: present, shape }: LegendNeeds): LegendEntry[] {
  const occurring = new Set(present);
  return forms
    .filter((form) => occurring.has(form))
    .map((form) => {
      const style: GlyphStyle = { form, ...greyStyle(theme) };
      const mark = shape === "bar" ? drawBar(document, { x: 0, y: 0, width: 14, height }, style) : drawDot(document, { x: 7, y: 7, radius: 5 }, style);
      return toEntry(document, formLabel(form), 14, mark);
    });
}

/** The style of marks that stand for no act in particular. */
export function greyStyle(theme: Theme): Omit<GlyphStyle, "form"> {
  return { colour: { fill: theme.quiet, stroke: theme.quiet }, paper: theme.paper };
}
