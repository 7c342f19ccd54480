import type { ConflictEvent } from "@dateline/schema";
import { formOf, forms } from "../form.js";
import { cleanLabel } from "../label.js";
import { actOf, acts } from "../vocabulary.js";
import { groupBy } from "./group.js";

/** A place with the incidents that happened there. */
export interface Site {
  name: string;
  /** Degrees, WGS 84. */
  latitude: number;
  longitude: number;
  /** 1 the place itself; 2 near it or part of a region, 3 a larger region or country: the incidents lie somewhere around. */
  precision: number;
  country: string | undefined;
  /** Firm ones first, then by kind of act. */
  events: readonly ConflictEvent[];
}

/** Returns the places that have coordinates, fullest first; incidents at the same point, told as precisely, share a site. */
export function toSites(events: readonly ConflictEvent[]): Site[] {
  const located = events.flatMap((event) => {
    const { place } = event;
    if (place?.latitude === undefined || place.longitude === undefined) return [];
    return [{ event, name: cleanLabel(place.name), latitude: place.latitude, longitude: place.longitude, precision: place.precision, country: place.country }];
  });
  const groups = groupBy(located, ({ latitude, longitude, precision }) => `${latitude.toFixed(3)} ${longitude.toFixed(3)} ${precision}`);
  const sites = [...groups.values()].flatMap((group): Site[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { name, latitude, longitude, precision, country } = first;
    return [{ name, latitude, longitude, precision, country, events: group.map(({ event }) => event).sort(firmFirst) }];
  });
  return sites.sort((a, b) => b.events.length - a.events.length || (a.name < b.name ? -1 : 1));
}

function firmFirst(a: ConflictEvent, b: ConflictEvent): number {
  return forms.indexOf(formOf(a)) - forms.indexOf(formOf(b)) || acts.indexOf(actOf(a)) - acts.indexOf(actOf(b));
}
