import type { ConflictEvent } from "@dateline/schema";
import * as Plot from "@observablehq/plot";
import { type Canvas, labelSize, type SizedPlot } from "./chart.js";
import { eventTitle } from "./event-label.js";
import { formLabel } from "./form.js";
import { drawBar } from "./glyph.js";
import { shorten } from "./label.js";
import { svgElement } from "./svg-element.js";
import { textWidth } from "./text-width.js";
import { eventIds, toUnits, type Unit } from "./transform/units.js";
import { actLabel } from "./vocabulary.js";
import { countOf, formatCount } from "./wording.js";

/** One bar: its label and the incidents that it counts. */
export interface UnitRow {
  label: string;
  events: readonly ConflictEvent[];
}

/** A stretch with the row that it lies in. */
interface PlacedUnit extends Unit {
  row: number;
}

const barHeight = 16;
const widestCell = 18;

/**
 * Returns a plot of bars that start at zero, one cell an incident while cells stay wide enough to count, each cell in its form.
 * Labels stand beside the bars, above them where the canvas is narrow; the count ends each bar, so there is no axis.
 */
export function unitBars(canvas: Canvas, rows: readonly UnitRow[]): SizedPlot {
  const { theme, width, narrow } = canvas;
  const longest = Math.max(...rows.map(({ label }) => textWidth(label, labelSize)), 0);
  const marginLeft = narrow ? 2 : Math.ceil(Math.min(longest, width * 0.34)) + 14;
  const marginRight = 14 + Math.ceil(Math.max(...rows.map(({ events }) => textWidth(formatCount(events.length), labelSize)), 0));
  const plotWidth = width - marginLeft - marginRight;
  const longestBar = Math.max(...rows.map(({ events }) => events.length), 1);
  const merge = plotWidth / longestBar < 5;
  const units = rows.flatMap(({ events }, row) => toUnits(events, merge).map((unit): PlacedUnit => ({ ...unit, row })));
  const pitch = narrow ? 44 : 26;
  const marginTop = narrow ? 22 : 4;
  const labels = rows.map(({ label }, row) => ({ row, text: shorten(label, narrow ? width - 4 : marginLeft - 14, labelSize), full: label }));
  return {
    height: Math.max(canvas.height ?? 0, marginTop + (rows.length - 1) * pitch + barHeight + 4),
    marginLeft,
    marginRight,
    marginTop,
    marginBottom: 4,
    // With few incidents the cells keep their size and the bars stay short.
    x: { axis: null, domain: [0, Math.max(longestBar, plotWidth / widestCell)] },
    y: { axis: null, domain: rows.map((_, row) => row), paddingInner: 1 - barHeight / pitch, paddingOuter: 0, round: false },
    marks: [
      Plot.barX(units, { y: "row", x1: "from", x2: "to", render: (index, _scales, values, _dimensions, _context) => drawUnits(canvas, units, index, values) }),
      narrow ? null : Plot.ruleX([0], { stroke: theme.quiet }),
      Plot.text(labels, {
        y: "row",
        text: "text",
        title: (label: (typeof labels)[number]) => (label.text === label.full ? undefined : label.full),
        frameAnchor: "left",
        textAnchor: narrow ? "start" : "end",
        dx: narrow ? 0 : -10,
        dy: narrow ? -barHeight / 2 - 10 : 0,
        fill: theme.ink,
      }),
      Plot.text(rows, {
        x: (row: UnitRow) => row.events.length,
        y: (_row: UnitRow, index: number) => index,
        text: (row: UnitRow) => formatCount(row.events.length),
        textAnchor: "start",
        dx: 7,
        fill: theme.ink,
        fontVariant: "tabular-nums",
      }),
    ],
  };
}

function drawUnits({ document, theme }: Canvas, units: readonly PlacedUnit[], index: readonly number[], values: Plot.ChannelValues): SVGGElement {
  const group = svgElement(document, "g");
  const [x1, x2, y] = [values.x1 ?? [], values.x2 ?? [], values.y ?? []];
  for (const i of index) {
    const unit = units[i];
    if (unit === undefined) continue;
    const [left, right, top] = [Number(x1[i]), Number(x2[i]), Number(y[i])];
    const glyph = drawBar(
      document,
      { x: left + 0.5, y: top, width: right - left - 1, height: barHeight },
      { form: unit.form, colour: theme.acts[unit.act], paper: theme.paper, open: unit.open },
    );
    const title = svgElement(document, "title");
    title.textContent = unitTitle(unit);
    glyph.prepend(title);
    glyph.setAttribute("data-events", eventIds(unit.events));
    group.append(glyph);
  }
  return group;
}

/** Returns what a stretch says when pointed at: the incident, or how many of what. */
export function unitTitle({ events, form, act }: Unit): string {
  const [only] = events;
  if (events.length === 1 && only !== undefined) return eventTitle(only);
  return `${countOf(events.length, "incident")}: ${formLabel(form).toLowerCase()}, ${actLabel(act).toLowerCase()}`;
}
