import { toLength } from "./presentation.js";
import type { SvgNode } from "./svg-node.js";

const shapes: Record<string, (node: SvgNode) => string> = {
  path: (node) => node.attributes.get("d") ?? "",
  line: (node) => `M${length(node, "x1")} ${length(node, "y1")}L${length(node, "x2")} ${length(node, "y2")}`,
  rect: rectPath,
  circle: (node) => ellipsePath(node, "r", "r"),
  ellipse: (node) => ellipsePath(node, "rx", "ry"),
  polyline: (node) => pointsPath(node),
  polygon: (node) => `${pointsPath(node)}Z`,
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

function ellipsePath(node: SvgNode, radiusX: string, radiusY: string): string {
  const [x, y, rx, ry] = [length(node, "cx"), length(node, "cy"), length(node, radiusX), length(node, radiusY)];
  if (rx <= 0 || ry <= 0) return "";
  const half = (toX: number) => `A${rx} ${ry} 0 0 1 ${toX} ${y}`;
  return `M${x - rx} ${y}${half(x + rx)}${half(x - rx)}Z`;
}

function pointsPath(node: SvgNode): string {
  const numbers = (node.attributes.get("points") ?? "")
    .split(/[\s,]+/)
    .filter((part) => part !== "")
    .map(Number);
  const points = numbers.flatMap((x, index) => (index % 2 === 0 && index + 1 < numbers.length ? [`${x} ${numbers[index + 1]}`] : []));
  return points.length === 0 || numbers.some(Number.isNaN) ? "" : `M${points.join("L")}`;
}
