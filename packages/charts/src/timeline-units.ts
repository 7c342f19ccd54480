import type { ConflictEvent } from "@dateline/schema";
import type { Canvas, SizedPlot } from "./chart.js";
import { eventTitle } from "./event-label.js";
import { formOf } from "./form.js";
import { drawDot, drawWhisker } from "./glyph.js";
import { svgElement } from "./svg-element.js";
import { type LaneFrame, laneMarks, timelineFrame } from "./timeline-frame.js";
import { dayMs } from "./transform/calendar.js";
import type { DatedEvent, Lane } from "./transform/lanes.js";
import { stackLevels } from "./transform/stack.js";
import { eventIds } from "./transform/units.js";
import { actOf } from "./vocabulary.js";

const radius = 5;
const pitch = 12;
const undatedPerLevel = 4;

/** A mark laid out in pixels. */
interface Placed {
  event: ConflictEvent;
  from: number;
  to: number;
  y: number;
  /** A dot stands for a known day, or for none at all; a whisker for a range. */
  dot: boolean;
  cutLeft: boolean;
  cutRight: boolean;
}

/** How many levels of dots a lane may have before bars tell more. */
const mostLevels = 12;

/** Returns the lanes with a dot for each incident, a whisker where its day is uncertain; null where that would be too dense to read. */
export function unitTimeline(canvas: Canvas, lanes: readonly Lane[]): SizedPlot | null {
  const widestUndated = Math.max(...lanes.map(({ undated }) => undated.length));
  const frame = timelineFrame(canvas, lanes, widestUndated === 0 ? 0 : Math.min(undatedPerLevel, widestUndated) * pitch + 24);
  const rows = lanes.map((lane) => layoutLane(lane, frame));
  if (rows.some(({ levels }) => levels > mostLevels)) return null;
  const laid = frame.place(rows.map(({ levels }) => levels * pitch + 4));
  const placed = rows.flatMap(({ marks }, index) => marks.map((mark) => ({ ...mark, y: (laid.bottoms[index] ?? 0) - 4 - radius - mark.y * pitch })));
  return { ...laid.options, marks: [...laneMarks(canvas, lanes, frame, laid), () => drawPlaced(canvas, placed)] };
}

/** Lays out one lane; `y` is a level until the lanes are placed. */
function layoutLane({ dated, undated }: Lane, frame: LaneFrame): { marks: Placed[]; levels: number } {
  const marks = [...dated.filter(({ start, end }) => start === end), ...dated.filter(({ start, end }) => start !== end)].map((one) => placeOn(one, frame));
  const levels = stackLevels(
    marks.map(({ dot, from, to }) => (dot ? { from: from - radius, to: to + radius } : { from, to })),
    2,
  );
  const beside = undated.map((event, index): Placed => {
    const x = frame.undatedX + (index % undatedPerLevel) * pitch;
    return { event, from: x, to: x, y: Math.floor(index / undatedPerLevel), dot: true, cutLeft: false, cutRight: false };
  });
  const stacked = marks.map((mark, index) => ({ ...mark, y: levels[index] ?? 0 }));
  const all = [...stacked, ...beside];
  return { marks: all, levels: Math.max(1, ...all.map(({ y }) => y + 1)) };
}

function placeOn({ event, start, end }: DatedEvent, { x, left, right }: LaneFrame): Placed {
  if (start === end) {
    const at = x(start + dayMs / 2);
    return { event, from: at, to: at, y: 0, dot: true, cutLeft: false, cutRight: false };
  }
  const [from, to] = [x(start), x(end + dayMs)];
  return { event, from: Math.max(from, left), to: Math.min(to, right), y: 0, dot: false, cutLeft: from < left - 0.5, cutRight: to > right + 0.5 };
}

function drawPlaced({ document, theme }: Canvas, placed: readonly Placed[]): SVGGElement {
  const group = svgElement(document, "g");
  for (const { event, from, to, y, dot, cutLeft, cutRight } of placed) {
    const style = { form: formOf(event), colour: theme.acts[actOf(event)], paper: theme.paper, open: event.status === "ongoing" };
    const glyph = dot ? drawDot(document, { x: from, y, radius }, style) : drawWhisker(document, { from, to, y, cutLeft, cutRight }, style);
    const title = svgElement(document, "title");
    title.textContent = eventTitle(event);
    glyph.prepend(title);
    glyph.setAttribute("data-events", eventIds([event]));
    group.append(glyph);
  }
  return group;
}
