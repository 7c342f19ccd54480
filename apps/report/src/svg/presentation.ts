import type { SvgNode } from "./svg-node.js";
import { unsupported } from "./unsupported.js";

/** Presentation attributes that children inherit. */
const inherited = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-miterlimit",
  "fill-opacity",
  "stroke-opacity",
  "fill-rule",
  "clip-rule",
  "color",
  "visibility",
  "font-size",
  "font-family",
  "font-weight",
  "font-style",
  "font-variant",
  "font-variant-numeric",
  "text-anchor",
  "dominant-baseline",
  "marker-start",
  "marker-mid",
  "marker-end",
] as const;

export type InheritedName = (typeof inherited)[number];

/** The look that holds at an element: what it inherits, and the opacity of all groups around it multiplied. */
export interface Presentation {
  values: Readonly<Partial<Record<InheritedName, string>>>;
  opacity: number;
  fontSize: number;
}

export const initialPresentation: Presentation = { values: {}, opacity: 1, fontSize: 16 };

/** Returns the look at `node`, given that of its parent. Group opacity is applied to each child, which shows only where children overlap. */
export function presentationOf(node: SvgNode, parent: Presentation): Presentation {
  const values = { ...parent.values };
  for (const name of inherited) {
    const value = node.attributes.get(name);
    if (value !== undefined && value !== "inherit") values[name] = value;
  }
  const size = node.attributes.get("font-size");
  return {
    values,
    opacity: parent.opacity * toNumber(node.attributes.get("opacity"), 1),
    fontSize: size === undefined || size === "inherit" ? parent.fontSize : toLength(size, parent.fontSize),
  };
}

/** Reads a plain number or share; absent gives the default. */
export function toNumber(value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  const number = Number.parseFloat(value);
  if (Number.isNaN(number)) throw unsupported("number", value, "a number");
  return value.trim().endsWith("%") ? number / 100 : number;
}

/** Reads a length in user units; `em` counts the font size. */
export function toLength(value: string | undefined, fontSize: number, otherwise = 0): number {
  if (value === undefined || value.trim() === "") return otherwise;
  const match = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(px|em|pt)?\s*$/i.exec(value);
  if (match === null) throw unsupported("length", value, "a number, px, pt or em");
  const scale = match[2] === "em" ? fontSize : match[2] === "pt" ? 4 / 3 : 1;
  return Number(match[1]) * scale;
}
