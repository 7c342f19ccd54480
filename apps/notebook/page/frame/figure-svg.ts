import { fontStacks, themeFor } from "@dateline/charts/theme";
import { svgText } from "./svg-text.js";

const svgNamespace = "http://www.w3.org/2000/svg";
const { ink, quiet } = themeFor(false);
/** Of a letter, as a share of the size it is set in: an estimate, so that every host breaks lines at the same words. */
const letterWidth = 0.56;
const swatchSize = 15;
/** Half of the first number under a scale of colours stands left of it. */
const legendMargin = 10;

/** How a kind of words around a drawing is set. */
const styles = {
  H2: { size: 18, fill: ink, family: fontStacks.serif, weight: "600" },
  H3: { size: 15, fill: quiet, family: fontStacks.sans, weight: "400" },
  FIGCAPTION: { size: 13, fill: quiet, family: fontStacks.sans, weight: "400" },
} as const;

/**
 * Returns a figure as Plot makes it, with title, legend and caption, as one drawing that stands alone: files keep a drawing, and without its
 * legend it says nothing. Nothing is asked of a page, so it is the same without one. `undefined` where the element is no such figure.
 */
export function figureSvg(figure: Element): string | undefined {
  const drawing = [...figure.children].findLast(({ localName }) => localName === "svg");
  if (figure.localName !== "figure" || drawing === undefined) return undefined;
  const width = Number(drawing.getAttribute("width"));
  const root = make("svg", {});
  let bottom = 0;
  for (const part of figure.children) {
    if (part.localName === "style") continue;
    const { height, elements } = setPart(part, width, bottom, part === drawing ? 0 : legendMargin);
    root.append(...elements);
    bottom += height;
  }
  for (const [name, value] of Object.entries({ width, height: bottom, viewBox: `0 0 ${width} ${bottom}` })) root.setAttribute(name, String(value));
  const label = drawing.getAttribute("aria-label") ?? figure.querySelector("h2")?.textContent ?? "";
  if (label !== "") root.setAttribute("aria-label", label);
  return svgText(root);
}

interface SetPart {
  height: number;
  elements: Element[];
}

function setPart(part: Element, width: number, top: number, left: number): SetPart {
  if (part.localName === "svg") return { height: Number(part.getAttribute("height")), elements: [asGroup(part, left, top)] };
  if (part.localName === "div") return setSwatches(part, width, top);
  const style = styles[part.tagName.toUpperCase() as keyof typeof styles] ?? styles.FIGCAPTION;
  const lines = breakLines(part.textContent ?? "", width, style.size);
  const leading = Math.round(style.size * 1.35);
  return { height: lines.length * leading + 6, elements: lines.map((line, index) => setLine(line, 0, top + (index + 0.8) * leading, style)) };
}

/** The swatches of a legend in rows, each with its word. */
function setSwatches(legend: Element, width: number, top: number): SetPart {
  const elements: Element[] = [];
  const rowHeight = swatchSize + 8;
  let [x, y] = [0, top];
  for (const swatch of legend.querySelectorAll("span")) {
    const words = (swatch.textContent ?? "").trim();
    const length = swatchSize + 6 + textWidth(words, styles.FIGCAPTION.size) + 14;
    if (x > 0 && x + length > width) [x, y] = [0, y + rowHeight];
    const mark = swatch.querySelector("svg");
    if (mark !== null) elements.push(asGroup(mark, x, y));
    elements.push(setLine(words, x + swatchSize + 6, y + 12, { ...styles.FIGCAPTION, fill: ink }));
    x += length;
  }
  return { height: y - top + rowHeight + 4, elements };
}

const ofRootAlone = new Set(["width", "height", "viewBox", "xmlns", "xmlns:xlink", "version"]);

/** A drawing as a part of another, at a place. Sizes in shares of it are made numbers. */
function asGroup(svg: Element, x: number, y: number): Element {
  const [left = 0, top = 0] = (svg.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
  const group = make("g", { transform: `translate(${x - left},${y - top})` });
  for (const { name, value } of svg.attributes) if (!ofRootAlone.has(name)) group.setAttribute(name, value);
  for (const child of svg.childNodes) group.append(child.cloneNode(true));
  for (const name of ["width", "height"]) {
    for (const whole of group.querySelectorAll(`[${name}="100%"]`)) whole.setAttribute(name, svg.getAttribute(name) ?? "0");
  }
  return group;
}

function setLine(words: string, x: number, y: number, { size, fill, family, weight }: { size: number; fill: string; family: string; weight: string }): Element {
  const line = make("text", { x, y: Math.round(y * 10) / 10, fill, "font-family": family, "font-size": size, "font-weight": weight });
  line.textContent = words;
  return line;
}

function breakLines(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function textWidth(text: string, size: number): number {
  return Math.ceil([...text].length * size * letterWidth);
}

function make(name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
