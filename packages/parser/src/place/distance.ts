/** A point on the globe, in degrees (WGS 84). */
export interface Point {
  latitude: number;
  longitude: number;
}

/** A point, or the lack of one. */
export interface PossiblePoint {
  latitude?: number | undefined;
  longitude?: number | undefined;
}

export const EARTH_RADIUS_KM = 6371;

/** Returns the great-circle distance in kilometres (haversine), or undefined where a point lacks its coordinates. */
export function distanceKm(a: PossiblePoint, b: PossiblePoint): number | undefined {
  if (a.latitude === undefined || a.longitude === undefined || b.latitude === undefined || b.longitude === undefined) return undefined;
  const radians = Math.PI / 180;
  const half = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2;
  const chord = half(b.latitude - a.latitude) + Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * half(b.longitude - a.longitude);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
