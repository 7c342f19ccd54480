import { type DataRow, parseRows } from "./data-rows.js";
import type { Point } from "./distance.js";
import type { BoundingBox, GazetteerEntry } from "./gazetteer-entry.js";

/** A country with what only a country has. */
export interface CountryEntry extends GazetteerEntry {
  country: string;
  names: readonly string[];
  demonyms: readonly string[];
  capitals: readonly string[];
  borders: readonly string[];
}

function boxOf(row: DataRow): { box?: BoundingBox } {
  const [south, west, north, east] = ["south", "west", "north", "east"].map(row.number);
  return south === undefined || west === undefined || north === undefined || east === undefined ? {} : { box: { south, west, north, east } };
}

export function pointOf(row: DataRow): { latitude?: number; longitude?: number } {
  const latitude = row.number("latitude");
  const longitude = row.number("longitude");
  if (latitude === undefined || longitude === undefined) return {};
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) row.fail(`${latitude}, ${longitude} is no point on the globe`, "Latitude comes first, in degrees.");
  return { latitude, longitude };
}

export function countryCodeOf(row: DataRow, column: string): string {
  const code = row.field(column);
  return /^[A-Z]{2}$/.test(code) ? code : row.fail(`"${code}" is no country code`, "Write the two capitals of ISO 3166-1, such as IQ.");
}

/** Returns the countries by code. */
export function parseCountries(files: Readonly<Record<string, string>>): ReadonlyMap<string, CountryEntry> {
  return new Map(parseRows(files, "countries.tsv").map((row) => [countryCodeOf(row, "code"), toCountry(row)]));
}

function toCountry(row: DataRow): CountryEntry {
  const code = countryCodeOf(row, "code");
  const geonamesId = row.number("geonamesId");
  return {
    id: code,
    name: row.field("name"),
    kind: "country",
    country: code,
    ...pointOf(row),
    parts: partsOf(row),
    ...(geonamesId !== undefined && { geonamesId }),
    population: row.number("population") ?? 0,
    feature: "",
    precision: 3,
    names: row.list("names"),
    demonyms: row.list("demonyms"),
    capitals: row.list("capitals"),
    borders: row.field("borders").split(" "),
  };
}

/** The middles of the northern, north-eastern, ... third of the land. */
function partsOf(row: DataRow): readonly Point[] {
  const parts = row
    .field("parts")
    .split(" ")
    .filter((part) => part !== "");
  return parts.map((part) => {
    const [latitude, longitude] = part.split(",").map(Number);
    return latitude === undefined || longitude === undefined || Number.isNaN(latitude + longitude)
      ? row.fail(`"${part}" is no point`, "Write latitude, comma, longitude.")
      : { latitude, longitude };
  });
}

/** Returns states, provinces and governorates by code ("IQ.01"). */
export function parseFirstOrder(files: Readonly<Record<string, string>>, countries: ReadonlyMap<string, CountryEntry>): ReadonlyMap<string, GazetteerEntry> {
  return new Map(parseRows(files, "admin1.tsv").map((row) => [row.field("code"), toFirstOrder(row, countries)]));
}

function toFirstOrder(row: DataRow, countries: ReadonlyMap<string, CountryEntry>): GazetteerEntry {
  const id = row.field("code");
  const [country = "", admin1Code = ""] = id.split(".");
  if (!countries.has(country)) row.fail(`"${country}" is no country of countries.tsv`, "Write the code as country, point, division: IQ.01.");
  const name = row.field("name");
  return {
    id,
    name,
    kind: "region",
    country,
    admin1Code,
    admin1: name,
    ...pointOf(row),
    ...boxOf(row),
    population: row.number("population") ?? 0,
    feature: "",
    precision: 3,
  };
}
