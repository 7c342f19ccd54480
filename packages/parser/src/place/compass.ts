import type { Gazetteer } from "../gazetteer.js";
import type { Point } from "./distance.js";
import type { GazetteerEntry } from "./gazetteer-entry.js";
import type { SentenceView } from "./sentence-view.js";

/** A compass part at a token: how many tokens it takes and its bearing, null for the middle. */
export interface CompassPart {
  to: number;
  bearing: number | null;
}

/** Returns the compass part that begins at a token: "northern", "north-eastern" in one token or three, "south east". */
export function compassAt(view: SentenceView, at: number, { words }: Gazetteer): CompassPart | undefined {
  if (!words.opensDirection(view.lower(at))) return undefined;
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

/**
 * Returns the middle of a part of a country, division or county ("northern Iraq"): of a country as its land lies, of others halfway from the middle
 * to the edge of the box around its places. Undefined where the entry has neither.
 */
export function partOf({ latitude, longitude, parts, box }: GazetteerEntry, bearing: number): Point | undefined {
  const part = parts?.[Math.round(bearing / 45) % 8];
  if (part !== undefined || box === undefined || latitude === undefined || longitude === undefined) return part;
  const up = Math.sign(Math.round(Math.cos(bearing * radians) * 2));
  const right = Math.sign(Math.round(Math.sin(bearing * radians) * 2));
  const height = up > 0 ? box.north - latitude : latitude - box.south;
  const width = right > 0 ? box.east - longitude : longitude - box.west;
  return { latitude: toThousandths(latitude + (up * height) / 2), longitude: toThousandths(longitude + (right * width) / 2) };
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
