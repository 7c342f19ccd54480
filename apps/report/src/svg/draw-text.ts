import type { Glyph } from "fontkit";
import { hasRightToLeft, mirrored, toDirectionRuns } from "../text/bidi.js";
import { cleanText } from "../text/clean-text.js";
import { type Face, toFontRuns, turnNeutrals } from "../text/font-runs.js";
import type { FontKey, FontSet } from "../text/font-set.js";
import { type Presentation, presentationOf, toLength, toNumber } from "./presentation.js";
import type { Ink, StrokeLook, Surface } from "./surface.js";
import type { SvgNode } from "./svg-node.js";
import { unsupported } from "./unsupported.js";

/** What the text's outlines and letters are painted with; undefined paints nothing. */
export interface TextPaint {
  fill(presentation: Presentation): Ink | undefined;
  stroke(presentation: Presentation): StrokeLook | undefined;
}

interface Stretch {
  text: string;
  look: Presentation;
  /** An absolute position begins a new chunk, which `text-anchor` then places. */
  x?: number;
  y?: number;
  dx: number;
  dy: number;
}

interface PlacedText {
  text: string;
  font: FontKey;
  x: number;
  y: number;
  width: number;
  rightToLeft: boolean;
  look: Presentation;
}

/** Draws a `text` element: halos as stroked outlines of the letters, then every word once, so that it is read once. */
export function drawText(node: SvgNode, look: Presentation, paint: TextPaint, fonts: FontSet, surface: Surface): void {
  const placed = place(collect(node, look, []), fonts);
  for (const run of placed) {
    const stroke = paint.stroke(run.look);
    if (stroke !== undefined) strokeOutlines(run, stroke, fonts, surface);
  }
  for (const run of placed) {
    const fill = paint.fill(run.look);
    if (fill === undefined) continue;
    surface.text({
      text: run.text,
      font: run.font,
      size: run.look.fontSize,
      x: run.x,
      y: run.y,
      width: run.width,
      features: featuresOf(run.look),
      rightToLeft: run.rightToLeft,
      ...fill,
    });
  }
}

function collect(node: SvgNode, look: Presentation, stretches: Stretch[]): Stretch[] {
  let pending: Pick<Stretch, "x" | "y" | "dx" | "dy"> | undefined = positionOf(node, look);
  for (const child of node.children) {
    if (typeof child === "string") {
      if (child === "") continue;
      stretches.push({ text: child, look, ...(pending ?? { dx: 0, dy: 0 }) });
      pending = undefined;
    } else if (child.name === "tspan") {
      const before = stretches.length;
      collect(child, presentationOf(child, look), stretches);
      const first = stretches[before];
      if (first !== undefined && pending !== undefined) {
        stretches[before] = { ...pending, ...first, dx: pending.dx + first.dx, dy: pending.dy + first.dy };
        pending = undefined;
      }
    } else if (child.name !== "title" && child.name !== "desc") throw unsupported("element in text", child.name, "tspan");
  }
  return stretches;
}

function positionOf(node: SvgNode, look: Presentation): Pick<Stretch, "x" | "y" | "dx" | "dy"> {
  const read = (name: string) => {
    const value = node.attributes.get(name);
    return value === undefined ? undefined : toLength(value, look.fontSize);
  };
  const x = read("x");
  const y = read("y");
  return { ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y }), dx: read("dx") ?? 0, dy: read("dy") ?? 0 };
}

function place(stretches: readonly Stretch[], fonts: FontSet): PlacedText[] {
  const placed: PlacedText[] = [];
  let chunk: PlacedText[] = [];
  let [x, y] = [0, 0];
  const close = () => {
    const width = chunk.reduce((sum, run) => sum + run.width, 0);
    const anchor = chunk[0]?.look.values["text-anchor"] ?? "start";
    const share = anchor === "middle" ? 0.5 : anchor === "end" ? 1 : 0;
    for (const run of chunk) run.x -= width * share;
    placed.push(...chunk);
    chunk = [];
  };
  for (const stretch of stretches) {
    if (stretch.x !== undefined || stretch.y !== undefined) close();
    x = (stretch.x ?? x) + stretch.dx;
    y = (stretch.y ?? y) + stretch.dy;
    for (const run of runsOf(stretch, fonts)) {
      chunk.push({ ...run, x, y: y + baselineShift(stretch.look) });
      x += run.width;
    }
  }
  close();
  return placed;
}

function runsOf({ text, look }: Stretch, fonts: FontSet): Omit<PlacedText, "x" | "y">[] {
  const clean = cleanText(text).replace(/[\u2068\u2069]/g, "");
  return toDirectionRuns(clean).flatMap((direction) => {
    const slice = clean.slice(direction.start, direction.end);
    const runs = toFontRuns(direction.rightToLeft ? mirrored(slice) : slice, faceOf(look), fonts);
    return (direction.rightToLeft ? runs.reverse().map(turnNeutrals) : runs).map((run) => ({
      ...run,
      look,
      width: fonts.widthOf(run.font, run.text, look.fontSize, featuresOf(look)),
      rightToLeft: direction.rightToLeft && hasRightToLeft(run.text),
    }));
  });
}

function faceOf({ values }: Presentation): Face {
  const weight = values["font-weight"] ?? "normal";
  const heavy = weight === "bold" || toNumber(/^\d+$/.test(weight) ? weight : "400", 400) >= 600;
  const family = (values["font-family"] ?? "sans").toLowerCase();
  const isSerif = /^\s*["']?source serif|^\s*["']?georgia|^\s*serif/.test(family);
  return { family: isSerif ? "serif" : "sans", weight: heavy ? "semibold" : "regular", italic: values["font-style"] === "italic" };
}

const featuresOf = ({ values }: Presentation): string[] =>
  /tabular-nums/.test(`${values["font-variant"] ?? ""} ${values["font-variant-numeric"] ?? ""}`) ? ["tnum"] : [];

/** Shares of the font size from the alphabetic baseline, as in Noto Sans. */
const baselines: Record<string, number> = {
  auto: 0,
  alphabetic: 0,
  middle: 0.268,
  central: 0.357,
  hanging: 0.714,
  "text-before-edge": 1.069,
  "text-after-edge": -0.293,
};

function baselineShift({ values, fontSize }: Presentation): number {
  const name = values["dominant-baseline"] ?? "auto";
  const share = baselines[name];
  if (share === undefined) throw unsupported("dominant-baseline", name, Object.keys(baselines).join(", "));
  return share * fontSize;
}

function strokeOutlines(run: PlacedText, look: StrokeLook, fonts: FontSet, surface: Surface): void {
  const scale = run.look.fontSize / fonts.font(run.font).unitsPerEm;
  const shaped = fonts.shape(run.font, run.text, featuresOf(run.look));
  let pen = 0;
  shaped.glyphs.forEach((glyph, index) => {
    const position = shaped.positions[index];
    const outline = outlineOf(glyph);
    if (position !== undefined && outline !== "") {
      surface.save();
      surface.transform([scale, 0, 0, -scale, run.x + (pen + position.xOffset) * scale, run.y - position.yOffset * scale]);
      // The stroke is scaled with the letters, so its width is given in their units.
      surface.stroke(outline, { ...look, width: look.width / scale, dash: [] });
      surface.restore();
    }
    pen += position?.xAdvance ?? 0;
  });
}

const outlines = new WeakMap<Glyph, string>();

/** Returns the outline of a glyph as path data. */
function outlineOf(glyph: Glyph): string {
  const outline = outlines.get(glyph) ?? glyph.path.toSVG();
  outlines.set(glyph, outline);
  return outline;
}
