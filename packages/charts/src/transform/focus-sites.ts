import { extentOf } from "./extent.js";
import type { Site } from "./sites.js";

/** The sites that a map is fitted to, and those too far off to show on it. */
export interface FocusedSites {
  shown: readonly Site[];
  beyond: readonly Site[];
}

/** A map no wider than this, in degrees, needs no choice. */
const regional = { longitudeSpan: 60, latitudeSpan: 45 } as const;

/** Sites within so many degrees of each other belong together. */
const linkDegrees = 18;

/** The share of incidents that one part of the world must hold for the map to show it alone. */
const leastShare = 2 / 3;

/**
 * Returns the sites parted into those that the map shows and those beyond it. All are shown where they lie in one region, or where no region
 * holds two thirds of the incidents; else a few far places would shrink the rest to a spot.
 */
export function focusSites(sites: readonly Site[]): FocusedSites {
  const { longitudeSpan, latitudeSpan } = extentOf(sites);
  if (longitudeSpan <= regional.longitudeSpan && latitudeSpan <= regional.latitudeSpan) return { shown: sites, beyond: [] };
  const count = (group: readonly Site[]) => group.reduce((sum, { events }) => sum + events.length, 0);
  const largest = linkedGroups(sites).reduce((best, group) => (count(group) > count(best) ? group : best), []);
  if (count(largest) < count(sites) * leastShare) return { shown: sites, beyond: [] };
  const within = new Set(largest);
  return { shown: sites.filter((site) => within.has(site)), beyond: sites.filter((site) => !within.has(site)) };
}

/** Single linkage: a site joins every group that has a member near it, and joins them with each other. */
function linkedGroups(sites: readonly Site[]): Site[][] {
  let groups: Site[][] = [];
  for (const site of sites) {
    const near = groups.filter((group) => group.some((other) => degreesBetween(site, other) <= linkDegrees));
    groups = [...groups.filter((group) => !near.includes(group)), [...near.flat(), site]];
  }
  return groups;
}

/** Great-circle distance by the haversine formula, in degrees of arc. */
function degreesBetween(a: Site, b: Site): number {
  const radians = Math.PI / 180;
  const haversine = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2;
  const chord = haversine(b.latitude - a.latitude) + Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * haversine(b.longitude - a.longitude);
  return (2 * Math.asin(Math.min(1, Math.sqrt(chord)))) / radians;
}
