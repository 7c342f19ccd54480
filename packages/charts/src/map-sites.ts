import type { ConflictEvent } from "@dateline/schema";
import type { Canvas } from "./chart.js";
import { eventTitle } from "./event-label.js";
import { formOf } from "./form.js";
import { drawDot, paler } from "./glyph.js";
import { type SvgAttributes, svgElement } from "./svg-element.js";
import type { Rect } from "./transform/label-places.js";
import { mergeNear } from "./transform/merge-near.js";
import { packHexagonally } from "./transform/pack.js";
import type { Site } from "./transform/sites.js";
import { type Dot, spreadDots } from "./transform/spread-dots.js";
import { eventIds } from "./transform/units.js";
import { type Act, actOf, acts } from "./vocabulary.js";
import { countOf } from "./wording.js";

/** A site in pixels: its dots or circle, and the ring around a vague place. */
export interface PlacedSite {
  site: Site;
  x: number;
  y: number;
  dots: readonly (Dot & { event: ConflictEvent })[];
  /** Of the circle that tells the number; zero where dots do. */
  radius: number;
  /** Of the ring that says "somewhere around here"; zero where the place is exact. */
  ring: number;
}

const dotRadius = 5;
const spacing = 11;
const mostDots = 150;
const vagueRadius = [0, 0, 20, 32] as const;

/** Returns whether each incident gets a dot of its own; else each place gets a circle. */
export function showsDots(sites: readonly Site[]): boolean {
  return sites.reduce((sum, { events }) => sum + events.length, 0) <= mostDots;
}

/** Returns the sites laid out in pixels, given the projection. Dots that would cover each other are moved apart. */
export function placeSites({ width }: Canvas, sites: readonly Site[], project: (site: Site) => readonly [number, number]): PlacedSite[] {
  const bare = sites.map((site): PlacedSite => {
    const [x, y] = project(site);
    return { site, x, y, dots: [], radius: 0, ring: 0 };
  });
  if (showsDots(sites)) return withDots(bare);
  return withCircles(bare, Math.max(16, Math.min(30, width / 22)));
}

/** Neighbouring places share a circle at the fullest of them; exact and vague places stay apart. */
function withCircles(bare: readonly PlacedSite[], largest: number): PlacedSite[] {
  const [exact, vague] = [bare.filter(({ site }) => site.precision === 1), bare.filter(({ site }) => site.precision > 1)];
  const merged = [...mergeNear(exact, largest), ...mergeNear(vague, largest * 2)].map((group): PlacedSite => {
    const [leader, ...others] = group;
    const name = others.length === 0 ? leader.site.name : `${leader.site.name} and around`;
    return { ...leader, site: { ...leader.site, name, events: group.flatMap(({ site }) => site.events) } };
  });
  const most = Math.max(...merged.map(({ site }) => site.events.length));
  const circles = merged.map((one) => ({ ...one, radius: Math.max(3, largest * Math.sqrt(one.site.events.length / most)) }));
  return circles.sort((a, b) => b.radius - a.radius || (a.site.name < b.site.name ? -1 : 1));
}

function withDots(bare: readonly PlacedSite[]): PlacedSite[] {
  const homes = bare.flatMap(({ site, x, y }) =>
    packHexagonally(site.events.length).offsets.map((offset) => ({ x: x + offset.x * spacing, y: y + offset.y * spacing })),
  );
  const spread = spreadDots(homes, spacing);
  let next = 0;
  return bare.map((one) => {
    const dots = one.site.events.map((event) => ({ event, ...(spread[next++] ?? { x: one.x, y: one.y }) }));
    const reach = Math.max(...dots.map((dot) => Math.hypot(dot.x - one.x, dot.y - one.y))) + dotRadius + 4;
    return { ...one, dots, ring: one.site.precision > 1 ? Math.max(reach, vagueRadius[one.site.precision] ?? 0) : 0 };
  });
}

/** Returns the rectangles that a site's marks cover, the ring apart. */
export function siteRects({ x, y, dots, radius }: PlacedSite): Rect[] {
  const around = (cx: number, cy: number, r: number): Rect => ({ left: cx - r, right: cx + r, top: cy - r, bottom: cy + r });
  return radius > 0 ? [around(x, y, radius)] : dots.map((dot) => around(dot.x, dot.y, dotRadius + 1));
}

/** Returns the marks of all sites: rings first, then large circles before small ones. */
export function drawSites(canvas: Canvas, placed: readonly PlacedSite[]): SVGGElement {
  const { document, theme } = canvas;
  const group = svgElement(document, "g");
  for (const { x, y, ring } of placed) if (ring > 0) group.append(svgElement(document, "circle", { cx: x, cy: y, r: ring, fill: "none", stroke: theme.quiet }));
  for (const one of placed) group.append(...(one.radius > 0 ? [drawCircle(canvas, one)] : drawDots(canvas, one)));
  return group;
}

function drawDots({ document, theme }: Canvas, { dots }: PlacedSite): SVGElement[] {
  return dots.map(({ event, x, y }) => {
    const style = { form: formOf(event), colour: theme.acts[actOf(event)], paper: theme.paper, open: event.status === "ongoing" };
    const dot = drawDot(document, { x, y, radius: dotRadius }, style);
    dot.setAttribute("data-events", eventIds([event]));
    dot.prepend(titleOf(document, eventTitle(event)));
    return dot;
  });
}

/** One circle: its area tells the incidents, the solid disc within it those that are confirmed; open where only a region or country is told. */
function drawCircle({ document, theme }: Canvas, { site, x, y, radius }: PlacedSite): SVGElement {
  const colour = theme.acts[mainAct(site)];
  const confirmed = site.events.filter((event) => formOf(event) === "confirmed").length;
  const group = svgElement(document, "g", { "data-events": eventIds(site.events) });
  const circle = (r: number, attributes: SvgAttributes) => svgElement(document, "circle", { cx: x, cy: y, r, ...attributes });
  const outer = site.precision > 1 ? { fill: "none", stroke: theme.quiet } : { fill: paler(colour, theme.paper), stroke: colour.stroke };
  group.append(titleOf(document, `${site.name}: ${countOf(site.events.length, "incident")}, ${confirmed} confirmed`), circle(radius, outer));
  if (confirmed > 0 && site.precision === 1) group.append(circle(radius * Math.sqrt(confirmed / site.events.length), { fill: colour.fill }));
  return group;
}

function mainAct({ events }: Site): Act {
  const count = (act: Act) => events.filter((event) => actOf(event) === act).length;
  return acts.reduce((best, act) => (count(act) > count(best) ? act : best));
}

function titleOf(document: Document, text: string): SVGTitleElement {
  const title = svgElement(document, "title");
  title.textContent = text;
  return title;
}
