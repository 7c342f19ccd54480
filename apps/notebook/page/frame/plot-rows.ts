import * as Plot from "@observablehq/plot";
import { listenToMarks } from "./plot-marks.js";

type Row = Record<string, unknown>;

const rowsOfPlot = new WeakMap<Element, readonly Row[]>();

/** Plot for cells: the same, and what a plot and each of its shapes was drawn from is remembered, to be saved as a table and to lead to its evidence. */
export const rememberingPlot: typeof Plot = {
  ...Plot,
  plot(options: Plot.PlotOptions = {}) {
    listenToMarks(flat(options.marks ?? []));
    const drawn = Plot.plot(options);
    remember(drawn, options.marks ?? []);
    giveRoles(drawn);
    return drawn;
  },
};

// `Plot.dot(...).plot()` goes by the prototype, which is Plot's own.
const plotOne = Plot.Mark.prototype.plot;
Plot.Mark.prototype.plot = function (this: Plot.Mark, options: Plot.PlotOptions = {}) {
  listenToMarks([this, ...flat(options.marks ?? [])]);
  const drawn = plotOne.call(this, options);
  remember(drawn, [this, ...(options.marks ?? [])]);
  giveRoles(drawn);
  return drawn;
};

/** Returns the first list of records that a plot was drawn from, if any. */
export function plotRows(element: Element): readonly Row[] | undefined {
  return rowsOfPlot.get(element);
}

/** Plot names the groups of a drawing; a name is read only of what has a role. */
function giveRoles(drawn: Element): void {
  for (const group of drawn.querySelectorAll("g[aria-label]:not([role])")) group.setAttribute("role", "group");
}

function remember(drawn: Element, marks: unknown): void {
  const rows = flat(marks).flatMap((mark) => {
    const data: unknown = typeof mark === "object" && mark !== null && "data" in mark ? mark.data : undefined;
    return Array.isArray(data) && isRow(data[0]) ? [data as Row[]] : [];
  })[0];
  if (rows !== undefined) rowsOfPlot.set(drawn, rows);
}

/** Marks may be nested to any depth. */
function flat(marks: unknown): unknown[] {
  return Array.isArray(marks) ? marks.flatMap(flat) : [marks];
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
