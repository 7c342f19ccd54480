import { toLength } from "./presentation.js";
import type { SvgNode } from "./svg-node.js";

const shapes: Record<string, (node: SvgNode) => string> = {
  path: (node) => node.attributes.get("d") ?? "",
  line: (node) => `M${length(node, "x1")} ${length(node, "y1")}L${length(node, "x2")} ${length(node, "y2")}`,
  rect: rectPath,
  circle: circlePath,
};

/** Returns the outline of a shape as path data; undefined for what is no shape. */
export function shapePath(node: SvgNode): string | undefined {
  return shapes[node.name]?.(node);
}

const length = (node: SvgNode, name: string) => toLength(node.attributes.get(name), 16);

function rectPath(node: SvgNode): string {
  const [x, y, width, height] = [length(node, "x"), length(node, "y"), length(node, "width"), length(node, "height")];
  if (width <= 0 || height <= 0) return "";
  const givenX = node.attributes.get("rx");
  const givenY = node.attributes.get("ry");
  const rx = Math.min(toLength(givenX ?? givenY, 16), width / 2);
  const ry = Math.min(toLength(givenY ?? givenX, 16), height / 2);
  if (rx <= 0 || ry <= 0) return `M${x} ${y}H${x + width}V${y + height}H${x}Z`;
  const corner = (toX: number, toY: number) => `A${rx} ${ry} 0 0 1 ${toX} ${toY}`;
  return [
    `M${x + rx} ${y}H${x + width - rx}`,
    corner(x + width, y + ry),
    `V${y + height - ry}`,
    corner(x + width - rx, y + height),
    `H${x + rx}`,
    corner(x, y + height - ry),
    `V${y + ry}`,
    corner(x + rx, y),
    "Z",
  ].join("");
}

function circlePath(node: SvgNode): string {
  const [x, y, radius] = [length(node, "cx"), length(node, "cy"), length(node, "r")];
  if (radius <= 0) return "";
  const half = (toX: number) => `A${radius} ${radius} 0 0 1 ${toX} ${y}`;
  return `M${x - radius} ${y}${half(x + radius)}${half(x - radius)}Z`;
}
