import * as Plot from "@observablehq/plot";
import { type Canvas, labelSize, type SizedPlot } from "./chart.js";
import { drawBar } from "./glyph.js";
import { svgElement } from "./svg-element.js";
import { textWidth } from "./text-width.js";
import { timeAxisHeight } from "./time-axis.js";
import { eventIds, toUnits } from "./transform/units.js";
import type { FullStep, FullSteps } from "./transform/whole-steps.js";
import { unitTitle } from "./unit-bars.js";
import { formatCount, formatDay, monthName } from "./wording.js";

const marginTop = 22;
const defaultHeight = 190;
const leastHeight = 140;
const widestBar = 46;
const usualLabel = "usual";

/** Returns bars by step of the calendar, stacked by form, each with its number on top, and a dashed line at the usual number. */
export function trendPlot(canvas: Canvas, whole: FullSteps, baseline: number | null): SizedPlot {
  const { steps } = whole;
  const { theme, width, document } = canvas;
  const height = Math.max(leastHeight, canvas.height ?? defaultHeight);
  const most = Math.max(1, baseline ?? 0, ...steps.map(({ events }) => events.length));
  const range = { start: steps[0]?.start ?? 0, end: steps.at(-1)?.end ?? 1 };
  const [left, right] = [18, width - Math.ceil(textWidth(usualLabel, labelSize)) - 14];
  const x = (at: number) => left + ((at - range.start) / (range.end - range.start)) * (right - left);
  const bottom = height - timeAxisHeight;
  const y = (count: number) => bottom - (count / most) * (bottom - marginTop);
  const boxes = steps.map((step) => ({ step, ...barSpan(x(step.start), x(step.end)) }));
  const labelled = boxes.filter(({ step, span }) => step.events.length > 0 && span > textWidth(formatCount(step.events.length), labelSize) - 2);
  const draw = () => {
    const group = svgElement(document, "g");
    for (const { step, from, to } of boxes) group.append(...drawStep(canvas, step, { from, to }, y));
    return group;
  };
  return {
    height,
    marginTop,
    marginBottom: timeAxisHeight,
    marginLeft: left,
    marginRight: width - right,
    x: { type: "utc", domain: [new Date(range.start), new Date(range.end)], axis: null },
    y: { type: "linear", domain: [0, most], axis: null },
    marks: [
      Plot.text(stepLabels(whole, x), {
        x: ({ at }: StepLabel) => new Date(at),
        y: () => 0,
        text: "text",
        dy: 7,
        lineAnchor: "top",
        fill: theme.quiet,
      }),
      Plot.ruleY([0], { stroke: theme.quiet }),
      draw,
      ...(baseline === null
        ? []
        : [
            Plot.ruleY([baseline], { stroke: theme.ink, strokeWidth: 1.25, strokeDasharray: "5 3" }),
            Plot.text([usualLabel], { y: () => baseline, frameAnchor: "right", textAnchor: "start", dx: 6, fill: theme.ink }),
          ]),
      Plot.text(labelled, {
        x: ({ from, to }: (typeof boxes)[number]) => new Date(range.start + (((from + to) / 2 - left) / (right - left)) * (range.end - range.start)),
        y: ({ step }: (typeof boxes)[number]) => step.events.length,
        text: ({ step }: (typeof boxes)[number]) => formatCount(step.events.length),
        dy: -8,
        fill: theme.ink,
        stroke: theme.paper,
        strokeWidth: 3,
        fontVariant: "tabular-nums",
      }),
    ],
  };
}

interface StepLabel {
  at: number;
  text: string;
}

/** Returns a date under every bar, or under every so many where they are close: the month or first day, and the year below where it begins. */
function stepLabels({ steps, step }: FullSteps, x: (at: number) => number): StepLabel[] {
  const monthly = "months" in step;
  const room = textWidth(monthly ? "May 2024" : "28 May", labelSize) + 4;
  const spacing = steps[0] === undefined ? room : x(steps[0].end) - x(steps[0].start);
  const every = Math.max(1, Math.ceil(room / spacing));
  const shown = steps.filter((_, index) => index % every === 0);
  return shown.map(({ start, end }, index) => {
    const date = new Date(start);
    const before = shown[index - 1];
    const label = monthly ? monthName(date.getUTCMonth()) : `${date.getUTCDate()} ${monthName(date.getUTCMonth())}`;
    const isNewYear = before === undefined || new Date(before.start).getUTCFullYear() !== date.getUTCFullYear();
    return { at: (start + end) / 2, text: isNewYear ? `${label}\n${date.getUTCFullYear()}` : label };
  });
}

/** A bar keeps a fifth of its step free, and is never wider than a column of print needs; `span` is the room for its number. */
function barSpan(start: number, end: number): { from: number; to: number; span: number } {
  const width = Math.min(widestBar, (end - start) * 0.8);
  const middle = (start + end) / 2;
  return { from: middle - width / 2, to: middle + width / 2, span: end - start };
}

function drawStep(
  { document, theme }: Canvas,
  { start, events }: FullStep,
  { from, to }: { from: number; to: number },
  y: (count: number) => number,
): SVGElement[] {
  return toUnits(events, true).map((unit) => {
    const box = { x: from, y: y(unit.to), width: to - from, height: y(unit.from) - y(unit.to) };
    const glyph = drawBar(document, box, { form: unit.form, colour: theme.acts[unit.act], paper: theme.paper });
    const title = svgElement(document, "title");
    title.textContent = `From ${formatDay(new Date(start).toISOString().slice(0, 10))}: ${unitTitle(unit)}`;
    glyph.prepend(title);
    glyph.setAttribute("data-events", eventIds(unit.events));
    return glyph;
  });
}
