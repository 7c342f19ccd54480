import type { MentionPlace, PlaceKind } from "@dateline/schema";
import { distanceKm } from "./distance.js";
import { toNameKey, toSoundKey } from "./name-key.js";

/** How far from a region's or water's middle a place may lie and still be taken for part of it, where no admin name decides. */
const REACH_KM = { water: 600, region: 400, part: 200 };
/** How far from its middle a county reaches, for places whose county is not known. */
const COUNTY_KM = 30;
/** Two points closer than this, of kinds that may share a site, are one place: a town and its base, an airport and the city quarter around it. */
export const SAME_SITE_KM = 12;

const rank: Readonly<Record<PlaceKind, number>> = {
  country: 6,
  region: 5,
  water: 5,
  county: 4,
  city: 3,
  town: 3,
  village: 3,
  other: 2,
  district: 2,
  base: 1,
  airport: 1,
  facility: 1,
  camp: 1,
  crossing: 1,
};

const sameName = (a: string | undefined, b: string | undefined) =>
  a !== undefined && b !== undefined && (toNameKey(a) === toNameKey(b) || toSoundKey(toNameKey(a)) === toSoundKey(toNameKey(b)));

/**
 * Returns whether `a` and `b` may name one and the same place, or `a` holds `b`: Anbar holds al-Qaim, Iraq holds Anbar, Erbil holds Erbil airport.
 * Not symmetrical. False where nothing says so; kinds, country, admin names, then distance decide.
 */
export function sameOrContains(a: MentionPlace, b: MentionPlace): boolean {
  if (a.geonamesId !== undefined && a.geonamesId === b.geonamesId) return true;
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return false;
  if (a.kind === "country") return a.country !== undefined && a.country === b.country;
  if (sameName(a.name, b.name) && rank[a.kind] === rank[b.kind]) return closeBy(a, b, SAME_SITE_KM * 4);
  if (rank[a.kind] < rank[b.kind]) return false;
  if (a.kind === "region" || a.kind === "water") return inRegion(a, b);
  if (a.kind === "county") return b.admin2 === undefined ? sameName(a.admin1, b.admin1) && closeBy(a, b, COUNTY_KM) : sameName(a.name, b.admin2);
  return rank[a.kind] <= 3 && rank[b.kind] <= 3 && closeBy(a, b, SAME_SITE_KM);
}

function inRegion(a: MentionPlace, b: MentionPlace): boolean {
  if (b.kind === "country") return false;
  if (b.admin1 !== undefined && sameName(a.name, b.admin1)) return true;
  // A named first-order division holds what carries its name and nothing else; a loose region ("northeastern Syria", the Red Sea) holds what is near.
  if (b.admin1 !== undefined && a.admin1 !== undefined) return false;
  if (a.kind === b.kind) return a.kind === "region" && a.admin1 === undefined && b.admin1 !== undefined && closeBy(a, b, REACH_KM.part);
  return closeBy(a, b, a.kind === "water" ? REACH_KM.water : REACH_KM.region);
}

function closeBy(a: MentionPlace, b: MentionPlace, limitKm: number): boolean {
  const apart = distanceKm(a, b);
  return apart === undefined ? a.country !== undefined && a.country === b.country && sameName(a.name, b.name) : apart <= limitKm;
}
