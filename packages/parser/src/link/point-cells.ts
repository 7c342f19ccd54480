import { SAME_SITE_KM } from "../place/containment.js";
import { EARTH_RADIUS_KM, type PossiblePoint } from "../place/distance.js";

const reachKm = SAME_SITE_KM / 2;
const cellKm = 2 * SAME_SITE_KM;

/**
 * Returns the cells of a grid through the globe that a ball about the point meets, of half the width within which two points are one site. Two such
 * points share a cell: the middle between them lies in both balls. Straight lines are shorter than those over ground, so none is missed.
 */
export function pointCells({ latitude, longitude }: PossiblePoint): string[] {
  if (latitude === undefined || longitude === undefined) return [];
  const radians = Math.PI / 180;
  const [up, round] = [latitude * radians, longitude * radians];
  const [xs, ys, zs] = [Math.cos(up) * Math.cos(round), Math.cos(up) * Math.sin(round), Math.sin(up)].map((share) => cellsAlong(share * EARTH_RADIUS_KM));
  return (xs ?? []).flatMap((x) => (ys ?? []).flatMap((y) => (zs ?? []).map((z) => `${x}/${y}/${z}`)));
}

function cellsAlong(km: number): number[] {
  const [from, to] = [Math.floor((km - reachKm) / cellKm), Math.floor((km + reachKm) / cellKm)];
  return from === to ? [from] : [from, to];
}
