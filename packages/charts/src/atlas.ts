import type { Feature, GeoJsonProperties, Geometry, MultiLineString } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import fine from "world-atlas/countries-50m.json" with { type: "json" };
import coarse from "world-atlas/countries-110m.json" with { type: "json" };
import names from "./data/atlas-names.json" with { type: "json" };
import type { MapExtent } from "./transform/extent.js";

type WorldAtlas = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

/** A country's outline with the name that a map writes; empty where it writes none. */
export type Country = Feature<Geometry, { name: string }>;

/** What a map draws beneath its data. */
export interface BaseMap {
  land: readonly Geometry[];
  /** Borders and coasts, each line once. */
  borders: MultiLineString;
  countries: readonly Country[];
}

const fullNames = new Map<string, string>(Object.entries(names));

/** Returns the land, borders and countries near an extent: at 1:50m where `detailed`, else at 1:110m. Borders are Natural Earth's. */
export function readBaseMap(extent: MapExtent, detailed: boolean): BaseMap {
  // The files are TopoJSON of this shape; the type read from the JSON itself has its string literals widened.
  const atlas = (detailed ? fine : coarse) as unknown as WorldAtlas;
  const near = nearby(atlas, extent);
  const countries = { ...atlas.objects.countries, geometries: atlas.objects.countries.geometries.flatMap(near) };
  const land = { ...atlas.objects.land, geometries: atlas.objects.land.geometries.flatMap(near) };
  return {
    land: feature(atlas, land).features.map(({ geometry }) => geometry),
    borders: mesh(atlas, countries),
    countries: feature(atlas, countries).features.map((country) => {
      const { name } = country.properties;
      return { ...country, properties: { name: fullNames.get(name) ?? name } };
    }),
  };
}

/** West, south, east, north, in degrees. */
type Bounds = [number, number, number, number];

/**
 * Returns a filter that keeps, of a geometry, the polygons near the extent, which spares decoding and projecting most of the world.
 * The frame may show more than the extent, hence the margin.
 */
function nearby(
  atlas: WorldAtlas,
  { longitude, latitude, longitudeSpan, latitudeSpan }: MapExtent,
): <P extends GeoJsonProperties>(geometry: GeometryObject<P>) => GeometryObject<P>[] {
  const reach = { x: longitudeSpan * 1.5 + 5, y: latitudeSpan * 1.5 + 5 };
  const bounds = atlas.arcs.map((arc) => arcBounds(arc, atlas));
  const isNear = (rings: readonly (readonly number[])[]) => {
    const [west, south, east, north] = union((rings[0] ?? []).map((arc) => bounds[arc < 0 ? ~arc : arc] ?? [0, 0, 0, 0]));
    const beside = [-360, 0, 360].every((turn) => west + turn > longitude + reach.x || east + turn < longitude - reach.x);
    return !beside && south <= latitude + reach.y && north >= latitude - reach.y;
  };
  return (geometry) => {
    if (geometry.type === "Polygon") return isNear(geometry.arcs) ? [geometry] : [];
    if (geometry.type !== "MultiPolygon") return [];
    const arcs = geometry.arcs.filter(isNear);
    return arcs.length === 0 ? [] : [{ ...geometry, arcs }];
  };
}

/** An arc is a first position and steps from there, in units of the topology's grid. */
function arcBounds(arc: readonly (readonly number[])[], { transform }: WorldAtlas): Bounds {
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
  let [x, y, west, south, east, north] = [0, 0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [dx = 0, dy = 0] of arc) {
    x += dx;
    y += dy;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [west * scale[0] + translate[0], south * scale[1] + translate[1], east * scale[0] + translate[0], north * scale[1] + translate[1]];
}

function union(all: readonly Bounds[]): Bounds {
  return all.reduce((a, b): Bounds => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]);
}
