import { DatelineError } from "@dateline/schema";
import type { ComposeContext } from "../compose-context.js";
import { toldInAll } from "../compose-context.js";
import type { FigureBlock } from "../content.js";
import { parseXml } from "../svg/parse-xml.js";
import type { ChartPart } from "./body-part.js";

/** Returns a stored picture as a figure, with the passages of the events that its marks name. Throws `report/unsupported-svg` for text that is no SVG. */
export function chartBlock({ svg, alt, title = "" }: ChartPart, place: string, context: ComposeContext | undefined): FigureBlock {
  const element = parseSvg(svg, place);
  const [width, height] = sizeOf(element, place);
  const words = alt ?? element.getAttribute("aria-label") ?? element.querySelector("title")?.textContent ?? "";
  const picture = {
    svg: element,
    width,
    height,
    title,
    subtitle: "",
    notes: [],
    source: "",
    alt: words.trim() === "" ? `A chart without a description, from ${place}.` : words,
    legend: { groups: [] },
  };
  const evidence = context === undefined ? [] : evidenceOf(element, context);
  const drawn = evidence.length === 0 ? picture : { ...picture, source: "What the marks rest on:" };
  return { kind: "figure", name: place, bends: false, stored: true, draw: () => drawn, evidence };
}

function parseSvg(svg: string, place: string): SVGSVGElement {
  const root = parseXml(svg);
  // linkedom gives the root of any XML; only one called svg is a picture.
  if (root?.localName === "svg") return root as SVGSVGElement;
  throw new DatelineError("report/unsupported-svg", "A chart is no SVG element.", { path: place, hint: "Give one <svg> element as text." });
}

/** Width and height in pixels, by its attributes or else its view box. */
function sizeOf(element: SVGSVGElement, place: string): [number, number] {
  const box = (element.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
  const read = (name: string, otherwise: number | undefined) => {
    const given = element.getAttribute(name) ?? "";
    const value = /^\d+(\.\d+)?(px)?$/.test(given.trim()) ? Number.parseFloat(given) : otherwise;
    if (value !== undefined && Number.isFinite(value) && value > 0) return value;
    throw new DatelineError("report/unsupported-svg", `A chart has no ${name}.`, { path: place, hint: "Give its width and height in pixels, or a viewBox." });
  };
  return [read("width", box[2]), read("height", box[3])];
}

/** More events than this behind one chart are too many to note; its own words say how many there are. */
const mostEvents = 400;

function evidenceOf(element: Element, context: ComposeContext) {
  const ids = new Set([...element.querySelectorAll("[data-events]")].flatMap((mark) => (mark.getAttribute("data-events") ?? "").split(/\s+/)));
  const events = context.dataset.events.filter(({ id }) => ids.has(id));
  return toldInAll(events.slice(0, mostEvents), context);
}
