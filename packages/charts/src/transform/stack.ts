/** A stretch of an axis that something occupies, in pixels. */
export interface Extent {
  from: number;
  to: number;
}

/** Returns the level, from 0, at which each extent lies free of those placed before it, at least `gap` apart; earlier ones get the lower levels. */
export function stackLevels(extents: readonly Extent[], gap: number): number[] {
  const levels: Extent[][] = [];
  return extents.map((extent) => {
    let level = levels.findIndex((taken) => taken.every((other) => extent.from >= other.to + gap || other.from >= extent.to + gap));
    if (level < 0) level = levels.push([]) - 1;
    levels[level]?.push(extent);
    return level;
  });
}
