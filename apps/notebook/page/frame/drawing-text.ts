import { svgText } from "./svg-text.js";

const svgNamespace = "http://www.w3.org/2000/svg";

/**
 * Returns what an element draws as one SVG that stands alone: its drawings and, for a figure, the title, legend and caption around them, each
 * where it stands on the page. The element must be in the page.
 */
export function drawingText(element: Element, paper: string): string {
  if (element.localName === "svg") return svgText(element);
  const frame = element.getBoundingClientRect();
  const root = document.createElementNS(svgNamespace, "svg");
  const [width, height] = [Math.ceil(frame.width), Math.ceil(frame.height)];
  setAll(root, { width, height, viewBox: `0 0 ${width} ${height}` });
  const ground = document.createElementNS(svgNamespace, "rect");
  setAll(ground, { width, height, fill: paper });
  root.append(ground);
  drawChildren(element, root, frame);
  return svgText(root);
}

function drawChildren(element: Element, root: SVGElement, frame: DOMRect): void {
  for (const node of element.childNodes) {
    if (node instanceof SVGSVGElement) root.append(placed(node, frame));
    else if (node instanceof Text) root.append(...textLines(node, frame));
    else if (node instanceof HTMLElement && node.localName !== "style") drawChildren(node, root, frame);
  }
}

function placed(svg: SVGSVGElement, frame: DOMRect): SVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const { left, top, width, height } = svg.getBoundingClientRect();
  const { fill, color } = getComputedStyle(svg);
  setAll(copy, { x: left - frame.left, y: top - frame.top, width, height, fill: copy.getAttribute("fill") ?? fill, color });
  return copy;
}

/** A text node as it is broken into lines on the page. */
function textLines(node: Text, frame: DOMRect): SVGElement[] {
  const parent = node.parentElement;
  if (parent === null || node.data.trim() === "") return [];
  const style = getComputedStyle(parent);
  return linesOf(node).map(({ text, rect }) => {
    const line = document.createElementNS(svgNamespace, "text");
    setAll(line, {
      x: rect.left - frame.left,
      // The baseline lies about a fifth of the line's height above its foot.
      y: rect.bottom - frame.top - rect.height * 0.22,
      fill: style.color,
      "font-family": style.fontFamily,
      "font-size": style.fontSize,
      "font-weight": style.fontWeight,
    });
    line.textContent = text;
    return line;
  });
}

function linesOf(node: Text): { text: string; rect: DOMRect }[] {
  const lines: { text: string; rect: DOMRect }[] = [];
  const range = document.createRange();
  for (const { index, 0: word } of node.data.matchAll(/\S+\s*/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.trimEnd().length);
    const rect = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.rect.top - rect.top) < 2) last.text += word;
    else if (rect.width > 0) lines.push({ text: word, rect });
  }
  return lines.map(({ text, rect }) => ({ text: text.trimEnd(), rect }));
}

function setAll(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, typeof value === "number" ? String(Math.round(value * 10) / 10) : value);
}
