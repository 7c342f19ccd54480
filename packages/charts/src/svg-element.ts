/** Values of SVG attributes; numbers are rounded to two decimals when written. */
export type SvgAttributes = Readonly<Record<string, string | number>>;

const svgNamespace = "http://www.w3.org/2000/svg";

/** Returns a new SVG element with the attributes given. */
export function svgElement<K extends keyof SVGElementTagNameMap>(document: Document, name: K, attributes: SvgAttributes = {}): SVGElementTagNameMap[K] {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, typeof value === "number" ? String(round(value)) : value);
  return element;
}

/** Returns the number at two decimals: a hundredth of a pixel, so that output is the same bytes on every machine. */
export function round(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? 0 : rounded;
}
