/** A point in pixels that stands for something. */
interface Located {
  x: number;
  y: number;
}

/**
 * Returns the points in groups: each joins the first earlier leader within `distance`, else leads a group of its own. The leader comes first,
 * so with points sorted by weight every group stands where its heaviest point is.
 */
export function mergeNear<Point extends Located>(points: readonly Point[], distance: number): [Point, ...Point[]][] {
  const groups: [Point, ...Point[]][] = [];
  for (const point of points) {
    const near = groups.find(([leader]) => Math.hypot(leader.x - point.x, leader.y - point.y) <= distance);
    if (near === undefined) groups.push([point]);
    else near.push(point);
  }
  return groups;
}
