import type { FontSet } from "../text/font-set.js";
import { type ColourContext, type Paint, readPaint } from "./colour.js";
import { drawText } from "./draw-text.js";
import { pathVertices } from "./path-points.js";
import { tilesOver } from "./pattern.js";
import { initialPresentation, type Presentation, presentationOf, toLength, toNumber } from "./presentation.js";
import { shapePath } from "./shape-path.js";
import type { Ink, StrokeLook, Surface } from "./surface.js";
import { indexById, type SvgNode } from "./svg-node.js";
import { type Matrix, readTransform } from "./transform.js";
import { unsupported } from "./unsupported.js";

/** What a picture is drawn with. */
export interface SvgContext {
  fonts: FontSet;
  colours: ColourContext;
  colourNames: Readonly<Record<string, string>>;
}

interface Walk extends SvgContext {
  surface: Surface;
  byId: ReadonlyMap<string, SvgNode>;
}

/** Elements that draw nothing where they stand: definitions, and words for those who cannot see. */
const silent = new Set(["style", "title", "desc", "defs", "clipPath", "pattern", "marker", "metadata"]);

/**
 * Draws an SVG tree: svg, g, path, rect, circle, ellipse, line, polyline, polygon, text, tspan, marker, clipPath, pattern, style, title, desc and defs.
 * Anything else throws `report/unsupported-svg` and names it, so that no part of a chart is lost in silence.
 */
export function drawSvg(root: SvgNode, surface: Surface, context: SvgContext): void {
  drawNode(root, initialPresentation, { ...context, surface, byId: indexById(root) });
}

function drawNode(node: SvgNode, parent: Presentation, walk: Walk): void {
  if (silent.has(node.name)) return;
  const look = presentationOf(node, parent);
  if (node.attributes.get("display") === "none" || look.values.visibility === "hidden") return;
  const path = shapePath(node);
  if (path === undefined && !["svg", "g", "text"].includes(node.name))
    throw unsupported("element", node.name, "svg, g, path, rect, circle, ellipse, line, polyline, polygon, text or tspan");
  const { surface } = walk;
  const placed = placement(node);
  const clip = node.attributes.get("clip-path");
  const wrapped = placed !== undefined || (clip !== undefined && clip !== "none");
  if (wrapped) surface.save();
  if (placed !== undefined) surface.transform(placed);
  if (clip !== undefined && clip !== "none") surface.clip(clipPath(clip, walk));
  if (path !== undefined) drawShape(path, node.name === "line" ? withoutFill(look) : look, walk);
  else if (node.name === "text")
    drawText(node, look, { fill: (at) => inkOf(paintOf("fill", at, walk), at, "fill"), stroke: (at) => strokeOf(at, walk) }, walk.fonts, surface);
  else for (const child of node.children) if (typeof child !== "string") drawNode(child, look, walk);
  if (wrapped) surface.restore();
}

/** Returns the transform of an element; a nested picture is moved to its corner. */
function placement(node: SvgNode): Matrix | undefined {
  const transform = node.attributes.get("transform");
  if (transform !== undefined && transform.trim() !== "") return readTransform(transform);
  const [x, y] = [node.attributes.get("x"), node.attributes.get("y")];
  return node.name === "svg" && (x !== undefined || y !== undefined) ? [1, 0, 0, 1, toLength(x, 16), toLength(y, 16)] : undefined;
}

function referenced(value: string, walk: Walk, kind: string): SvgNode {
  const id = /^url\(["']?#([^"')]+)["']?\)/.exec(value.trim())?.[1] ?? value;
  const target = walk.byId.get(id);
  if (target?.name !== kind) throw unsupported(`reference to a ${kind}`, value, `the id of a ${kind} in the same picture`);
  return target;
}

/** Returns the outline of a clipPath's shapes, each moved by its own transform where that is a mere shift. */
function clipPath(value: string, walk: Walk): string {
  const shapes = referenced(value, walk, "clipPath").children.filter((child): child is SvgNode => typeof child !== "string");
  return shapes
    .map((shape) => {
      const path = shapePath(shape);
      if (path === undefined || shape.attributes.get("transform") !== undefined)
        throw unsupported("element in clipPath", shape.name, "path, rect, circle or line without a transform");
      return path;
    })
    .join("");
}

/** A line has no inside. */
const withoutFill = (look: Presentation): Presentation => ({ ...look, values: { ...look.values, fill: "none" } });

function drawShape(path: string, look: Presentation, walk: Walk): void {
  if (path === "") return;
  const fill = paintOf("fill", look, walk);
  if (fill.kind === "pattern") fillWithPattern(path, fill.id, look, walk);
  const ink = inkOf(fill, look, "fill");
  if (ink !== undefined) walk.surface.fill(path, { ...ink, evenOdd: look.values["fill-rule"] === "evenodd" });
  const stroke = strokeOf(look, walk);
  if (stroke !== undefined) walk.surface.stroke(path, stroke);
  drawMarkers(path, look, walk);
}

