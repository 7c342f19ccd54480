import { expect } from "vitest";
import { textWidth } from "../src/text-width.js";

/** The rectangle that a line of text is estimated to cover, in pixels of the drawing. */
interface TextBox {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const ascent = 0.76;
const descent = 0.2;

/** Returns the estimated boxes of all lines of text in the drawing. Throws on a transform that it does not understand. */
function textBoxes(svg: SVGSVGElement): TextBox[] {
  return [...svg.querySelectorAll("text")].flatMap((text) => lineBoxes(text, svg));
}

function lineBoxes(text: SVGTextElement, svg: SVGSVGElement): TextBox[] {
  const fontSize = Number(inherited(text, "font-size", svg) ?? 13);
  const origin = translation(text, svg);
  const anchor = inherited(text, "text-anchor", svg) ?? "start";
  let y = origin.y + length(text.getAttribute("y"), fontSize) + length(text.getAttribute("dy"), fontSize);
  const x = origin.x + length(text.getAttribute("x"), fontSize) + length(text.getAttribute("dx"), fontSize);
  const lines: { text: string; y: number }[] = [];
  for (const child of text.childNodes) {
    if (child.nodeName === "title") continue;
    const content = child.textContent ?? "";
    const tspan = child.nodeName === "tspan" && "getAttribute" in child ? (child as SVGTSpanElement) : null;
    // A tspan with its own x begins a new line; any other goes on.
    if (tspan?.hasAttribute("x")) {
      y += length(tspan.getAttribute("dy"), fontSize);
      if (tspan.hasAttribute("y")) y = origin.y + length(tspan.getAttribute("y"), fontSize);
      lines.push({ text: content, y });
    } else if (lines.length === 0) lines.push({ text: content, y });
    else {
      const last = lines[lines.length - 1];
      if (last !== undefined) last.text += `  ${content}`;
    }
  }
  return lines.filter((line) => line.text !== "").map((line) => toBox(line, { x, fontSize, anchor }));
}

function toBox(line: { text: string; y: number }, { x, fontSize, anchor }: { x: number; fontSize: number; anchor: string }): TextBox {
  const width = textWidth(line.text, fontSize);
  const left = x - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
  return { text: line.text, left, right: left + width, top: line.y - ascent * fontSize, bottom: line.y + descent * fontSize };
}

function length(value: string | null, fontSize: number): number {
  if (value === null) return 0;
  return value.endsWith("em") ? Number(value.slice(0, -2)) * fontSize : Number(value);
}

function inherited(element: Element, name: string, root: Element): string | null {
  for (let at: Element | null = element; at !== null; at = at === root ? null : at.parentElement) {
    const value = at.getAttribute(name);
    if (value !== null) return value;
  }
  return null;
}

function translation(element: Element, root: Element): { x: number; y: number } {
  const sum = { x: 0, y: 0 };
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) {
    const transform = at.getAttribute("transform");
    if (transform === null) continue;
    const [, x, y = "0"] = /^translate\((-?[\d.]+)(?:,(-?[\d.]+))?\)$/.exec(transform) ?? [];
    if (x === undefined) throw new Error(`A transform that the estimator does not know: ${transform}`);
    sum.x += Number(x);
    sum.y += Number(y);
  }
  return sum;
}

/** Returns the pairs of lines whose boxes share more than a pixel each way. */
function overlappingTexts(boxes: readonly TextBox[]): string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
      .map((b) => `"${a.text}" and "${b.text}"`),
  );
}

/** Expects all text of the drawing to keep clear of other text and of the drawing's edges. */
export function expectLegible(svg: SVGSVGElement): void {
  const boxes = textBoxes(svg);
  const [width, height] = [Number(svg.getAttribute("width")), Number(svg.getAttribute("height"))];
  expect(overlappingTexts(boxes)).toEqual([]);
  expect(boxes.filter(({ left, right, top, bottom }) => left < -1 || right > width + 1 || top < -1 || bottom > height + 1)).toEqual([]);
}
