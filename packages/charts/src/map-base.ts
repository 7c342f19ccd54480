import * as Plot from "@observablehq/plot";
import type { MultiLineString, MultiPoint } from "geojson";
import type { BaseMap } from "./atlas.js";
import type { Canvas, SizedPlot } from "./chart.js";
import type { MapExtent } from "./transform/extent.js";

/** The world between Cape Horn and Svalbard. */
const inhabited = { latitude: 12, longitudeSpan: 359, latitudeSpan: 136 } as const;

const world = ({ longitudeSpan, latitudeSpan }: MapExtent) => longitudeSpan > 150 || latitudeSpan > 100;

/** Returns whether an extent is small enough for the finer outlines. */
export function isRegional({ longitudeSpan, latitudeSpan }: MapExtent): boolean {
  return longitudeSpan <= 70 && latitudeSpan <= 50;
}

/** Returns the size and projection for an extent: equal areas, centred on it; Equal Earth for the world. */
export function mapFrame({ width, height, narrow }: Canvas, extent: MapExtent): Pick<SizedPlot, "height" | "margin" | "projection"> {
  const cosine = Math.cos((extent.latitude * Math.PI) / 180);
  const aspect = world(extent) ? 2.3 : (extent.longitudeSpan * cosine) / extent.latitudeSpan;
  // A narrow map is higher than its extent asks, so that names and dots find room.
  const least = width * (world(extent) ? 0.4 : narrow ? 0.8 : 0.55);
  const fitted = Math.round(Math.min(Math.max(width / aspect, least), width * (narrow ? 1 : 0.75)));
  const rotate: [number, number] = world(extent) ? [-extent.longitude, 0] : [-extent.longitude, -extent.latitude];
  return {
    height: height ?? fitted,
    margin: 0,
    projection: {
      type: world(extent) ? "equal-earth" : "azimuthal-equal-area",
      rotate,
      domain: outline(world(extent) ? { ...inhabited, longitude: extent.longitude } : extent),
      inset: world(extent) ? 4 : 30,
      // Precision counts before the projection is scaled up to the extent, so it must be finer than the usual 0.15.
      precision: 0.01,
    },
  };
}

function outline({ longitude, latitude, longitudeSpan, latitudeSpan }: MapExtent): MultiPoint {
  const steps = [-0.5, -0.25, 0, 0.25, 0.5];
  const at = (dx: number, dy: number) => [longitude + dx * longitudeSpan, Math.max(-90, Math.min(90, latitude + dy * latitudeSpan))];
  return { type: "MultiPoint", coordinates: steps.flatMap((step) => [at(step, -0.5), at(step, 0.5), at(-0.5, step), at(0.5, step)]) };
}

/** Returns water, graticule and land. */
export function baseMarks({ theme }: Canvas, extent: MapExtent, { land, borders }: BaseMap): Plot.Markish[] {
  return [
    Plot.frame({ fill: theme.water, stroke: "none" }),
    Plot.geo([graticule(extent)], { stroke: theme.rule, strokeWidth: 0.5 }),
    Plot.geo(land, { fill: theme.wash, stroke: "none" }),
    Plot.geo([borders], { stroke: theme.rule, strokeWidth: 1 }),
  ];
}

function graticule(extent: MapExtent): MultiLineString {
  const span = Math.max(extent.latitudeSpan, extent.longitudeSpan / 2);
  const step = [1, 2, 5, 10, 20].find((degrees) => span / degrees <= 6) ?? 30;
  const reachX = Math.min(180, extent.longitudeSpan * 1.5);
  const reachY = extent.latitudeSpan * 1.5;
  const south = Math.max(-80, extent.latitude - reachY);
  const north = Math.min(80, extent.latitude + reachY);
  const meridians = multiples(extent.longitude - reachX, extent.longitude + reachX, step).map((x) => samples(south, north).map((y) => [x, y]));
  const parallels = multiples(south, north, step).map((y) => samples(extent.longitude - reachX, extent.longitude + reachX).map((x) => [x, y]));
  return { type: "MultiLineString", coordinates: [...meridians, ...parallels] };
}

function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, index) => (first + index) * step);
}

function samples(from: number, to: number): number[] {
  return Array.from({ length: 41 }, (_, index) => from + ((to - from) * index) / 40);
}
