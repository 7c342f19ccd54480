import { cite, type FigureBlock, type PairBlock, type Picture } from "../content.js";
import { toSvgNode } from "../svg/svg-node.js";
import type { FontSet } from "../text/font-set.js";
import { type Span, setParagraph } from "../text/paragraph.js";
import { baseline, typeStyles } from "../text/type-style.js";
import { clip } from "../wording/phrase.js";
import type { Box, Paint } from "./box.js";
import type { LayoutContext } from "./context.js";
import { paintLines, plainSpan } from "./lay-text.js";
import { type Tag, tag } from "./tag.js";
import { toSpans } from "./to-spans.js";

/** Points to a CSS pixel in charts: their labels of 13 pixels come out at the briefing's 8.5 points. */
const chartScale = 8.5 / 13;

/** A chart that bends is still legible at this share of its own height, and never under so many points. */
const leastShare = 0.3;
const leastHeight = 98;

/** Sets a chart with its title, subtitle, legend, notes and source as one box, so that they never part. */
export function layFigure(block: FigureBlock, owner: Tag, context: LayoutContext, width = context.geometry.contentWidth): Box[] {
  const pixels = Math.floor(width / chartScale);
  const chart = block.draw({ width: pixels });
  // Note marks are set once: setting them again would move the place that the list of sources leads back to.
  const marks = toSpans(cite(block.evidence ?? []), typeStyles.note, context);
  const look = { marks, place: block.name };
  const full = figureBox(chart, owner, context, width, look);
  const around = full.height - chart.height * scaleOf(chart, width, context);
  if (block.stored === true) {
    const { floats: _floats, ...fixed } = full;
    const smaller = (room: number): Box | undefined => {
      const scale = (room - around) / chart.height;
      return scale < scaleOf(chart, width, context) * leastScale ? undefined : figureBox(chart, owner, context, width, { ...look, scale });
    };
    return [{ ...fixed, shrink: smaller }];
  }
  if (!block.bends) return [full];
  const shrink = (room: number): Box | undefined => {
    const height = Math.floor((room - around) / chartScale);
    const least = Math.max(chart.height * leastShare, leastHeight / chartScale);
    if (height >= chart.height) return full;
    if (height < least) return undefined;
    const lower = figureBox(block.draw({ width: pixels, height }), owner, context, width, look);
    return lower.height <= room + 0.01 ? lower : undefined;
  };
  return [{ ...full, shrink }];
}

/** A title with a very long name in it is cut, so that the figure fits its page. */
const longestTitle = 180;

/** Height in points of what stands around a picture, before it is known: title, subtitle, legend, notes. */
const aroundGuess = 88;

/** Sets a chart no higher than a height, words and all; undefined where it would not be legible. */
export type FitFigure = (height: number) => Box | undefined;

/** Returns a function that sets a chart of a width within a height. What stands around its picture is measured once, since a chart takes long to draw. */
export function figureFitter(block: FigureBlock, width: number, owner: Tag, context: LayoutContext): FitFigure {
  let around: number | undefined;
  const boxAt = (height: number): Box => {
    const chart = block.draw({ width: Math.floor(width / chartScale), height: Math.floor(height / chartScale) });
    const box = figureBox(chart, owner, context, width);
    around = box.height - chart.height * chartScale;
    return box;
  };
  return (height) => {
    const first = around === undefined ? boxAt(Math.max(leastHeight, height - aroundGuess)) : undefined;
    if (first !== undefined && first.height <= height && first.height > height - baseline) return first;
    const room = height - (around ?? aroundGuess);
    return room < leastHeight ? undefined : boxAt(room);
  };
}

/** A stored picture is still legible at this share of its own size. */
const leastScale = 0.7;

interface FigureLook {
  /** Note marks after the source line. */
  marks?: readonly Span[];
  /** Where the picture comes from, for errors. */
  place?: string;
  /** Points to a pixel. */
  scale?: number;
}

/** A picture that was drawn elsewhere may be wider than the page or higher; it is then set smaller. */
function scaleOf({ width, height }: Picture, room: number, { geometry }: LayoutContext): number {
  return Math.min(chartScale, room / width, (geometry.bottom - geometry.top - aroundGuess) / height);
}

