/** Offsets from the middle of a cluster, and how far its outermost centres lie from it, in units of the distance between neighbours. */
export interface Packing {
  offsets: readonly { x: number; y: number }[];
  radius: number;
}

/** Returns places for `count` dots around a middle, one in the middle and then ring by ring of a hexagonal grid, each neighbour at distance 1. */
export function packHexagonally(count: number): Packing {
  const offsets = [{ x: 0, y: 0 }];
  let ring = 0;
  while (offsets.length < count) {
    ring += 1;
    offsets.push(...hexagonRing(ring));
  }
  return { offsets: offsets.slice(0, count), radius: ring };
}

function hexagonRing(ring: number): { x: number; y: number }[] {
  const corner = (k: number) => ({ x: ring * Math.cos((k * Math.PI) / 3), y: ring * Math.sin((k * Math.PI) / 3) });
  return [0, 1, 2, 3, 4, 5].flatMap((k) => {
    const [from, to] = [corner(k), corner(k + 1)];
    return Array.from({ length: ring }, (_, step) => ({ x: from.x + ((to.x - from.x) * step) / ring, y: from.y + ((to.y - from.y) * step) / ring }));
  });
}
