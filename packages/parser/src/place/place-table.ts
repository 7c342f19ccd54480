import type { PlaceKind } from "@dateline/schema";
import type { Begins } from "../beginnings.js";
import { requireFile } from "./data-rows.js";
import type { GazetteerEntry } from "./gazetteer-entry.js";
import { lineStarts, openReferences } from "./name-index.js";

/** The derived files of places and counties, read by line when a key asks for it. */
export interface PlaceTable {
  /** Places and counties under an exact key, or under "~" and a sound key. */
  find: (key: string) => readonly GazetteerEntry[];
  /** Whether any key begins with some letters. */
  begins: Begins;
}

const CITY_FROM = 100_000;
const TOWN_FROM = 5_000;

/** Returns the table over `places.tsv`, `admin2.tsv` and their index `names.tsv`. */
export function openPlaceTable(files: Readonly<Record<string, string>>, firstOrder: ReadonlyMap<string, GazetteerEntry>): PlaceTable {
  const counties = openLines(requireFile(files, "admin2.tsv"));
  const places = openLines(requireFile(files, "places.tsv"));
  const index = requireFile(files, "names.tsv");
  const countyNames = new Map<string, string>();
  const entries = new Map<string, GazetteerEntry>();
  const countyName = (code: string) => {
    if (countyNames.size === 0) for (const [county, name] of counties.all()) countyNames.set(county ?? "", name ?? "");
    return countyNames.get(code);
  };
  const read = (reference: string): GazetteerEntry => {
    const known = entries.get(reference);
    if (known !== undefined) return known;
    const entry = reference.startsWith("b")
      ? toCounty(counties.fields(Number(reference.slice(1))), firstOrder)
      : toPlace(places.fields(Number(reference)), firstOrder, countyName);
    entries.set(reference, entry);
    return entry;
  };
  const references = openReferences(index);
  return { find: (key) => references.find(key).map(read), begins: references.begins };
}

interface Lines {
  /** The fields of a row; the header does not count. */
  fields: (row: number) => readonly string[];
  all: () => Iterable<readonly string[]>;
}

function openLines(text: string): Lines {
  const starts = lineStarts(text);
  const fields = (row: number) => text.slice(starts[row + 1], (starts[row + 2] ?? 0) - 1).split("\t");
  return {
    fields,
    *all() {
      for (let row = 0; row < starts.length - 2; row++) yield fields(row);
    },
  };
}

function toPlace(fields: readonly string[], firstOrder: ReadonlyMap<string, GazetteerEntry>, countyName: (code: string) => string | undefined): GazetteerEntry {
  const [id = "", name = "", country = "", first = "", second = "", feature = "", population = "", latitude = "", longitude = ""] = fields;
  const admin1 = firstOrder.get(`${country}.${first}`)?.name;
  const admin2 = countyName(`${country}.${first}.${second}`);
  const inhabitants = Number(population);
  return {
    id: `geonames:${id}`,
    name,
    kind: kindOf(feature, inhabitants),
    country,
    admin1Code: first,
    ...(admin1 !== undefined && { admin1 }),
    ...(admin2 !== undefined && { admin2 }),
    latitude: Number(latitude),
    longitude: Number(longitude),
    geonamesId: Number(id),
    population: inhabitants,
    feature,
    precision: 1,
  };
}

function kindOf(feature: string, population: number): PlaceKind {
  if (feature === "PPLX") return "district";
  if (feature === "PPLC" || feature === "PPLA" || population >= CITY_FROM) return "city";
  return population >= TOWN_FROM || feature === "PPLA2" ? "town" : "village";
}

function toCounty(fields: readonly string[], firstOrder: ReadonlyMap<string, GazetteerEntry>): GazetteerEntry {
  const [id = "", name = "", latitude = "", longitude = "", population = ""] = fields;
  const [country = "", first = ""] = id.split(".");
  const admin1 = firstOrder.get(`${country}.${first}`)?.name;
  return {
    id,
    name,
    kind: "county",
    country,
    admin1Code: first,
    ...(admin1 !== undefined && { admin1 }),
    admin2: name,
    latitude: Number(latitude),
    longitude: Number(longitude),
    population: Number(population),
    feature: "",
    precision: 2,
  };
}
