import type { MentionPlace, PlaceKind } from "@dateline/schema";
import type { Point } from "./distance.js";

/** South, west, north and east edges, in degrees. */
export interface BoundingBox {
  south: number;
  west: number;
  north: number;
  east: number;
}

/** A place that the gazetteer knows. One object per place: two look-ups that find it give the same object. */
export interface GazetteerEntry {
  /** Unique in the gazetteer: `IQ`, `IQ.01`, `IQ.01.98884`, `geonames:98182`, or the id of one of our own rows. */
  id: string;
  name: string;
  kind: PlaceKind;
  /** ISO 3166-1 alpha-2. A region or a water of several countries has none. */
  country?: string;
  /** Countries of a region or water that spans several. */
  countries?: readonly string[];
  /** GeoNames code of the first-order division, without the country. */
  admin1Code?: string;
  admin1?: string;
  admin2?: string;
  latitude?: number;
  longitude?: number;
  box?: BoundingBox;
  /** The middles of the parts of a country by direction, clockwise from the north in steps of 45 degrees. */
  parts?: readonly Point[];
  geonamesId?: number;
  /** Inhabitants; 0 where unknown. */
  population: number;
  /** GeoNames feature code of a populated place ("PPLC" capital, "PPLA" seat of a first-order division), else "". */
  feature: string;
  precision: MentionPlace["precision"];
}

/** Returns the entry as the place of a mention. */
export function toMentionPlace(entry: GazetteerEntry, text?: string): MentionPlace {
  const { name, kind, admin1, admin2, country, latitude, longitude, precision, geonamesId } = entry;
  return {
    name,
    kind,
    ...(admin1 !== undefined && { admin1 }),
    ...(admin2 !== undefined && { admin2 }),
    ...(country !== undefined && { country }),
    ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
    precision,
    ...(geonamesId !== undefined && { geonamesId }),
    ...(text !== undefined && { text }),
  };
}
