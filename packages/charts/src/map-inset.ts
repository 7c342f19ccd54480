import * as Plot from "@observablehq/plot";
import { readBaseMap } from "./atlas.js";
import type { Canvas } from "./chart.js";
import { svgElement } from "./svg-element.js";
import type { MapExtent } from "./transform/extent.js";
import type { Rect } from "./transform/label-places.js";

const widest = 96;
const narrowest = 56;
const margin = 8;

/** Half the globe can be seen, and a little more is drawn than that. */
const hemisphere = { longitudeSpan: 180, latitudeSpan: 120 } as const;

/** Returns the corners that a globe may stand in, best first; none where the map has no room for it or shows most of the world itself. */
export function insetRects({ width }: Canvas, height: number, { longitudeSpan }: MapExtent): Rect[] {
  const size = Math.min(widest, Math.round(Math.min(width * 0.17, height * 0.38)));
  if (size < narrowest || longitudeSpan > 90) return [];
  const [right, bottom] = [width - margin - size, height - margin - size];
  const corners = [
    { left: right, top: margin },
    { left: margin, top: margin },
    { left: right, top: bottom },
    { left: margin, top: bottom },
  ];
  return corners.map(({ left, top }) => ({ left, top, right: left + size, bottom: top + size }));
}

/** Returns a globe turned to the extent, with the extent outlined: where in the world the map lies. */
export function drawInset({ document, theme }: Canvas, { left, top, right }: Rect, extent: MapExtent): SVGGElement {
  const size = right - left;
  const base = readBaseMap({ ...extent, ...hemisphere }, false);
  const drawn = Plot.plot({
    document,
    width: size,
    height: size,
    margin: 1,
    projection: { type: "orthographic", rotate: [-extent.longitude, -extent.latitude] },
    marks: [
      Plot.geo([{ type: "Sphere" }], { fill: theme.water, stroke: theme.quiet, strokeWidth: 0.75 }),
      Plot.geo([...base.land], { fill: theme.rule, stroke: "none" }),
      Plot.geo([{ type: "LineString", coordinates: outlineOf(extent) }], { stroke: theme.ink, strokeWidth: 1.5 }),
    ],
  });
  const group = svgElement(document, "g", { transform: `translate(${left},${top})` });
  const title = svgElement(document, "title");
  title.textContent = "Where in the world the map lies";
  group.append(title, ...[...drawn.childNodes].filter((node) => node.nodeName.toLowerCase() !== "style"));
  return group;
}

/** Least span of the frame on the globe, in degrees: a smaller one would be a speck. */
const leastSpan = 8;

/** The border of the extent in small steps, since a straight side is curved on a globe. */
function outlineOf({ longitude, latitude, longitudeSpan, latitudeSpan }: MapExtent): [number, number][] {
  const [dx, dy] = [Math.max(longitudeSpan, leastSpan) / 2, Math.max(latitudeSpan, leastSpan) / 2];
  const steps = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1];
  const at = (x: number, y: number): [number, number] => [longitude + x * dx, Math.max(-89, Math.min(89, latitude + y * dy))];
  const back = steps.map((step) => -step);
  return [...steps.map((x) => at(x, 1)), ...back.map((y) => at(1, y)), ...back.map((x) => at(x, -1)), ...steps.map((y) => at(-1, y))];
}
