import type { Place } from "@dateline/schema";

const countryNames = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

/** Returns the English name of a country by its ISO 3166-1 alpha-2 code; the code itself where it has none. */
export function countryName(code: string): string {
  return countryNames.of(code) ?? code;
}

const pointLike = new Set<Place["kind"]>(["base", "airport", "facility", "camp", "crossing"]);

/** Returns a place with its country: "Erbil, Iraq"; the country once where the place is a country. */
export function placeName(place: Place): string {
  const country = place.country === undefined ? undefined : countryName(place.country);
  return country === undefined || place.kind === "country" || place.name.includes(country) ? place.name : `${place.name}, ${country}`;
}

/** Returns a place as it stands in a sentence, preposition and all: "in Erbil, Iraq", "at Al-Tanf, Syria", "near Rukban, Jordan". */
export function placeInSentence(place: Place): string {
  const near = place.precision === 2 && !["country", "region", "county", "district", "water"].includes(place.kind);
  return `${near ? "near" : pointLike.has(place.kind) ? "at" : "in"} ${placeName(place)}`;
}

/** Returns a place as a table has it. */
export function placeInTable(place: Place | null): string {
  return place === null ? "not stated" : placeName(place);
}