/** Sets two charts side by side, three columns each, as one box. */
export function layPair(block: PairBlock, owner: Tag, context: LayoutContext): Box[] {
  const width = context.geometry.columns(3);
  const boxes = block.figures.flatMap((figure) => layFigure({ ...figure, bends: false }, owner, context, width));
  const paints = boxes.flatMap((box, index) => box.paints.map((paint) => shiftPaint(paint, context.geometry.columnStart(3 * index), 0)));
  return [{ height: Math.max(...boxes.map((box) => box.height)), paints, before: baseline, keepWithNext: false, onGrid: true, floats: true }];
}

/** Returns a paint moved within its box. */
export function shiftPaint(paint: Paint, x: number, y: number): Paint {
  if (paint.kind === "text") return { ...paint, x: paint.x + x, baseline: paint.baseline + y };
  if (paint.kind === "anchor") return { ...paint, y: paint.y + y };
  return { ...paint, x: paint.x + x, y: paint.y + y };
}

function figureBox(
  chart: Picture,
  owner: Tag,
  context: LayoutContext,
  width: number,
  { marks = [], place, scale = scaleOf(chart, width, context) }: FigureLook = {},
): Box {
  const { fonts } = context;
  const figure = tag("Figure", owner, { alt: chart.alt });
  const paints: Paint[] = [];
  let y = 0;
  const put = (text: string, style: (typeof typeStyles)[keyof typeof typeStyles], role: "H3" | "P" | "Caption", after: readonly Span[] = []) => {
    if (text === "" && after.length === 0) return;
    const lines = setParagraph([plainSpan(text, style), ...after], style, width, fonts);
    paints.push(...paintLines(lines, style, 0, y, tag(role, owner)));
    y += lines.length * style.leading;
  };
  put(clip(chart.title, longestTitle), typeStyles.subsection, "H3");
  put(clip(chart.subtitle, longestTitle), typeStyles.quiet, "P");
  y += 7;
  y += layLegend(chart, { top: y, width }, owner, context, paints);
  paints.push({
    kind: "picture",
    read: () => toSvgNode(chart.svg),
    x: 0,
    y,
    width: chart.width * scale,
    height: chart.height * scale,
    scale,
    tag: figure,
    ...(place === undefined ? {} : { place }),
  });
  y += chart.height * scale + 3.5;
  put([...chart.notes, chart.source].join(" "), typeStyles.note, "P", marks);
  return { height: y, paints, before: baseline, keepWithNext: false, onGrid: true, floats: true };
}

/** Sets the legend in rows, group after group, each swatch before its label; returns the height used. */
function layLegend(chart: Picture, { top, width }: { top: number; width: number }, owner: Tag, { fonts }: LayoutContext, paints: Paint[]): number {
  const style = typeStyles.note;
  // A legend of one colour says nothing that the subtitle does not.
  const groups = chart.legend.groups.filter(({ entries, title }) => entries.length > 1 || title !== "Kind of act");
  if (groups.length === 0) return 0;
  const owned = tag("P", owner);
  let [x, y] = [0, top];
  for (const [index, { title, entries }] of groups.entries()) {
    const [heading] = setParagraph([plainSpan(title, style)], style, width, fonts);
    const needed = groupWidth(
      title,
      entries.map(({ label }) => label),
      fonts,
    );
    if (index > 0 && x + needed > width) [x, y] = [0, y + style.leading];
    if (heading !== undefined) paints.push(...paintLines([heading], style, x, y, owned));
    x += (heading?.width ?? 0) + 8;
    for (const { label, swatch } of entries) {
      const [swatchWidth, swatchHeight] = [Number(swatch.getAttribute("width")) * chartScale, Number(swatch.getAttribute("height")) * chartScale];
      const [line] = setParagraph([plainSpan(label, typeStyles.noteInk)], style, width, fonts);
      if (line === undefined) continue;
      if (x > 0 && x + swatchWidth + 3.5 + line.width > width) [x, y] = [0, y + style.leading];
      paints.push({
        kind: "picture",
        read: () => toSvgNode(swatch),
        x,
        y: y + (style.leading - swatchHeight) / 2,
        width: swatchWidth,
        height: swatchHeight,
        scale: chartScale,
        tag: undefined,
      });
      paints.push(...paintLines([line], style, x + swatchWidth + 3.5, y, owned));
      x += swatchWidth + 3.5 + line.width + 10;
    }
    x += 8;
  }
  return y - top + style.leading + 7;
}

function groupWidth(title: string, labels: readonly string[], fonts: FontSet): number {
  return [title, ...labels].reduce((sum, text) => sum + fonts.widthOf("sans", text, typeStyles.note.size) + 22, 0);
}
