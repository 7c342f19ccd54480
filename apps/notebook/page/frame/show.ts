import { type Chart, figure, standalone } from "@dateline/charts";
import type { Output } from "../../src/notebook.js";
import { asKept, isChart, isElement } from "./chart-scope.js";
import { figureSvg } from "./figure-svg.js";
import { inspect } from "./inspect.js";
import { svgText } from "./svg-text.js";
import { drawTable, isRows, tableText } from "./table.js";

/** A value shown: what the reader sees, and what the file keeps of it. */
export interface Shown {
  element: Element;
  outputs: Output[];
  /** What is shown, for what a page can do with it beyond showing. */
  value?: unknown;
}

/** One way of showing values. The first that accepts a value shows it. */
interface Display<Value = unknown> {
  accepts(value: unknown): value is Value;
  show(value: Value, document: Document): Shown;
}

const display = <Value>(accepts: (value: unknown) => value is Value, show: (value: Value, document: Document) => Shown): Display => ({
  accepts,
  // `show` is called only with what `accepts` has accepted.
  show: show as Display["show"],
});

const displays: readonly Display[] = [
  display(isChart, showChart),
  display(isElement, showElement),
  display(isNode, (node, document) => {
    const box = document.createElement("div");
    box.append(node);
    return showElement(box);
  }),
  display(isRows, (rows, document) => {
    const element = drawTable(rows, document);
    return { element, outputs: [displayData({ "text/html": element.outerHTML, "text/plain": tableText(rows) })] };
  }),
  display(isAnything, (value, document) => showText(inspect(value), document)),
];

/** Returns the value as it is shown: charts as figures, elements as they are, lists of records as tables, the rest as text. */
export function show(value: unknown, document: Document): Shown {
  for (const way of displays) if (way.accepts(value)) return { ...way.show(value, document), value };
  return showText(inspect(value), document);
}

/** Returns printed lines as they are shown. */
export function showPrinted(name: "stdout" | "stderr", text: string, document: Document): Shown {
  const element = document.createElement("pre");
  element.className = name;
  element.textContent = text.replace(/\n$/, "");
  return { element, outputs: [{ output_type: "stream", name, text }] };
}

function showChart(chart: Chart, document: Document): Shown {
  const kept = asKept(chart);
  const words = [kept.title, kept.subtitle, kept.alt, ...kept.notes, kept.source];
  return { element: figure(chart, document), outputs: [displayData({ "image/svg+xml": svgText(standalone(kept)), "text/plain": words.join("\n") })] };
}

function showElement(element: Element): Shown {
  const isDrawing = element.localName === "svg";
  const html = isDrawing ? {} : { "text/html": element.outerHTML };
  const svg = drawingIn(element);
  return { element, outputs: [displayData({ ...html, ...(svg === undefined ? {} : { "image/svg+xml": svg }), "text/plain": inWords(element) })] };
}

function drawingIn(element: Element): string | undefined {
  if (element.localName === "svg") return svgText(element);
  const svg = element.querySelector(":scope > svg:last-of-type");
  return figureSvg(element) ?? (svg === null ? undefined : svgText(svg));
}

/** What an element says without being seen: an input its label and value, a drawing what it is called, anything else its words. */
function inWords(element: Element): string {
  if (element.localName === "svg") return element.getAttribute("aria-label") ?? "A drawing.";
  if (element.localName === "figure")
    return [...element.querySelectorAll("h2, h3, figcaption")].map(({ textContent }) => textContent).join("\n") || "A drawing.";
  const label = element.localName === "form" && "value" in element ? element.querySelector("label")?.textContent?.trim() : undefined;
  if (label !== undefined && "value" in element && isShort(element.value)) return `${label}: ${inspect(element.value)}`;
  return (element.textContent ?? "").trim();
}

function isShort(value: unknown): boolean {
  return typeof value !== "object" || value === null || value instanceof Date || (Array.isArray(value) && value.every((member) => typeof member !== "object"));
}

function showText(text: string, document: Document): Shown {
  const element = document.createElement("pre");
  element.textContent = text;
  return { element, outputs: [displayData({ "text/plain": text })] };
}

function displayData(data: Record<string, string>): Output {
  return { output_type: "display_data", data, metadata: {} };
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "nodeType" in value && "ownerDocument" in value;
}

function isAnything(_value: unknown): _value is unknown {
  return true;
}
