import * as Plot from "@observablehq/plot";
import { type Canvas, labelSize, type SizedPlot } from "./chart.js";
import { formLabel } from "./form.js";
import { drawBar } from "./glyph.js";
import { svgElement } from "./svg-element.js";
import { textWidth } from "./text-width.js";
import { type ActColour, mix } from "./theme.js";
import { type LaneFrame, laneMarks, timelineFrame } from "./timeline-frame.js";
import { type BinBlock, toBins } from "./transform/bins.js";
import { type CalendarStep, stepFor } from "./transform/calendar.js";
import type { Lane } from "./transform/lanes.js";
import { eventIds } from "./transform/units.js";
import { countOf, formatCount, formatDay } from "./wording.js";

const narrowestBar = 7;
const highestBar = 72;

/** A timeline of bars, with the step that each bar covers. */
export interface BinnedTimeline {
  plot: SizedPlot;
  step: CalendarStep;
}

/** Returns the lanes with a bar a week, month or longer; incidents with uncertain days are spread over their range. All lanes share one scale. */
export function binnedTimeline(canvas: Canvas, lanes: readonly Lane[]): BinnedTimeline {
  const undatedTexts = lanes.map(({ undated }) => (undated.length === 0 ? "" : formatCount(undated.length)));
  const undatedWidth = undatedTexts.every((text) => text === "") ? 0 : Math.max(...undatedTexts.map((text) => textWidth(text, labelSize))) + 28;
  const frame = timelineFrame(canvas, lanes, undatedWidth);
  const step = stepFor(frame.range, Math.floor((frame.right - frame.left) / narrowestBar));
  const bins = lanes.map(({ dated }) => toBins(dated, { start: frame.range.start, end: frame.range.end - 1 }, step));
  const most = Math.max(1, ...bins.flat().map(({ to }) => to));
  const scale = highestBar / most;
  const tops = bins.map((blocks) => Math.max(0, ...blocks.map(({ to }) => to)));
  const laid = frame.place(tops.map((top) => top * scale + 18));
  const draw = () => {
    const group = svgElement(canvas.document, "g");
    lanes.forEach((lane, index) => {
      for (const block of bins[index] ?? [])
        group.append(drawBlock(canvas, block, frame, { bottom: laid.bottoms[index] ?? 0, scale, colour: canvas.theme.acts[lane.act] }));
    });
    return group;
  };
  const peaks = bins.map((blocks, index) => ({
    block: blocks.reduce<BinBlock | undefined>((best, block) => (best === undefined || block.to > best.to ? block : best), undefined),
    bottom: laid.bottoms[index] ?? 0,
  }));
  const peakTexts = peaks.flatMap(({ block, bottom }) =>
    block === undefined ? [] : [{ x: (block.start + block.end) / 2, y: bottom - block.to * scale - 8, text: formatCount(Math.max(1, block.to)) }],
  );
  return {
    step,
    plot: {
      ...laid.options,
      marks: [
        ...laneMarks(canvas, lanes, frame, laid),
        draw,
        Plot.text(peakTexts, {
          x: (peak: (typeof peakTexts)[number]) => new Date(peak.x),
          y: "y",
          text: "text",
          fill: canvas.theme.ink,
          fontVariant: "tabular-nums",
        }),
        Plot.text(undatedTexts, {
          y: (_text: string, index: number) => (laid.bottoms[index] ?? 0) - 9,
          text: (text: string) => text,
          frameAnchor: "right",
          textAnchor: "start",
          dx: 20,
          fill: canvas.theme.quiet,
          fontVariant: "tabular-nums",
        }),
      ],
    },
  };
}

function drawBlock(
  { document, theme }: Canvas,
  block: BinBlock,
  frame: LaneFrame,
  { bottom, scale, colour }: { bottom: number; scale: number; colour: ActColour },
): SVGGElement {
  const [from, to] = [Math.max(frame.x(block.start), frame.left), Math.min(frame.x(block.end), frame.right)];
  const box = { x: from + 0.5, y: bottom - block.to * scale, width: to - from - 1, height: (block.to - block.from) * scale };
  const glyph =
    block.form === "spread"
      ? drawSpread(document, box, mix(colour.fill, theme.paper, 0.78))
      : drawBar(document, box, { form: block.form, colour, paper: theme.paper });
  const title = svgElement(document, "title");
  const what = block.form === "spread" ? "date uncertain, spread over the possible days" : formLabel(block.form).toLowerCase();
  title.textContent = `From ${formatDay(new Date(block.start).toISOString().slice(0, 10))}: ${countOf(block.events.length, "incident")}, ${what}`;
  glyph.prepend(title);
  glyph.setAttribute("data-events", eventIds(block.events));
  return glyph;
}

/** Returns a pale block without outline, for incidents that may or may not lie here. */
export function drawSpread(document: Document, { x, y, width, height }: { x: number; y: number; width: number; height: number }, fill: string): SVGGElement {
  const group = svgElement(document, "g");
  group.append(svgElement(document, "rect", { x, y, width, height, fill }));
  return group;
}
