import * as Plot from "@observablehq/plot";
import { type Canvas, labelSize, type SizedPlot } from "./chart.js";
import { drawBar } from "./glyph.js";
import { shorten, wrap } from "./label.js";
import { svgElement } from "./svg-element.js";
import { textWidth } from "./text-width.js";
import type { Matrix, MatrixCell } from "./transform/matrix.js";
import { eventIds, toUnits } from "./transform/units.js";
import { unitTitle } from "./unit-bars.js";
import { capitalise, formatCount } from "./wording.js";

const rowHeight = 32;
const cellSize = 12;
const headLines = 4;
const lineHeight = 16;

/** Returns a plot with a row for each actor and a column for each target; each cell holds its number and a bar of incidents on one common scale. */
export function matrixPlot(canvas: Canvas, { rows, columns, cells }: Matrix): SizedPlot {
  const { theme, width } = canvas;
  const longest = Math.max(...rows.map((name) => textWidth(name, labelSize)));
  const marginLeft = Math.ceil(Math.min(longest, width * 0.26)) + 16;
  const columnWidth = Math.min(130, (width - marginLeft - 4) / columns.length);
  const heads = columns.map((name, column) => ({ column, lines: headLabel(name, columnWidth - 12), name }));
  const marginTop = 26 + lineHeight * Math.max(...heads.map(({ lines }) => lines.length));
  const height = Math.max(canvas.height ?? 0, marginTop + rows.length * rowHeight + 4);
  const labels = rows.map((name, row) => ({ row, name, text: shorten(name, marginLeft - 16, labelSize) }));
  const domain = { x: [0, columns.length], y: [0, rows.length] };
  const rowRules = [...rows.map((_, row) => row), rows.length];
  return {
    height,
    marginLeft,
    marginTop,
    marginBottom: 4,
    marginRight: width - marginLeft - columnWidth * columns.length,
    x: { axis: null, type: "linear", domain: domain.x },
    y: { axis: null, type: "linear", domain: domain.y, reverse: true },
    marks: [
      Plot.ruleY(rowRules, { stroke: theme.rule }),
      Plot.text(["Actor"], { frameAnchor: "top-left", textAnchor: "end", dx: -12, dy: 12 - marginTop, fill: theme.quiet }),
      Plot.text(["Acts against"], { frameAnchor: "top-left", textAnchor: "start", dx: 6, dy: 12 - marginTop, fill: theme.quiet }),
      Plot.text(labels, {
        x: 0,
        y: ({ row }: { row: number }) => row + 0.5,
        text: "text",
        title: ({ name, text }: { name: string; text: string }) => (name === text ? undefined : name),
        textAnchor: "end",
        dx: -12,
        fill: theme.ink,
      }),
      Plot.text(heads, {
        x: "column",
        y: 0,
        text: ({ lines }: { lines: string[] }) => lines.join("\n"),
        title: ({ lines, name }: { lines: string[]; name: string }) => (lines.join(" ") === capitalise(name) ? undefined : name),
        textAnchor: "start",
        lineAnchor: "bottom",
        lineHeight: lineHeight / labelSize,
        dx: 6,
        dy: -6,
        fill: theme.ink,
      }),
      (_index, _scales, _values, dimensions) =>
        drawCells(canvas, cells, { left: marginLeft, top: marginTop, columnWidth, rowHeight: (dimensions.height - marginTop - 4) / rows.length }),
    ],
  };
}

function headLabel(name: string, maxWidth: number): string[] {
  const lines = wrap(capitalise(name), maxWidth, labelSize);
  if (lines.length <= headLines) return lines;
  return [...lines.slice(0, headLines - 1), shorten(lines.slice(headLines - 1).join(" "), maxWidth, labelSize)];
}

interface CellGrid {
  left: number;
  top: number;
  columnWidth: number;
  rowHeight: number;
}

function drawCells({ document, theme }: Canvas, cells: readonly MatrixCell[], grid: CellGrid): SVGGElement {
  const group = svgElement(document, "g");
  const most = Math.max(...cells.map(({ events }) => events.length));
  const numberWidth = textWidth(formatCount(most), labelSize) + 8;
  const scale = Math.min(cellSize, (grid.columnWidth - numberWidth - 16) / most);
  for (const { row, column, events } of cells) {
    const x = grid.left + column * grid.columnWidth + 6;
    const middle = grid.top + (row + 0.5) * grid.rowHeight;
    const number = svgElement(document, "text", { x: x + numberWidth - 8, y: middle, dy: "0.32em", "text-anchor": "end", "font-variant": "tabular-nums" });
    number.textContent = formatCount(events.length);
    group.append(number);
    for (const unit of toUnits(events, scale < 5)) {
      const box = { x: x + numberWidth + unit.from * scale, y: middle - cellSize / 2, width: (unit.to - unit.from) * scale - 1, height: cellSize };
      const glyph = drawBar(document, box, { form: unit.form, colour: theme.acts[unit.act], paper: theme.paper, open: unit.open });
      const title = svgElement(document, "title");
      title.textContent = unitTitle(unit);
      glyph.prepend(title);
      glyph.setAttribute("data-events", eventIds(unit.events));
      group.append(glyph);
    }
  }
  return group;
}
