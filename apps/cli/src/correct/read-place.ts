import type { MentionPlace } from "@dateline/schema";
import { usageError } from "../option.js";
import { placeWords } from "../wording/event-words.js";
import type { Json, ValueReader } from "./value-reader.js";

const example = '\'{"name": "Erbil", "kind": "city", "country": "IQ", "precision": 1}\'';

/** Reads a place by the name that the dataset has it under. */
export const placeReader: ValueReader = {
  needs: "places",
  read(words, { dataset }) {
    const known = new Map<string, MentionPlace>();
    for (const place of placesIn(dataset)) {
      if (place.name.toLowerCase() === words.trim().toLowerCase())
        known.set([place.name, place.kind, place.country, place.admin1, place.geonamesId].join("/"), place);
    }
    if (known.size < 2) return [...known.values()].map(asValue)[0];
    const places = [...known.values()].map((place) => `${placeWords({ ...place, evidence: [] })} (${[place.kind, place.admin1].filter(Boolean).join(", ")})`);
    throw usageError(`The dataset knows ${known.size} places called "${words}": ${places.join("; ")}.`, `Say which as JSON, as in ${example}.`);
  },
  expects: `Write the name of a place that the dataset mentions; another as JSON, as in ${example}.`,
};

function placesIn({ mentions, reports }: { mentions: readonly { place?: MentionPlace | undefined }[]; reports: readonly { place: MentionPlace | null }[] }) {
  return [...mentions.flatMap(({ place }) => place ?? []), ...reports.flatMap(({ place }) => place ?? [])];
}

/** Without the words and evidence of where it was found: those are another's. */
function asValue(place: MentionPlace): Json {
  const { name, kind, admin1, admin2, country, latitude, longitude, precision, geonamesId } = place;
  const all = { name, kind, admin1, admin2, country, latitude, longitude, precision, geonamesId };
  return Object.fromEntries(Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}
