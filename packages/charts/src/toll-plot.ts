import * as Plot from "@observablehq/plot";
import { type Canvas, labelSize, type SizedPlot } from "./chart.js";
import { eventLabel, eventTitle, tollLabel } from "./event-label.js";
import { formOf } from "./form.js";
import { drawDot, drawWhisker, type GlyphStyle } from "./glyph.js";
import { shorten } from "./label.js";
import { svgElement } from "./svg-element.js";
import { textWidth } from "./text-width.js";
import type { Toll, TollFigure } from "./transform/tolls.js";
import { eventIds } from "./transform/units.js";
import { actOf } from "./vocabulary.js";
import { listed } from "./wording.js";

/** The tolls of one outcome under its heading. */
export interface TollSection {
  title: string;
  tolls: readonly Toll[];
}

const line = 20;
const openReach = 26;
const headHeight = 26;

/** One figure laid out: the line that it stands on and the words at its end. */
interface FigureLine {
  toll: Toll;
  figure: TollFigure;
  y: number;
  number: string;
  /** As much of the voice as the longest line has room for. */
  by: string;
}

interface HeadLine {
  y: number;
  text: string;
  full: string;
  kind: "section" | "event";
}

/** Returns a plot of figures on one scale from zero, under a heading for each outcome; the number and the voice end each line. */
export function tollPlot(canvas: Canvas, sections: readonly TollSection[]): SizedPlot {
  const { theme, width } = canvas;
  const longest = Math.max(...sections.flatMap(({ tolls }) => tolls.map(({ event }) => textWidth(eventLabel(event), labelSize))));
  // Labels stand beside the figures where they fit whole, else above them.
  const above = longest > width * 0.42;
  const left = above ? 2 : Math.ceil(longest) + 14;
  const { figures, heads, bottom } = layout(canvas, sections, { left, above });
  const unit = Math.min(
    ...figures.map((one) => (width - left - wordsWidth(one) - 16 - (one.figure.max === null ? openReach : 0)) / Math.max(1, one.figure.max ?? one.figure.min)),
  );
  const height = Math.max(canvas.height ?? 0, bottom + 6);
  const label = (kind: HeadLine["kind"], options: Plot.TextOptions) =>
    Plot.text(
      heads.filter((head) => head.kind === kind),
      { x: () => 0, y: "y", text: "text", title: ({ text, full }: HeadLine) => (text === full ? undefined : full), ...options },
    );
  return {
    height,
    margin: 0,
    x: { axis: null, type: "linear", domain: [0, width], range: [0, width] },
    y: { axis: null, type: "linear", domain: [0, height], range: [0, height] },
    marks: [
      // Above the figures, labels begin where the rule would stand.
      above ? null : () => svgElement(canvas.document, "line", { x1: left, x2: left, y1: headHeight, y2: bottom, stroke: theme.quiet }),
      label("section", { textAnchor: "start", fontWeight: 600, fill: theme.ink }),
      label("event", above ? { textAnchor: "start", fill: theme.ink } : { textAnchor: "end", dx: left - 12, fill: theme.ink }),
      () => drawFigures(canvas, figures, left, unit),
    ],
  };
}

function layout(
  { width }: Canvas,
  sections: readonly TollSection[],
  { left, above }: { left: number; above: boolean },
): { figures: FigureLine[]; heads: HeadLine[]; bottom: number } {
  const figures: FigureLine[] = [];
  const heads: HeadLine[] = [];
  let y = 0;
  for (const { title, tolls } of sections) {
    heads.push({ y: y + 14, text: title, full: title, kind: "section" });
    y += headHeight;
    for (const toll of tolls) {
      const full = eventLabel(toll.event);
      heads.push({ y: y + line / 2, text: shorten(full, above ? width - 4 : left - 14, labelSize), full, kind: "event" });
      if (above) y += line;
      for (const figure of toll.figures) {
        const number = tollLabel(figure);
        const room = width * (above ? 0.55 : 0.3) - textWidth(number, labelSize);
        figures.push({ toll, figure, y: y + line / 2, number, by: shorten(voiceOf(figure), room, labelSize) });
        y += line;
      }
      y += 6;
    }
    y += 10;
  }
  return { figures, heads, bottom: y - 10 };
}

/** Returns who gives a figure; several who agree stand in one string, parted by semicolons. */
export const voiceOf = ({ by }: TollFigure) => (by === null ? "voice not named" : listed(by.split(/;\s*/)));

const wordsWidth = ({ number, by }: FigureLine) => textWidth(`${number}  ${by}`, labelSize);

function drawFigures({ document, theme, width }: Canvas, figures: readonly FigureLine[], left: number, unit: number): SVGGElement {
  const group = svgElement(document, "g");
  for (const { toll, figure, y, number, by } of figures) {
    const from = left + figure.min * unit;
    const to = figure.max === null ? from + openReach : left + figure.max * unit;
    const style: GlyphStyle = { form: formOf(toll.event), colour: theme.acts[actOf(toll.event)], paper: theme.paper };
    const mark =
      figure.min === figure.max
        ? drawDot(document, { x: from, y, radius: 5 }, style)
        : drawWhisker(document, { from, to, y, cutRight: figure.max === null }, style);
    const title = svgElement(document, "title");
    title.textContent = `${eventTitle(toll.event)}: ${number}, ${voiceOf(figure)}`;
    mark.prepend(title);
    mark.setAttribute("data-events", eventIds([toll.event]));
    const stem = svgElement(document, "line", { x1: left, x2: Math.max(left, from - 5), y1: y, y2: y, stroke: theme.rule });
    const words = svgElement(document, "text", { x: to + 10, y, dy: "0.32em", "text-anchor": "start" });
    const voice = svgElement(document, "tspan", { dx: 6, fill: theme.quiet });
    voice.textContent = shorten(voiceOf(figure), Math.max(textWidth(by, labelSize), width - to - 18 - textWidth(number, labelSize)), labelSize);
    words.append(number, voice);
    group.append(stem, mark, words);
  }
  return group;
}
