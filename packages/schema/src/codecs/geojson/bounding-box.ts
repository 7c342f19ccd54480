import type { Position } from "./position.js";

/** West, south, east, north (RFC 7946, 5). West is greater than east where the box lies across the 180th meridian. */
export type BoundingBox = readonly [west: number, south: number, east: number, north: number];

/** Returns the smallest box around positions; `undefined` where there are none. */
export function boundingBox(positions: Iterable<Position>): BoundingBox | undefined {
  const longitudes: number[] = [];
  let [south, north] = [90, -90];
  for (const [longitude, latitude] of positions) {
    longitudes.push(longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  if (longitudes.length === 0) return undefined;
  const [west, east] = smallestSpan(longitudes);
  return [west, south, east, north];
}

/** The way round the globe that leaves out the widest gap between neighbours. */
function smallestSpan(longitudes: readonly number[]): [west: number, east: number] {
  const sorted = longitudes.toSorted((a, b) => a - b);
  const [first = 0] = sorted;
  let [west, east] = [first, sorted.at(-1) ?? 0];
  let widest = first + 360 - east;
  for (const [index, here] of sorted.entries()) {
    const next = sorted[index + 1] ?? here;
    if (next - here <= widest) continue;
    widest = next - here;
    [west, east] = [next, here];
  }
  return [west, east];
}
