import type { Form } from "./form.js";
import { round, type SvgAttributes, svgElement } from "./svg-element.js";
import { type ActColour, mix } from "./theme.js";

/** A rectangle in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A circle in pixels. */
export interface Disc {
  x: number;
  y: number;
  radius: number;
}

/** What a glyph tells: how sure (`form`), what kind of act (`colour`), and whether it goes on (`open`). */
export interface GlyphStyle {
  form: Form;
  colour: ActColour;
  paper: string;
  /** Leaves the right side open, for what is under way. */
  open?: boolean;
}

/**
 * Returns the half-strength fill. It holds 38% of the hue, not 50%: printed grey, the palest firm fill (orange) must still be darker
 * than the strongest half fill (green).
 */
export function paler({ fill }: ActColour, paper: string): string {
  return mix(fill, paper, 0.62);
}

/** The parts from which every form is made, as SVG path data in pixels. */
interface Outline {
  whole: string;
  closed: string;
  half: string;
  hatch: string;
  strike: string;
}

const hatchSpacing = 4;

/** Returns a bar drawn in its form: what stacked bars, unit cells and whisker stems are made of. */
export function drawBar(document: Document, box: Box, style: GlyphStyle): SVGGElement {
  const inset = { x: box.x + 0.5, y: box.y + 0.5, width: Math.max(0.5, box.width - 1), height: Math.max(0.5, box.height - 1) };
  return drawForm(document, boxOutline(inset, style.open ?? false), style);
}

/** Returns a dot drawn in its form. */
export function drawDot(document: Document, disc: Disc, style: GlyphStyle): SVGGElement {
  return drawForm(document, discOutline({ ...disc, radius: Math.max(0.5, disc.radius - 0.5) }, style.open ?? false), style);
}

/** A range on the horizontal, in pixels; an end that is `cut` goes on beyond the drawing. */
export interface Whisker {
  from: number;
  to: number;
  y: number;
  cutLeft?: boolean;
  cutRight?: boolean;
}

/** Returns a range drawn in its form: a line with a cap at each end, or an arrow head where it is cut. Never a point. */
export function drawWhisker(document: Document, { from, to, y, cutLeft = false, cutRight = false }: Whisker, { form, colour, paper }: GlyphStyle): SVGGElement {
  const [left, right, middle] = [from, to, y].map(round) as [number, number, number];
  const path = (d: string, attributes: SvgAttributes) => svgElement(document, "path", { d, fill: "none", stroke: colour.stroke, ...attributes });
  const stem = `M${left},${middle}H${right}`;
  const twin = `M${left},${round(y - 2)}H${right}M${left},${round(y + 2)}H${right}`;
  const stems: Record<Form, () => SVGPathElement[]> = {
    confirmed: () => [path(stem, { "stroke-width": 4 })],
    unconfirmed: () => [path(stem, { "stroke-width": 4, stroke: paler(colour, paper) }), path(twin, { "stroke-width": 1 })],
    claimed: () => [path(stem, { "stroke-width": 1 })],
    contested: () => [path(`M${left},${round(y + 1)}H${right}`, { "stroke-width": 2 }), path(twin, { "stroke-width": 1 })],
    denied: () => [path(stem, { "stroke-width": 2, "stroke-dasharray": "0.1 4", "stroke-linecap": "round" })],
    prospective: () => [path(stem, { "stroke-width": 1.5, "stroke-dasharray": "5 3" })],
  };
  const end = (x: number, inward: number, cut: boolean) =>
    cut ? `M${round(x + 5 * inward)},${round(y - 4)}L${x},${middle}L${round(x + 5 * inward)},${round(y + 4)}` : `M${x},${round(y - 4.5)}V${round(y + 4.5)}`;
  const group = svgElement(document, "g");
  group.append(...stems[form](), path(end(left, 1, cutLeft) + end(right, -1, cutRight), { "stroke-width": 1.25 }));
  return group;
}

