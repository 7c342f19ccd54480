import type { Gazetteer } from "../gazetteer.js";
import type { Point } from "./distance.js";
import type { BoundingBox } from "./gazetteer-entry.js";
import type { SentenceView } from "./sentence-view.js";

/** A compass part at a token: how many tokens it takes and its bearing, null for the middle. */
export interface CompassPart {
  to: number;
  bearing: number | null;
}

/** Returns the compass part that begins at a token: "northern", "north-eastern" in one token or three, "south east". */
export function compassAt(view: SentenceView, at: number, { words }: Gazetteer): CompassPart | undefined {
  for (const to of [at + 3, at + 2, at + 1]) {
    if (to > view.tokens.length) continue;
    const key = view
      .surface(at, to)
      .toLowerCase()
      .replace(/\s*[-–‑]\s*/g, " ");
    const bearing = words.directions.get(key);
    if (bearing !== undefined) return { to, bearing };
  }
  return undefined;
}

const radians = Math.PI / 180;
const KM_PER_DEGREE = 111.2;

/** Returns the point halfway from the middle of a box to its edge in a direction: the middle of "northern Iraq". */
export function partOfBox(box: BoundingBox, centre: Point, bearing: number): Point {
  const up = Math.cos(bearing * radians);
  const right = Math.sin(bearing * radians);
  const height = up > 0 ? box.north - centre.latitude : centre.latitude - box.south;
  const width = right > 0 ? box.east - centre.longitude : centre.longitude - box.west;
  return { latitude: toThousandths(centre.latitude + (up * height) / 2), longitude: toThousandths(centre.longitude + (right * width) / 2) };
}

/** Returns the point at a distance and bearing from another, on a plane: good to a few per cent up to some hundred kilometres. */
export function offsetPoint(from: Point, km: number, bearing: number): Point {
  const latitude = from.latitude + (km * Math.cos(bearing * radians)) / KM_PER_DEGREE;
  const longitude = from.longitude + (km * Math.sin(bearing * radians)) / (KM_PER_DEGREE * Math.cos(from.latitude * radians));
  return { latitude: toThousandths(latitude), longitude: toThousandths(longitude) };
}

function toThousandths(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
