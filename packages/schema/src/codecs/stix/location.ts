import type { CodecEvent } from "../codec.js";
import { type Common, type StixObject, stixId, stixObject } from "./object.js";

type Place = NonNullable<CodecEvent["place"]>;

const settlements: ReadonlySet<string> = new Set(["city", "town", "village"]);

/** Returns a place as a location; `undefined` where neither a country nor coordinates are known, without which STIX has none. */
export function locationObject(place: Place, modified: string, common: Common): StixObject | undefined {
  const { name, kind, admin1, country, latitude, longitude, geonamesId } = place;
  const hasPoint = latitude !== undefined && longitude !== undefined;
  if (!hasPoint && country === undefined) return undefined;
  const id = stixId("location", JSON.stringify([name, kind, admin1, country, latitude, longitude, geonamesId]));
  return stixObject(
    "location",
    id,
    { modified, ...common },
    {
      name,
      ...(hasPoint ? { latitude, longitude } : {}),
      country,
      administrative_area: admin1,
      city: settlements.has(kind) ? name : undefined,
      external_references:
        geonamesId === undefined ? [] : [{ source_name: "geonames", external_id: String(geonamesId), url: `https://www.geonames.org/${geonamesId}` }],
    },
  );
}

/** Returns a country as a location. */
export function countryObject(country: string, common: Common): StixObject {
  return stixObject("location", stixId("location", "country", country), common, { name: country, country });
}
