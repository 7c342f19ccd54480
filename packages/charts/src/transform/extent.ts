/** The part of the globe that a map shows, in degrees; it may cross the date line, so that the centre and the spans are what count. */
export interface MapExtent {
  longitude: number;
  latitude: number;
  longitudeSpan: number;
  latitudeSpan: number;
}

interface Point {
  latitude: number;
  longitude: number;
}

/** A map of one village still shows the country around it. */
const leastSpan = 5;
const padding = 1.3;

/** Returns the smallest extent that holds all points with room around them, at least five degrees each way; the whole world for no points. */
export function extentOf(points: readonly Point[]): MapExtent {
  if (points.length === 0) return { longitude: 0, latitude: 0, longitudeSpan: 360, latitudeSpan: 180 };
  const latitudes = points.map(({ latitude }) => latitude);
  const south = latitudes.reduce((a, b) => Math.min(a, b));
  const north = latitudes.reduce((a, b) => Math.max(a, b));
  const latitude = (south + north) / 2;
  const arc = smallestArc(points.map(({ longitude }) => longitude));
  const shrink = Math.max(0.2, Math.cos((latitude * Math.PI) / 180));
  return {
    latitude,
    longitude: arc.centre,
    latitudeSpan: Math.min(180, Math.max(leastSpan, (north - south) * padding)),
    longitudeSpan: Math.min(360, Math.max(leastSpan / shrink, arc.span * padding)),
  };
}

/** The shorter way round: everything but the widest gap between neighbours. */
function smallestArc(longitudes: readonly number[]): { centre: number; span: number } {
  const sorted = [...new Set(longitudes)].sort((a, b) => a - b);
  let [gap, start] = [-1, 0];
  sorted.forEach((longitude, index) => {
    const next = sorted[index + 1] ?? (sorted[0] ?? 0) + 360;
    if (next - longitude > gap) [gap, start] = [next - longitude, next];
  });
  const span = 360 - gap;
  const centre = start + span / 2;
  return { centre: ((centre + 540) % 360) - 180, span };
}
