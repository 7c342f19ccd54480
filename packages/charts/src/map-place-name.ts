import { labelSize } from "./chart.js";
import { shorten } from "./label.js";
import { type PlacedSite, siteRects } from "./map-sites.js";
import { textWidth } from "./text-width.js";
import type { LabelRequest, Rect } from "./transform/label-places.js";

/** Half the height of a name, in pixels. */
export const half = 8;

/** What a name keeps from its mark. */
const gap = 3;

/** Returns the name of a place with where it may stand: beside its own marks, and never where it would be read as the name of another's. */
export function placeName(one: PlacedSite, placed: readonly PlacedSite[], width: number): LabelRequest & { text: string } {
  const text = shorten(one.site.name, width * 0.4, labelSize);
  const others = placed.filter((other) => other !== one);
  return {
    text,
    candidates: candidatesFor(one, textWidth(text, labelSize)).filter(readsAsNameOf(one, others)),
    avoids: others.flatMap((other) => siteRects(other).map(withReach)),
  };
}

/** Pixels beside a mark within which a name would be taken for its own. */
const nameReach = 8;

const withReach = ({ left, right, top, bottom }: Rect): Rect => ({ left: left - nameReach, right: right + nameReach, top, bottom });

/** The name of a vague place must not stand nearer to the ring of another one. */
function readsAsNameOf(one: PlacedSite, others: readonly PlacedSite[]): (rect: Rect) => boolean {
  if (one.ring === 0) return () => true;
  const rings = others.filter(({ ring }) => ring > 0);
  return (rect) => rings.every((other) => gapTo(rect, one) <= gapTo(rect, other));
}

/** Pixels between a rectangle and a ring. */
function gapTo({ left, right, top, bottom }: Rect, { x, y, ring }: PlacedSite): number {
  return Math.max(0, Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) - ring);
}

function candidatesFor(placed: PlacedSite, w: number): Rect[] {
  const { left, right, top, bottom } = boundsOf(placed);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const at = (cx: number, cy: number): Rect => ({ left: cx - w / 2, right: cx + w / 2, top: cy - half, bottom: cy + half });
  const [east, west] = [right + gap + w / 2, left - gap - w / 2];
  const [north, south] = [top - gap - half + 2, bottom + gap + half - 2];
  const beside = [east, west].flatMap((cx) => [at(cx, y), at(cx, top + 4), at(cx, bottom - 4)]);
  const along = [north, south].flatMap((cy) => [at(x, cy), at(x + w / 3, cy), at(x - w / 3, cy)]);
  const aslant = [north, south].flatMap((cy) => [at(east, cy), at(west, cy)]);
  return [...beside, ...along, ...aslant];
}

/** The label of a vague place stands outside its ring. */
function boundsOf(placed: PlacedSite): Rect {
  const { x, y, ring } = placed;
  if (ring > 0) return { left: x - ring, right: x + ring, top: y - ring, bottom: y + ring };
  const rects = siteRects(placed);
  return {
    left: Math.min(...rects.map(({ left }) => left)),
    right: Math.max(...rects.map(({ right }) => right)),
    top: Math.min(...rects.map(({ top }) => top)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
  };
}
