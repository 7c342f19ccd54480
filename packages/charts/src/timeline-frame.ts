import * as Plot from "@observablehq/plot";
import { type Canvas, labelSize, type SizedPlot } from "./chart.js";
import { shorten } from "./label.js";
import { textWidth } from "./text-width.js";
import { timeAxis, timeAxisHeight } from "./time-axis.js";
import { type DayRange, dayMs, focusRange } from "./transform/calendar.js";
import type { Lane } from "./transform/lanes.js";
import { typeLabel } from "./vocabulary.js";
import { formatCount } from "./wording.js";

/** Where days and lanes lie, in pixels. */
export interface LaneFrame {
  /** The days that the axis covers; ranges beyond are cut. */
  range: DayRange;
  left: number;
  right: number;
  /** Where the marks without a date begin. */
  undatedX: number;
  x: (at: number) => number;
  /** The inverse of `x`. */
  at: (x: number) => number;
  /** Returns the lanes' places, given how high each one's marks stand. */
  place: (heights: readonly number[]) => PlacedLanes;
}

export interface PlacedLanes {
  options: SizedPlot;
  /** The baseline of each lane. */
  bottoms: readonly number[];
}

const headHeight = 22;
const narrowHead = 20;

/** Returns the frame of a timeline: labels at the left (above the lanes where narrow), a column for undated incidents at the right. */
export function timelineFrame(canvas: Canvas, lanes: readonly Lane[], undatedWidth: number): LaneFrame {
  const { width, narrow } = canvas;
  const longest = Math.max(...lanes.map((lane) => textWidth(laneLabel(lane), labelSize)));
  const left = narrow ? 8 : Math.ceil(Math.min(longest, width * 0.3)) + 20;
  const right = width - Math.max(undatedWidth === 0 ? 0 : textWidth("No date", labelSize) + 16, undatedWidth, 10);
  const focus = focusRange(lanes.flatMap(({ dated }) => dated)) ?? { start: 0, end: 0 };
  const range = widened({ start: focus.start, end: focus.end + dayMs });
  const x = (at: number) => left + 6 + ((at - range.start) / (range.end - range.start)) * (right - left - 12);
  const at = (pixel: number) => range.start + ((pixel - left - 6) / (right - left - 12)) * (range.end - range.start);
  const place = (heights: readonly number[]) => placeLanes(canvas, heights, { left, right, range });
  return { range, left, right, undatedX: right + 22, x, at, place };
}

const leastDays = 7;

/** A single day would stretch over the whole axis and tell nothing of its place in time. */
function widened({ start, end }: DayRange): DayRange {
  const missing = Math.max(0, leastDays - (end - start) / dayMs);
  return { start: start - Math.floor(missing / 2) * dayMs, end: end + Math.ceil(missing / 2) * dayMs };
}

function placeLanes(
  { width, narrow, height }: Canvas,
  heights: readonly number[],
  { left, right, range }: { left: number; right: number; range: DayRange },
): PlacedLanes {
  let y = headHeight;
  const bottoms = heights.map((laneHeight) => {
    y += (narrow ? narrowHead : 8) + Math.ceil(Math.max(laneHeight, 18));
    return y;
  });
  const total = y + timeAxisHeight;
  const options = {
    height: Math.max(height ?? 0, total),
    marginTop: headHeight,
    marginBottom: Math.max(height ?? 0, total) - y,
    marginLeft: left + 6,
    marginRight: width - right + 6,
    x: { type: "utc", domain: [new Date(range.start), new Date(range.end)], axis: null },
    // Lanes are laid out in pixels, so the scale is the identity.
    y: { type: "linear", domain: [headHeight, y], range: [headHeight, y], axis: null },
  } satisfies SizedPlot;
  return { options, bottoms };
}

/** Returns axis, baselines, lane labels with their counts, and the head of the column of undated incidents. */
export function laneMarks(canvas: Canvas, lanes: readonly Lane[], frame: LaneFrame, { bottoms }: PlacedLanes): Plot.Markish[] {
  const { theme, width, narrow } = canvas;
  const labels = lanes.map((lane, index) => ({ lane, y: narrow ? (bottoms[index - 1] ?? headHeight) + 12 : (bottoms[index] ?? 0) - 9, full: laneLabel(lane) }));
  const textFor = ({ full }: { full: string }) => shorten(full, narrow ? width * 0.6 : frame.left - 14, labelSize);
  const hasUndated = lanes.some(({ undated }) => undated.length > 0);
  return [
    ...timeAxis(canvas, frame),
    Plot.ruleY(bottoms, { stroke: theme.rule, insetLeft: -6, insetRight: -6 }),
    Plot.text(labels, { y: "y", text: textFor, frameAnchor: "left", textAnchor: narrow ? "start" : "end", dx: narrow ? -12 : -18, fill: theme.ink }),
    hasUndated ? Plot.text(["No date"], { frameAnchor: "top-right", textAnchor: "start", dx: 20, dy: -14, fill: theme.quiet }) : null,
    hasUndated ? Plot.ruleX([new Date(frame.at(frame.right + 8))], { y1: 0, y2: bottoms.at(-1) ?? headHeight, stroke: theme.rule }) : null,
  ];
}

function laneLabel({ type, dated, undated }: Lane): string {
  return `${typeLabel(type)} ${formatCount(dated.length + undated.length)}`;
}
