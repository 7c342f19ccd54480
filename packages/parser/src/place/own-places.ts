import { PlaceKind } from "@dateline/schema";
import { type DataRow, parseRows } from "./data-rows.js";
import type { GazetteerEntry } from "./gazetteer-entry.js";
import { toNameKey } from "./name-key.js";
import { countryCodeOf, pointOf } from "./states.js";

/** One of our own rows, with its other spellings and the words for its people. */
export interface OwnPlace extends GazetteerEntry {
  names: readonly string[];
  demonyms: readonly string[];
}

/** Beyond this a point says "near it", no longer "there". */
const SITE_KM = 8;
const AREA_KM = 40;

/** Returns bases, crossings, fields, camps, quarters and towns that no other file has, or not under the names that dispatches use. */
export function parseFacilities(files: Readonly<Record<string, string>>, firstOrder: ReadonlyMap<string, GazetteerEntry>): readonly OwnPlace[] {
  const divisions = new Map([...firstOrder.values()].map((entry) => [`${entry.country}/${toNameKey(entry.name)}`, entry]));
  return parseRows(files, "facilities.tsv").map((row) => {
    const country = countryCodeOf(row, "country");
    return { ...toOwnPlace(row), country, ...divisionOf(row, country, divisions), precision: precisionOf(row), demonyms: [] };
  });
}

function divisionOf(row: DataRow, country: string, divisions: ReadonlyMap<string, GazetteerEntry>): Pick<GazetteerEntry, "admin1" | "admin1Code"> {
  const name = row.field("admin1");
  if (name === "") return {};
  const { admin1, admin1Code } =
    divisions.get(`${country}/${toNameKey(name)}`) ??
    row.fail(`${country} has no division "${name}"`, "Write the name as admin1.tsv has it, or leave it empty.");
  return { ...(admin1 !== undefined && { admin1 }), ...(admin1Code !== undefined && { admin1Code }) };
}

/** Returns continents, regions across or within countries, and waters. */
export function parseRegions(files: Readonly<Record<string, string>>): readonly OwnPlace[] {
  return parseRows(files, "regions.tsv").map((row) => {
    const countries = row
      .field("countries")
      .split(" ")
      .filter((code) => code !== "");
    const [country] = countries;
    return { ...toOwnPlace(row), ...(countries.length === 1 && country !== undefined && { country }), countries, precision: 3, demonyms: row.list("demonyms") };
  });
}

function toOwnPlace(row: DataRow): Omit<OwnPlace, "precision" | "demonyms"> {
  const kind = PlaceKind.safeParse(row.field("kind"));
  if (!kind.success) return row.fail(`"${row.field("kind")}" is no kind of place`, `Write one of ${PlaceKind.options.join(", ")}.`);
  const name = row.field("name");
  return { id: row.field("id"), name, kind: kind.data, ...pointOf(row), population: 0, feature: "", names: row.list("variants") };
}

function precisionOf(row: DataRow): GazetteerEntry["precision"] {
  const withinKm = row.number("precisionKm") ?? 0;
  if (withinKm <= SITE_KM) return 1;
  return withinKm <= AREA_KM ? 2 : 3;
}