/** Hatches a shape: clipped to its outline, the pattern's own shapes are drawn tile by tile. */
function fillWithPattern(path: string, id: string, look: Presentation, walk: Walk): void {
  const pattern = referenced(id, walk, "pattern");
  const { surface } = walk;
  surface.save();
  surface.clip(path);
  const tiles = tilesOver(pattern, path);
  surface.transform(tiles.transform);
  const inside: Presentation = { ...presentationOf(pattern, initialPresentation), opacity: look.opacity * toNumber(look.values["fill-opacity"], 1) };
  for (const [x, y] of tiles.corners) {
    surface.save();
    surface.transform([1, 0, 0, 1, x, y]);
    for (const child of pattern.children) if (typeof child !== "string") drawNode(child, inside, walk);
    surface.restore();
  }
  surface.restore();
}

function drawMarkers(path: string, look: Presentation, walk: Walk): void {
  const names = ["marker-start", "marker-mid", "marker-end"] as const;
  if (names.every((name) => (look.values[name] ?? "none") === "none")) return;
  const vertices = pathVertices(path);
  vertices.forEach((vertex, index) => {
    const name = index === 0 ? "marker-start" : index === vertices.length - 1 ? "marker-end" : "marker-mid";
    const value = look.values[name] ?? "none";
    if (value === "none") return;
    const direction = bisector(vertex.arrives, vertex.leaves);
    drawMarker(referenced(value, walk, "marker"), { x: vertex.x, y: vertex.y, direction, atStart: index === 0 }, look, walk);
  });
}

const bisector = (arrives: number | undefined, leaves: number | undefined) =>
  arrives === undefined || leaves === undefined
    ? (arrives ?? leaves ?? 0)
    : Math.atan2(Math.sin(arrives) + Math.sin(leaves), Math.cos(arrives) + Math.cos(leaves));

function drawMarker(marker: SvgNode, at: { x: number; y: number; direction: number; atStart: boolean }, look: Presentation, walk: Walk): void {
  const number = (name: string, otherwise: number) => toNumber(marker.attributes.get(name), otherwise);
  const [minX = 0, minY = 0, boxWidth = number("markerWidth", 3), boxHeight = number("markerHeight", 3)] = (marker.attributes.get("viewBox") ?? "")
    .split(/[\s,]+/)
    .filter((part) => part !== "")
    .map(Number);
  const unit = marker.attributes.get("markerUnits") === "userSpaceOnUse" ? 1 : toLength(look.values["stroke-width"], look.fontSize, 1);
  const scale = unit * Math.min(number("markerWidth", 3) / boxWidth, number("markerHeight", 3) / boxHeight);
  const orient = marker.attributes.get("orient") ?? "0";
  const turned = orient === "auto-start-reverse" && at.atStart ? at.direction + Math.PI : at.direction;
  const angle = orient.startsWith("auto") ? turned : (toNumber(orient, 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  const { surface } = walk;
  surface.save();
  surface.transform([cos, sin, -sin, cos, at.x, at.y]);
  surface.transform([1, 0, 0, 1, -number("refX", minX), -number("refY", minY)]);
  const inside = presentationOf(marker, { ...initialPresentation, opacity: look.opacity });
  for (const child of marker.children) if (typeof child !== "string") drawNode(child, inside, walk);
  surface.restore();
  void boxHeight;
}

function paintOf(property: "fill" | "stroke", look: Presentation, walk: Walk): Paint {
  const value = look.values[property] ?? (property === "fill" ? "black" : "none");
  return readPaint(value, { ...walk.colours, currentColor: look.values.color ?? walk.colours.currentColor }, walk.colourNames);
}

function inkOf(paint: Paint, look: Presentation, property: "fill" | "stroke"): Ink | undefined {
  if (paint.kind !== "colour") return undefined;
  const opacity = paint.opacity * look.opacity * toNumber(look.values[`${property}-opacity`], 1);
  return opacity <= 0 ? undefined : { hex: paint.hex, opacity: Math.min(1, opacity) };
}

function strokeOf(look: Presentation, walk: Walk): StrokeLook | undefined {
  const paint = paintOf("stroke", look, walk);
  if (paint.kind === "pattern") throw unsupported("stroke", paint.id, "a colour; patterns can only fill");
  const ink = inkOf(paint, look, "stroke");
  const width = toLength(look.values["stroke-width"], look.fontSize, 1);
  if (ink === undefined || width <= 0) return undefined;
  const dash = (look.values["stroke-dasharray"] ?? "none")
    .split(/[\s,]+/)
    .map(Number)
    .filter((part) => part > 0);
  const cap = look.values["stroke-linecap"];
  const join = look.values["stroke-linejoin"];
  return {
    ...ink,
    width,
    dash,
    cap: cap === "round" || cap === "square" ? cap : "butt",
    join: join === "round" || join === "bevel" ? join : "miter",
    miterLimit: toNumber(look.values["stroke-miterlimit"], 4),
  };
}
