import type { Feature, Geometry, MultiLineString, MultiPolygon, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import fine from "world-atlas/countries-50m.json" with { type: "json" };
import coarse from "world-atlas/countries-110m.json" with { type: "json" };
import names from "./data/atlas-names.json" with { type: "json" };
import type { MapExtent } from "./transform/extent.js";

type WorldAtlas = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

/** A country's outline with the name that a map writes; empty where it writes none. */
export type Country = Feature<Geometry, { name: string }>;

/** What a map draws beneath its data. */
export interface BaseMap {
  land: MultiPolygon;
  /** Borders and coasts, each line once. */
  borders: MultiLineString;
  countries: readonly Country[];
}

const fullNames = new Map<string, string>(Object.entries(names));

/** Returns the land, borders and countries near an extent: at 1:50m where `detailed`, else at 1:110m. Borders are Natural Earth's. */
export function readBaseMap(extent: MapExtent, detailed: boolean): BaseMap {
  // The files are TopoJSON of this shape; the type read from the JSON itself has its string literals widened.
  const atlas = (detailed ? fine : coarse) as unknown as WorldAtlas;
  const near = nearby(extent);
  const land = feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) => polygonsOf(geometry));
  const borders = mesh(atlas, atlas.objects.countries);
  const countries = feature(atlas, atlas.objects.countries).features.map((country): Country => {
    const { name } = country.properties;
    return { ...country, properties: { name: fullNames.get(name) ?? name } };
  });
  return {
    land: { type: "MultiPolygon", coordinates: land.filter((polygon) => near(polygon[0] ?? [])) },
    borders: { type: "MultiLineString", coordinates: borders.coordinates.filter(near) },
    countries: countries.filter(({ geometry }) => polygonsOf(geometry).some((polygon) => near(polygon[0] ?? []))),
  };
}

function polygonsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
}

/** Returns whether a line or ring comes near the extent, which spares the projection most of the world. The frame may show more than the extent, hence the margin. */
function nearby({ longitude, latitude, longitudeSpan, latitudeSpan }: MapExtent): (line: readonly Position[]) => boolean {
  const reach = { x: longitudeSpan * 1.5 + 5, y: latitudeSpan * 1.5 + 5 };
  return (line) => {
    let [west, south, east, north] = [180, 90, -180, -90];
    for (const [x = 0, y = 0] of line) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
    const beside = [-360, 0, 360].every((turn) => west + turn > longitude + reach.x || east + turn < longitude - reach.x);
    return !beside && south <= latitude + reach.y && north >= latitude - reach.y;
  };
}
