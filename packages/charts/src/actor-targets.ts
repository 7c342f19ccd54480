import type { ConflictEvent } from "@dateline/schema";
import { type ChartWords, type DrawChart, emptyChart, toCanvas, toChart } from "./chart.js";
import { formOf } from "./form.js";
import { toLegend } from "./legend.js";
import { matrixPlot } from "./matrix-plot.js";
import { sourceLine, subtitleOf } from "./scope.js";
import { actorNames } from "./transform/actors.js";
import { type Matrix, toMatrix } from "./transform/matrix.js";
import { unitBars } from "./unit-bars.js";
import { actOf } from "./vocabulary.js";
import { countOf, formatCount, listed, openingCount } from "./wording.js";

/** Columns are as many as leave room for the longest word of a name. */
const limitsAt = (width: number) => ({ rows: 8, columns: width < 800 ? 5 : 6 });

/** Returns a matrix of who is said to act against whom in acts of material conflict; a list of pairs where the canvas is narrow. */
export const actorTargets: DrawChart = (events, options) => {
  const canvas = toCanvas(options);
  const conflict = events.filter((event) => actOf(event) === "material-conflict");
  const matrix = toMatrix(conflict, actorNames(conflict), limitsAt(canvas.width));
  const drawn = [...new Set(matrix.cells.flatMap((cell) => cell.events))];
  const title = finding(matrix, drawn.length);
  const words: ChartWords = {
    name: "actor-targets",
    title,
    subtitle: subtitleOf("Acts of material conflict by actor and target", drawn),
    notes: notes(conflict.length - drawn.length, events.length - conflict.length),
    source: sourceLine(events, options),
    alt: `${title}. ${shape(matrix)}`,
    legend: toLegend({ ...canvas, acts: drawn.map(actOf), forms: drawn.map(formOf), shape: "bar" }),
  };
  if (drawn.length === 0)
    return emptyChart(canvas, words, events.length === 0 ? "No incidents" : "No incident of material conflict names both an actor and a target");
  return toChart(canvas, words, canvas.narrow ? unitBars(canvas, pairs(matrix)) : matrixPlot(canvas, matrix));
};

const pairLimit = 12;

function pairs({ rows, columns, cells, joined }: Matrix): { label: string; events: readonly ConflictEvent[] }[] {
  // Joined rows and columns name nobody, so they make no pair.
  const named = cells.filter((cell) => !joined.includes(rows[cell.row] ?? "") && !joined.includes(columns[cell.column] ?? ""));
  const sorted = named.sort((a, b) => b.events.length - a.events.length || a.row - b.row || a.column - b.column);
  return sorted.slice(0, pairLimit).map(({ row, column, events }) => ({ label: `${rows[row]} against ${columns[column]}`, events }));
}

function finding(matrix: Matrix, all: number): string {
  const [first] = pairs(matrix);
  if (first === undefined) return "No incident of material conflict names both an actor and a target";
  const few = first.events.length === all ? `all ${countOf(all, "act")}` : `${formatCount(first.events.length)} of ${countOf(all, "act")}`;
  return `${first.label} is the most frequent pair, with ${few} of conflict`;
}

function shape({ rows, columns }: Matrix): string {
  if (rows.length === 0) return "There is nothing to draw.";
  return `Rows are ${countOf(rows.length, "actor")}, columns ${countOf(columns.length, "target")}; most often named are ${listed([...new Set([...rows.slice(0, 2), ...columns.slice(0, 2)])])}.`;
}

function notes(unnamed: number, other: number): string[] {
  const parts = [
    ...(unnamed === 0
      ? []
      : [`${openingCount(unnamed)} ${unnamed === 1 ? "act names" : "acts name"} no actor or no target and ${unnamed === 1 ? "is" : "are"} left out.`]),
    ...(other === 0 ? [] : [`${openingCount(other)} ${other === 1 ? "incident is" : "incidents are"} of another kind than material conflict.`]),
  ];
  return parts;
}
