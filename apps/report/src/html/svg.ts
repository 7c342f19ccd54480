import { type SvgNode, toSvgNode } from "../svg/svg-node.js";
import { escapeHtml } from "./escape.js";

/** Elements that may stand in a drawing; whatever else a stored one holds (scripts, links, foreign content) is left out. */
const kept = new Set([
  "svg",
  "g",
  "path",
  "rect",
  "circle",
  "ellipse",
  "line",
  "polyline",
  "polygon",
  "text",
  "tspan",
  "title",
  "desc",
  "defs",
  "clipPath",
  "pattern",
  "marker",
]);

/** An attribute that runs or fetches something. */
const isHarmful = (name: string, value: string) =>
  /^on|href$|^style$|^class$|^data-|^xmlns|^aria-/i.test(name) || /url\(\s*["']?(?!["']?#)|javascript:|@import/i.test(value);

/** Returns a drawing as inline SVG: a picture with alternative text, or hidden from those who hear the page where there is none. */
export function svgToHtml(element: Element, alt: string | undefined): string {
  const node = toSvgNode(element);
  const attributes = new Map(node.attributes);
  for (const name of ["role", "aria-label"]) attributes.delete(name);
  const words = alt === undefined ? ` aria-hidden="true"` : ` role="img" aria-label="${escapeHtml(alt)}"`;
  return nodeToHtml({ ...node, attributes }, words);
}

function nodeToHtml(node: SvgNode, more = ""): string {
  if (!kept.has(node.name)) return "";
  const attributes = [...node.attributes]
    .filter(([name, value]) => /^[a-zA-Z][\w:.-]*$/.test(name) && !isHarmful(name, value))
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const children = node.children.map((child) => (typeof child === "string" ? escapeHtml(child) : nodeToHtml(child)));
  return `<${node.name}${attributes.join("")}${more}>${children.join("")}</${node.name}>`;
}