function drawForm(document: Document, outline: Outline, { form, colour, paper }: GlyphStyle): SVGGElement {
  const path = (d: string, attributes: SvgAttributes) => svgElement(document, "path", { d, ...attributes });
  const line = (d: string, width: number, more: SvgAttributes = {}) => path(d, { fill: "none", stroke: colour.stroke, "stroke-width": width, ...more });
  const parts: Record<Form, () => SVGPathElement[]> = {
    confirmed: () => [path(outline.closed, { fill: colour.fill }), line(outline.whole, 1)],
    unconfirmed: () => [path(outline.closed, { fill: paler(colour, paper) }), line(outline.whole, 1)],
    claimed: () => [path(outline.closed, { fill: paper }), line(outline.hatch, 0.75), line(outline.whole, 1)],
    contested: () => [path(outline.closed, { fill: paper }), path(outline.half, { fill: colour.fill }), line(outline.whole, 1)],
    denied: () => [path(outline.closed, { fill: paper }), line(outline.whole, 1), line(outline.strike, 1.5)],
    prospective: () => [path(outline.closed, { fill: paper }), line(outline.whole, 1.25, { "stroke-dasharray": "3 2" })],
  };
  const group = svgElement(document, "g");
  group.append(...parts[form]());
  return group;
}

function boxOutline({ x, y, width, height }: Box, open: boolean): Outline {
  const [left, top, right, bottom] = [x, y, x + width, y + height].map(round);
  const closed = `M${left},${top}H${right}V${bottom}H${left}Z`;
  const middle = round(y + height / 2);
  const overhang = height < 8 ? 0 : 2;
  return {
    closed,
    whole: open ? `M${right},${top}H${left}V${bottom}H${right}` : closed,
    half: `M${left},${middle}H${right}V${bottom}H${left}Z`,
    hatch: hatchBox({ x, y, width, height }),
    // A stroke from corner to corner reads as "no" on a cell, but is lost on a long or flat bar.
    strike: width < height * 2.5 ? `M${left},${bottom}L${right},${top}` : `M${round(x - overhang)},${middle}H${round(x + width + overhang)}`,
  };
}

/** Lines rising to the right, drawn one by one: a `<pattern>` would need ids, which clash when two charts share a page. */
function hatchBox({ x, y, width, height }: Box): string {
  let d = "";
  for (let offset = hatchSpacing; offset < width + height; offset += hatchSpacing) {
    const from = Math.max(0, offset - height);
    const to = Math.min(width, offset);
    d += `M${round(x + from)},${round(y + offset - from)}L${round(x + to)},${round(y + offset - to)}`;
  }
  return d;
}

function discOutline({ x, y, radius }: Disc, open: boolean): Outline {
  const [cx, cy, r] = [round(x), round(y), round(radius)];
  const [left, right, top, bottom] = [round(cx - r), round(cx + r), round(cy - r), round(cy + r)];
  const reach = r * 0.75;
  const tail = round(cx + r + 3);
  const circle = `M${left},${cy}A${r},${r},0,1,1,${right},${cy}A${r},${r},0,1,1,${left},${cy}Z`;
  const horseshoe = `M${tail},${top}H${cx}A${r},${r},0,0,0,${cx},${bottom}H${tail}`;
  return {
    closed: open ? `${horseshoe}Z` : circle,
    whole: open ? horseshoe : circle,
    half: `M${left},${cy}A${r},${r},0,0,0,${right},${cy}Z`,
    hatch: hatchDisc(x, y, radius),
    strike: `M${round(cx - reach - 2)},${round(cy + reach + 2)}L${round(cx + reach + 2)},${round(cy - reach - 2)}`,
  };
}

function hatchDisc(x: number, y: number, radius: number): string {
  const step = hatchSpacing / Math.SQRT2;
  let d = "";
  for (let k = -Math.floor(radius / step); k * step < radius; k++) {
    const along = k * step;
    const half = Math.sqrt(radius * radius - along * along) / Math.SQRT2;
    const [px, py] = [x + along / Math.SQRT2, y + along / Math.SQRT2];
    d += `M${round(px - half)},${round(py + half)}L${round(px + half)},${round(py - half)}`;
  }
  return d;
}
