import { pathBox } from "./path-points.js";
import { toNumber } from "./presentation.js";
import type { SvgNode } from "./svg-node.js";
import { apply, identity, invert, type Matrix, readTransform } from "./transform.js";
import { unsupported } from "./unsupported.js";

/** More tiles than this in one shape would only swell the file: such a pattern is too fine to be seen. */
const mostTiles = 20_000;

/** Returns where the tiles of a pattern stand so that they cover the path's box, in the pattern's own coordinates. */
export function tilesOver(pattern: SvgNode, path: string): { transform: Matrix; corners: [number, number][] } {
  if (pattern.attributes.get("patternUnits") !== "userSpaceOnUse")
    throw unsupported("patternUnits", pattern.attributes.get("patternUnits") ?? "objectBoundingBox", "userSpaceOnUse");
  const number = (name: string) => toNumber(pattern.attributes.get(name), 0);
  const [x, y, width, height] = [number("x"), number("y"), number("width"), number("height")];
  if (width <= 0 || height <= 0) throw unsupported("pattern size", `${width} by ${height}`, "a width and a height above zero");
  const given = pattern.attributes.get("patternTransform");
  const transform = given === undefined ? identity : readTransform(given);
  const [left, top, right, bottom] = pathBox(path);
  const back = invert(transform);
  const points = [apply(back, left, top), apply(back, right, top), apply(back, left, bottom), apply(back, right, bottom)];
  const first = (axis: 0 | 1, origin: number, size: number) => Math.floor((Math.min(...points.map((point) => point[axis])) - origin) / size) - 1;
  const last = (axis: 0 | 1, origin: number, size: number) => Math.ceil((Math.max(...points.map((point) => point[axis])) - origin) / size) + 1;
  const [columns, rows] = [[first(0, x, width), last(0, x, width)] as const, [first(1, y, height), last(1, y, height)] as const];
  const corners: [number, number][] = [];
  if ((columns[1] - columns[0]) * (rows[1] - rows[0]) > mostTiles)
    throw unsupported("pattern", `${width} by ${height}`, "larger tiles: these are too many for the shape");
  for (let row = rows[0]; row < rows[1]; row++) {
    for (let column = columns[0]; column < columns[1]; column++) corners.push([x + column * width, y + row * height]);
  }
  return { transform, corners };
}
