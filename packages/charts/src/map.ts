import type { ConflictEvent } from "@dateline/schema";
import type * as Plot from "@observablehq/plot";
import { type BaseMap, readBaseMap } from "./atlas.js";
import { type Canvas, type ChartWords, type DrawChart, emptyChart, type SizedPlot, toCanvas, toChart } from "./chart.js";
import { formOf } from "./form.js";
import { paler } from "./glyph.js";
import { greyStyle, type LegendSpec, toEntry, toLegend } from "./legend.js";
import { baseMarks, isRegional, mapFrame } from "./map-base.js";
import { drawLabels, type GeoPath, toVisibleCountry } from "./map-labels.js";
import { drawSites, placeSites, showsDots } from "./map-sites.js";
import { countryName, sourceLine, subtitleOf } from "./scope.js";
import { svgElement } from "./svg-element.js";
import { extentOf, type MapExtent } from "./transform/extent.js";
import { focusSites } from "./transform/focus-sites.js";
import { type Site, toSites } from "./transform/sites.js";
import { tally } from "./transform/tally.js";
import { actOf } from "./vocabulary.js";
import { capitalise, countOf, formatCount, listed, openingCount, runningCount } from "./wording.js";

/**
 * Returns a map fitted to the incidents: a dot for each around its place, in a wide open circle where only a region or country is told.
 * With many incidents one circle a place tells their number by its area. A few places far from all others are named in a note instead. Countries are named; incidents without coordinates are counted in a note.
 */
export const map: DrawChart = (events, options) => {
  const canvas = toCanvas(options);
  const all = toSites(events);
  const { shown: sites, beyond } = focusSites(all);
  const placed = all.flatMap((site) => site.events);
  const title = finding(placed, events.length);
  const words: ChartWords = {
    name: "map",
    title,
    subtitle: subtitleOf(
      "Incidents by place",
      sites.flatMap((site) => site.events),
    ),
    notes: notes(events.length - placed.length, beyond, showsDots(sites)),
    source: sourceLine(events, options),
    alt: `${title}. ${shape(sites)}`,
    legend: legend(canvas, sites, showsDots(sites)),
  };
  if (sites.length === 0) return emptyChart(canvas, words, events.length === 0 ? "No incidents" : "No incident can be placed on a map");
  return toChart(canvas, words, mapPlot(canvas, sites));
};

function mapPlot(canvas: Canvas, sites: readonly Site[]): SizedPlot {
  const extent = extentOf(sites);
  return {
    ...mapFrame(canvas, extent),
    // Outlines are read when the map is drawn.
    get marks() {
      const base = readBaseMap(extent, isRegional(extent));
      const drawn: Plot.Markish = (_index, _scales, _values, { height }, context) =>
        drawSitesAndNames(canvas, { sites, base, extent, height, path: context.path() });
      return [...baseMarks(canvas, extent, base), drawn];
    },
  };
}

interface MapContent {
  sites: readonly Site[];
  base: BaseMap;
  extent: MapExtent;
  height: number;
  path: GeoPath;
}

function drawSitesAndNames(canvas: Canvas, { sites, base, extent, height, path }: MapContent): SVGGElement {
  const project = (longitude: number, latitude: number) => path.centroid({ type: "Point", coordinates: [longitude, latitude] });
  const placed = placeSites(canvas, sites, ({ longitude, latitude }) => project(longitude, latitude));
  const visible = base.countries.map((country) => toVisibleCountry(country, path)).filter((country) => country !== undefined);
  visible.sort((a, b) => b.area - a.area);
  const group = svgElement(canvas.document, "g");
  group.append(drawSites(canvas, placed), drawLabels(canvas, { placed, countries: visible, pixelsPerKm: pixelsPerKm(extent, project), height, extent }));
  return group;
}

const kmPerDegree = 111.2;

/** Measured from west to east across the middle of the map, where the projection is true to scale. */
function pixelsPerKm({ longitude, latitude }: MapExtent, project: (longitude: number, latitude: number) => [number, number]): number {
  const [x1, y1] = project(longitude - 0.5, latitude);
  const [x2, y2] = project(longitude + 0.5, latitude);
  return Math.hypot(x2 - x1, y2 - y1) / (kmPerDegree * Math.cos((latitude * Math.PI) / 180));
}

function finding(drawn: readonly ConflictEvent[], all: number): string {
  if (drawn.length === 0) return all === 0 ? "No incident to place on a map" : "No incident can be placed on a map";
  const [first] = tally(drawn, ({ place }) => (place?.country === undefined ? [] : [place.country]), Number.POSITIVE_INFINITY);
  if (first === undefined) return `${openingCount(drawn.length)} ${drawn.length === 1 ? "incident" : "incidents"} can be placed, in no named country`;
  const share =
    first.events.length === drawn.length
      ? drawn.length === 1
        ? "the one incident"
        : `all ${formatCount(drawn.length)} incidents`
      : `${formatCount(first.events.length)} of the ${formatCount(drawn.length)} incidents`;
  return `${capitalise(countryName(first.name))} saw ${share} that can be placed`;
}

function shape(sites: readonly Site[]): string {
  if (sites.length === 0) return "There is nothing to draw.";
  const told = sites.slice(0, 4).map(({ name, events }) => `${name} ${events.length}`);
  return `A map of ${countOf(sites.length, "place")} with incidents: ${listed(sites.length > 4 ? [...told, countOf(sites.length - 4, "further place")] : told)}.`;
}

function notes(unplaced: number, beyond: readonly Site[], dots: boolean): string[] {
  const far = beyond.reduce((sum, { events }) => sum + events.length, 0);
  const names = beyond.slice(0, 4).map(({ name }) => name);
  const places = listed(beyond.length > 4 ? [...names, `${runningCount(beyond.length - 4)} more`] : names);
  return [
    ...(far === 0 ? [] : [`${openingCount(far)} ${far === 1 ? "incident lies" : "incidents lie"} beyond the map: ${places}.`]),
    ...(unplaced === 0 ? [] : [`${openingCount(unplaced)} ${unplaced === 1 ? "incident has" : "incidents have"} no place that a map can show.`]),
    ...(dots ? [] : ["Neighbouring places share a circle, in the colour of the most frequent kind of act."]),
    "Borders and names imply no opinion on the status of any territory; outlines from Natural Earth.",
  ];
}

function legend({ document, theme }: Canvas, sites: readonly Site[], dots: boolean): LegendSpec {
  const events = sites.flatMap((site) => site.events);
  const circle = (r: number, fill: string) => svgElement(document, "circle", { cx: 7, cy: 7, r, fill, stroke: theme.quiet });
  const sized = [
    toEntry(document, "Incidents, by area", 14, circle(6.5, paler(greyStyle(theme).colour, theme.paper))),
    toEntry(document, "of which confirmed", 14, circle(4, theme.quiet)),
  ];
  const vague = toEntry(document, "Somewhere around: only a region or country is told", 14, circle(6.5, "none"));
  const marks = [...(dots ? [] : sized), ...(sites.some(({ precision }) => precision > 1) ? [vague] : [])];
  return toLegend({ document, theme, acts: events.map(actOf), forms: dots ? events.map(formOf) : [], shape: "dot", marks });
}
