import type { ConflictEvent } from "@dateline/schema";
import { type Canvas, type Chart, type ChartName, type ChartOptions, emptyChart, toChart } from "./chart.js";
import { formOf } from "./form.js";
import { toLegend } from "./legend.js";
import { sourceLine, subtitleOf } from "./scope.js";
import type { Tally } from "./transform/tally.js";
import { type UnitRow, unitBars } from "./unit-bars.js";
import { actOf } from "./vocabulary.js";
import { countOf, listed, openingCount } from "./wording.js";

/** What a chart of unit bars adds to the events: its rows and its words. */
export interface UnitChartSpec {
  name: ChartName;
  rows: readonly UnitRow[];
  /** The finding. */
  title: string;
  /** What is counted, as the subtitle begins. */
  measured: string;
  notes?: readonly string[];
  /** What stands in place of the drawing where `rows` has no incidents. */
  nothing: string;
}

/** Returns a finished chart of unit bars; the legend names only what occurs. */
export function unitChart(canvas: Canvas, events: readonly ConflictEvent[], options: ChartOptions | undefined, spec: UnitChartSpec): Chart {
  const drawn = [...new Set(spec.rows.flatMap((row) => row.events))];
  const words = {
    name: spec.name,
    title: spec.title,
    subtitle: subtitleOf(spec.measured, drawn),
    notes: spec.notes ?? [],
    source: sourceLine(events, options),
    alt: `${spec.title}. ${shape(spec.rows)}`,
    legend: toLegend({ ...canvas, acts: drawn.map(actOf), forms: drawn.map(formOf), shape: "bar" }),
  };
  return drawn.length === 0 ? emptyChart(canvas, words, spec.nothing) : toChart(canvas, words, unitBars(canvas, spec.rows));
}

/** Returns a note on the names that found no row: a bar for all of them would dwarf those that did. */
export function restNote(tallies: readonly Tally[], noun: string): string[] {
  const rest = tallies.find(({ others }) => others > 0);
  if (rest === undefined) return [];
  return [
    `${openingCount(rest.others)} further ${noun}${rest.others === 1 ? "" : "s"} with ${countOf(rest.events.length, "incident")} between them ${rest.others === 1 ? "is" : "are"} not shown.`,
  ];
}

function shape(rows: readonly UnitRow[]): string {
  if (rows.length === 0) return "There is nothing to draw.";
  const told = rows.slice(0, 4).map(({ label, events }) => `${label} ${events.length}`);
  const more = rows.length > 4 ? [...told, countOf(rows.length - 4, "further row")] : told;
  return `Bars count incidents: ${listed(more)}.`;
}
