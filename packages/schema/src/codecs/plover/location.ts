import type { CodecEvent } from "../codec.js";
import { alpha2, alpha3 } from "./country-codes.js";

type Place = NonNullable<CodecEvent["place"]>;

/** A place as PLOVER writes it. */
export interface PloverLocation {
  extracted_place?: string;
  resolved_place: string;
  geonameid?: number;
  lat?: number;
  lon?: number;
  city?: string;
  district?: string;
  province?: string;
  country_code?: string;
  /** From 1, a country, to 5, below a city. */
  resolution?: number;
}

const resolutions: Readonly<Partial<Record<Place["kind"], number>>> = {
  country: 1,
  region: 2,
  county: 3,
  city: 4,
  town: 4,
  village: 4,
  district: 5,
  base: 5,
  airport: 5,
  facility: 5,
  camp: 5,
  crossing: 5,
};
const settlement = 4;

/** Returns a place as PLOVER writes one. */
export function locationOf(place: Place): PloverLocation {
  const resolution = resolutions[place.kind];
  const location: { [Name in keyof PloverLocation]: PloverLocation[Name] | undefined } = {
    extracted_place: place.text,
    resolved_place: place.name,
    geonameid: place.geonamesId,
    lat: place.latitude,
    lon: place.longitude,
    city: resolution === settlement ? place.name : undefined,
    district: place.admin2,
    province: place.admin1,
    country_code: alpha3.get(place.country ?? ""),
    resolution,
  };
  return { resolved_place: place.name, ...defined(location) };
}

/** Returns what a PLOVER location says of a place. */
export function readLocation(location: PloverLocation) {
  const place = {
    text: location.extracted_place,
    geonamesId: location.geonameid,
    latitude: location.lat,
    longitude: location.lon,
    admin2: location.district,
    admin1: location.province,
    country: alpha2.get(location.country_code ?? ""),
  };
  return { name: location.resolved_place, ...defined(place) };
}

type Defined<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> };

/** Without what is undefined. */
export function defined<T extends object>(values: T): Defined<T> {
  // What is left has no undefined value.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}
