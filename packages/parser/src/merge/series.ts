import type { Told } from "../stages/resolve.js";
import type { Group } from "./groups.js";

const sites = new Set(["base", "airport", "facility", "camp", "crossing", "city", "town", "village", "district"]);

/** Sites at which a telling says that each of several acts took place: named targets or places side by side. */
function listedSites(told: Told): Told["allPlaces"] {
  const seen = new Set<string>();
  return told.allPlaces.filter(({ mention, via }) => {
    const { place } = mention;
    const key = `${place.name}/${place.country ?? ""}`;
    if (via === "origin" || !sites.has(place.kind) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * Returns one group a site where a number of acts is told with as many sites listed ("three attacks on A, B and C"); else the group
 * itself, which stays one report with its count.
 */
export function splitSeries(group: Group): Group[] {
  const counted = group.members.find(({ count }) => count !== null && count.min > 1);
  if (counted?.count == null) return [group];
  const lister = group.members.find((told) => {
    const listed = listedSites(told);
    return listed.length > 1 && counted.count?.max === listed.length;
  });
  if (lister === undefined) return [group];
  return listedSites(lister).map((site, part) => ({
    id: `${group.id}.${part}`,
    part,
    members: group.members.map((told) => ({ ...told, count: null, place: site, allPlaces: [site] })),
  }));
}
