import { standalone } from "@dateline/charts";
import type { FromFrame } from "../protocol.js";
import { asKept, eventsOf, isChart, isElement } from "./chart-scope.js";
import { eventRows, toCsv } from "./csv.js";
import { drawingText } from "./drawing-text.js";
import { type AskEvidence, eventsIn, evidenceAsker, linkMarks, linkRow } from "./evidence-links.js";
import { liveTable } from "./live-table.js";
import { plotRows } from "./plot-rows.js";
import type { Shown } from "./show.js";
import { svgText } from "./svg-text.js";
import { isRows } from "./table.js";

type Format = Extract<FromFrame, { type: "download" }>["format"];

/** One thing that a tool above an output does. */
interface Tool {
  label: string;
  title: string;
  press(): void;
}

/** Returns what is shown with what a page can add to it: tools to save it, evidence behind marks and rows, tables that scroll and sort. */
export function enliven(shown: Shown, tell: (message: FromFrame) => void): Element {
  const { element, value } = shown;
  const ask = evidenceAsker(tell);
  const save = (format: Format, title: string, text: string) => tell({ type: "download", format, title: title.slice(0, 200), text });
  if (isChart(value)) {
    linkMarks(element, ask);
    const picture = () => svgText(standalone(asKept(value)));
    return withTools(element, [
      ...evidenceTool(element, ask),
      { label: "SVG", title: "Save as SVG, legend and all", press: () => save("svg", value.title, picture()) },
      { label: "PNG", title: "Save as PNG, legend and all", press: () => save("png", value.title, picture()) },
      { label: "CSV", title: "Save its events as CSV", press: () => save("csv", value.title, toCsv(eventRows(eventsOf(value)))) },
    ]);
  }
  if (isRows(value)) {
    const table = liveTable(value, (row, record) => linkRow(row, record, ask));
    return withTools(table, [{ label: "CSV", title: "Save every row as CSV", press: () => save("csv", "table", toCsv(value)) }]);
  }
  if (value === undefined || element.localName === "pre") return element;
  nameInputs(element);
  linkMarks(element, ask);
  return isElement(value) && isDrawing(value) ? withTools(element, drawingTools(value, ask, save)) : element;
}

/** Of the two fields of a range, Inputs names one. */
function nameInputs(element: Element): void {
  for (const field of element.querySelectorAll<HTMLInputElement>("form input")) {
    const name = field.form?.querySelector("label")?.textContent?.trim();
    if (field.labels?.length === 0 && name) field.setAttribute("aria-label", name);
  }
}

function drawingTools(drawing: Element, ask: AskEvidence, save: (format: Format, title: string, text: string) => void): Tool[] {
  const title = drawing.querySelector("h2, h3")?.textContent ?? drawing.getAttribute("aria-label") ?? "drawing";
  const picture = () => drawingText(drawing, getComputedStyle(document.documentElement).getPropertyValue("--paper"));
  const rows = plotRows(drawing);
  return [
    ...evidenceTool(drawing, ask),
    { label: "SVG", title: "Save as SVG, legend and all", press: () => save("svg", title, picture()) },
    { label: "PNG", title: "Save as PNG, legend and all", press: () => save("png", title, picture()) },
    ...(rows === undefined ? [] : [{ label: "CSV", title: "Save what it is drawn from as CSV", press: () => save("csv", title, toCsv(rows)) }]),
  ];
}

/** The marks of a drawing are for the pointer; who has none reaches the same by a button. */
function evidenceTool(drawing: Element, ask: AskEvidence): Tool[] {
  const ids = eventsIn(drawing);
  return ids.length === 0 ? [] : [{ label: "Evidence", title: "Show the words that its events rest on", press: () => ask(ids) }];
}

function isDrawing(element: Element): boolean {
  return element.localName === "svg" || (element.localName === "figure" && element.querySelector("svg") !== null);
}

function withTools(element: Element, tools: readonly Tool[]): Element {
  const bar = document.createElement("div");
  bar.className = "output-tools";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "Output");
  for (const { label, title, press } of tools) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.title = title;
    button.addEventListener("click", press);
    bar.append(button);
  }
  const box = document.createElement("div");
  box.className = "live-output";
  box.append(bar, element);
  return box;
}
