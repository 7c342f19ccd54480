import type { Place } from "@dateline/schema";
import type { Phrases } from "./mode-phrases.js";
import { isolate } from "./name.js";
import { capitalise, notStated } from "./phrase.js";

const countryNames = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

/** Returns the English name of a country by its ISO 3166-1 alpha-2 code; the code itself where it has none. */
export function countryName(code: string): string {
  return countryNames.of(code) ?? code;
}

const pointLike = new Set<Place["kind"]>(["base", "airport", "facility", "camp", "crossing"]);

/** Returns a place with its country: "Erbil, Iraq"; the country once where the place is a country. */
export function placeName(place: Place): string {
  const name = isolate(place.name);
  const country = place.country === undefined ? undefined : countryName(place.country);
  return country === undefined || place.kind === "country" || place.name.includes(country) ? name : `${name}, ${country}`;
}

/** Returns a place as it stands in a sentence, preposition and all, with the comma that closes a country: "in Erbil, Iraq,". */
export function placeInSentence(place: Place, phrases: Phrases): string {
  const near = place.precision === 2 && !["country", "region", "county", "district", "water"].includes(place.kind);
  const last = place.name.split(" ").at(-1)?.toLowerCase() ?? "";
  const article = phrases.definitePlaces.has(last) && !/^the /i.test(place.name) ? "the " : "";
  const on = /(shore|coast|border|frontier|river)$/i.test(place.name);
  const preposition = near ? "near" : on ? "on" : pointLike.has(place.kind) ? "at" : "in";
  const name = placeName(place);
  return `${preposition} ${article}${name}${name.includes(",") ? "," : ""}`;
}

/** Returns a place as a table has it. */
export function placeInTable(place: Place | null): string {
  return place === null ? notStated : capitalise(placeName(place));
}
