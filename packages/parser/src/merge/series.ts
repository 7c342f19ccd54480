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

const isTarget = ({ role }: Told["roles"][number]) => role === "target";

/** The target of a list that a site says where it is: the last before it. */
const targetAt = ({ roles }: Told, { mention }: Told["allPlaces"][number]) =>
  roles.filter((one) => isTarget(one) && one.entity.start <= mention.start).sort((a, b) => b.entity.start - a.entity.start)[0];

/**
 * The listed sites where each has a target of its own, a base here and an airport there: what strikes several of these is several acts,
 * counted or not. Towns struck side by side are one.
 */
function listedTargets(told: Told): Told["allPlaces"] {
  const listed = listedSites(told);
  const isBuilt = (site: Told["allPlaces"][number]) => {
    const target = targetAt(told, site)?.entity;
    return target?.kind === "facility" && (target.name === undefined || strongholds.has(site.mention.place.kind));
  };
  const targets = new Set(listed.map((site) => targetAt(told, site)));
  return told.type === "assault" && told.tolls.length === 0 && targets.size === listed.length && listed.every(isBuilt) ? listed : [];
}

const strongholds = new Set(["base", "airport", "facility", "camp", "crossing"]);

/** The telling that lists a site for each act of a group, with those sites. */
function listOf({ members }: Group): { lister: Told; listed: Told["allPlaces"] } | null {
  const counted = members.find(({ count }) => count !== null && count.min > 1)?.count;
  for (const lister of members) {
    const listed = counted == null ? listedTargets(lister) : listedSites(lister);
    if (listed.length > 1 && (counted == null || counted.max === listed.length)) return { lister, listed };
  }
  return null;
}

/** Whether a telling is of the act at one site of a series: it names that site, or none of the sites. */
function isOfPart({ allPlaces, count }: Told, site: Told["allPlaces"][number], listed: Told["allPlaces"]): boolean {
  const names = (one: Told["allPlaces"][number]) => allPlaces.some(({ mention }) => mention.place.name === one.mention.place.name);
  return (count !== null && count.min > 1) || names(site) || !listed.some(names);
}

/**
 * Returns one group a site where a number of acts is told with as many sites listed ("three attacks on A, B and C"), or several bases are
 * told as struck; else the group itself, which stays one report with its count.
 */
export function splitSeries(group: Group): Group[] {
  const list = listOf(group);
  if (list === null) return [group];
  const { lister, listed } = list;
  const placed = new Set(listed.map((site) => targetAt(lister, site)));
  return listed.map((site, part) => {
    const own = targetAt(lister, site);
    const struck = lister.roles.filter((one) => one === own || !placed.has(one));
    return {
      id: `${group.id}.${part}`,
      part,
      members: group.members
        .filter((told) => told === lister || isOfPart(told, site, listed))
        .map((told) => ({ ...told, count: null, place: site, allPlaces: [site], roles: told === lister ? struck : told.roles })),
    };
  });
}
