import type { Context } from "@observablehq/plot";
import type { Country } from "./atlas.js";
import { type Canvas, labelSize } from "./chart.js";
import { drawInset, insetRects } from "./map-inset.js";
import { half, placeName } from "./map-place-name.js";
import { type PlacedSite, siteRects } from "./map-sites.js";
import { svgElement } from "./svg-element.js";
import { textWidth } from "./text-width.js";
import type { MapExtent } from "./transform/extent.js";
import { type LabelRequest, placeLabels, type Rect } from "./transform/label-places.js";
import { isInside, type Ring } from "./transform/polygon.js";
import { scaleBar } from "./transform/scale-bar.js";
import { formatCount } from "./wording.js";

/** A projection that draws, measures and cuts to the frame. */
export type GeoPath = ReturnType<Context["path"]>;

/** A country's visible part, in pixels. */
export interface VisibleCountry {
  name: string;
  x: number;
  y: number;
  area: number;
  rings: readonly Ring[];
}

/** What a map's words are laid out over. */
export interface LabelGround {
  placed: readonly PlacedSite[];
  countries: readonly VisibleCountry[];
  pixelsPerKm: number;
  height: number;
  extent: MapExtent;
}

interface Words extends LabelRequest {
  text: string;
  colour: string;
}

const mostPlaceNames = 40;

/** Returns scale bar, place names and country names, none over another or over a mark; what finds no room is left out, small places first. */
export function drawLabels(canvas: Canvas, ground: LabelGround): SVGGElement {
  const { document, theme, width } = canvas;
  const hard = ground.placed.flatMap(siteRects);
  const soft = ground.placed
    .filter(({ ring }) => ring > 0)
    .map(({ x, y, ring }): Rect => ({ left: x - ring, right: x + ring, top: y - ring, bottom: y + ring }));
  const frame: Rect = { left: 3, top: 3, right: width - 3, bottom: ground.height - 3 };
  const bar = scaleBar(ground.pixelsPerKm, width * 0.22);
  const barRequest = { candidates: cornerRects(frame, Math.max(bar.pixels, textWidth(`${formatCount(bar.km)} km`, labelSize)) + 16) };
  const places = ground.placed.slice(0, mostPlaceNames).map((one): Words => ({ ...placeName(one, ground.placed, width), colour: theme.ink }));
  const named = new Set(ground.placed.map(({ site }) => site.name));
  const countries = ground.countries
    .filter(({ name, area }) => name !== "" && area > 900 && !named.has(name))
    .map((country) => countryWords(country, theme.quiet));
  const words = [...places, ...countries];
  const globe = { candidates: canvas.inset ? insetRects(canvas, ground.height, ground.extent) : [] };
  const [globePlace, barPlace, ...chosen] = placeLabels([globe, barRequest, ...words], { hard, soft, frame });
  const group = svgElement(document, "g");
  const globeRect = globe.candidates[globePlace ?? -1];
  if (globeRect !== undefined) group.append(drawInset(canvas, globeRect, ground.extent));
  const barRect = barRequest.candidates[barPlace ?? 0];
  if (barRect !== undefined) group.append(...drawScaleBar(canvas, barRect, bar));
  words.forEach(({ text, colour, candidates }, index) => {
    const rect = candidates[chosen[index] ?? -1];
    if (rect !== undefined) group.append(drawText(canvas, text, rect, colour));
  });
  return group;
}

/** A country's name must stand on that country: a name across a border says something that nobody meant. */
function countryWords({ name, x, y, area, rings }: VisibleCountry, colour: string): Words {
  const w = textWidth(name, labelSize);
  const reach = Math.sqrt(area) / 6;
  const steps = [0, -1, 1, -2, 2];
  const shifts = steps.flatMap((dy) => steps.map((dx) => ({ dx, dy }))).sort((a, b) => Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy));
  const centres = shifts.map(({ dx, dy }) => ({ cx: x + dx * reach, cy: y + dy * reach })).filter(({ cx, cy }) => isInside(rings, cx, cy));
  const within = (share: number) => centres.filter(({ cx, cy }) => isInside(rings, cx - w * share, cy) && isInside(rings, cx + w * share, cy));
  const candidates = [...within(0.5), ...within(0.3)].map(({ cx, cy }): Rect => ({ left: cx - w / 2, right: cx + w / 2, top: cy - half, bottom: cy + half }));
  return { text: name, colour, candidates };
}

function cornerRects({ left, top, right, bottom }: Rect, w: number): Rect[] {
  const h = 30;
  return [
    { left: left + 6, right: left + 6 + w, top: bottom - h - 4, bottom: bottom - 4 },
    { left: right - w - 6, right: right - 6, top: bottom - h - 4, bottom: bottom - 4 },
    { left: left + 6, right: left + 6 + w, top: top + 4, bottom: top + 4 + h },
    { left: right - w - 6, right: right - 6, top: top + 4, bottom: top + 4 + h },
  ];
}

function drawScaleBar(canvas: Canvas, { left, top, bottom }: Rect, { km, pixels }: { km: number; pixels: number }): SVGElement[] {
  const { document, theme } = canvas;
  const [x1, x2, y] = [left + 4, left + 4 + pixels, bottom - 4];
  const line = svgElement(document, "path", {
    d: `M${x1.toFixed(1)},${y - 5}V${y}H${x2.toFixed(1)}V${y - 5}`,
    fill: "none",
    stroke: theme.quiet,
    "stroke-width": 1.25,
  });
  const text = `${formatCount(km)} km`;
  const width = textWidth(text, labelSize);
  return [line, drawText(canvas, text, { left: x1, right: x1 + width, top, bottom: top + 2 * half }, theme.quiet)];
}

function drawText({ document, theme }: Canvas, text: string, rect: Rect, colour: string): SVGTextElement {
  const element = svgElement(document, "text", {
    x: (rect.left + rect.right) / 2,
    y: (rect.top + rect.bottom) / 2,
    dy: "0.32em",
    fill: colour,
    stroke: theme.wash,
    "stroke-width": 3,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  });
  element.textContent = text;
  return element;
}

/** Returns a country's visible part, as the projection cuts it; undefined where it is not in sight. Each of its measures projects all of its outline. */
export function toVisibleCountry(country: Country, path: GeoPath): VisibleCountry | undefined {
  const area = path.area(country);
  if (!(area > 0)) return undefined;
  const [x, y] = path.centroid(country);
  return { name: country.properties.name, x, y, area, rings: ringsOf(country, path) };
}

function ringsOf(country: Country, path: GeoPath): Ring[] {
  const rings: [number, number][][] = [];
  const add = (x: number, y: number) => rings.at(-1)?.push([x, y]);
  const start = (x: number, y: number) => rings.push([[x, y]]);
  path.context({ beginPath: () => undefined, moveTo: start, lineTo: add, arc: () => undefined, closePath: () => undefined })(country);
  path.context(null);
  return rings;
}
