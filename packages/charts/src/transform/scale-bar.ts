/** Returns the longest round distance (1, 2 or 5 times a power of ten) that fits within `maxPixels`, with its length in pixels. */
export function scaleBar(pixelsPerKm: number, maxPixels: number): { km: number; pixels: number } {
  const most = maxPixels / pixelsPerKm;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = [5, 2, 1].map((factor) => factor * power).find((candidate) => candidate <= most) ?? power;
  return { km, pixels: km * pixelsPerKm };
}
