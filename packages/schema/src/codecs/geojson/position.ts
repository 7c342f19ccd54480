import type { CodecEvent } from "../codec.js";

/** Degrees of WGS 84, east first (RFC 7946, 3.1.1). */
export type Position = readonly [longitude: number, latitude: number];

/** A tenth of a metre; more would claim what no dispatch tells. */
const decimals = 6;

/** Returns where a record is, to six decimals; `undefined` where it has no coordinates. */
export function positionOf({ place }: Pick<CodecEvent, "place">): Position | undefined {
  if (place?.latitude === undefined || place.longitude === undefined) return undefined;
  return [rounded(place.longitude), rounded(place.latitude)];
}

/** Zero has one sign, so that it has one spelling. */
export function rounded(degrees: number): number {
  return Number(degrees.toFixed(decimals)) + 0;
}
