/** A rectangle in pixels. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A text to place: where it may stand, best first. */
export interface LabelRequest {
  candidates: readonly Rect[];
  /** Never covered by this one: there it would read as the name of something else. */
  avoids?: readonly Rect[];
}

/** Returns whether two rectangles share any area. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** What labels keep clear of. */
export interface Obstacles {
  /** Never covered. */
  hard: readonly Rect[];
  /** Covered only where a label would find no place otherwise. */
  soft: readonly Rect[];
  frame: Rect;
}

/** Two names side by side must not read as one. */
const wordSpace = 6;

/**
 * Returns which candidate each label takes: the first that lies within `frame` and clear of the obstacles and of all labels placed before it;
 * null where none does. Earlier requests win, so the caller sorts by weight.
 */
export function placeLabels(requests: readonly LabelRequest[], { hard, soft, frame }: Obstacles): (number | null)[] {
  const taken = [...hard];
  return requests.map(({ candidates, avoids = [] }) => {
    const clearOf = (obstacles: readonly Rect[]) =>
      candidates.findIndex((rect) => within(rect, frame) && ![...obstacles, ...avoids].some((other) => overlaps(rect, other)));
    const best = clearOf([...taken, ...soft]);
    const chosen = best >= 0 ? best : clearOf(taken);
    const rect = candidates[chosen];
    if (rect === undefined) return null;
    taken.push({ left: rect.left - wordSpace, right: rect.right + wordSpace, top: rect.top, bottom: rect.bottom });
    return chosen;
  });
}

function within(inner: Rect, outer: Rect): boolean {
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
}
