import type { ConflictEvent } from "@dateline/schema";
import { type Canvas, type ChartOptions, type ChartWords, type DrawChart, emptyChart, toCanvas, toChart } from "./chart.js";
import { formOf } from "./form.js";
import { toLegend } from "./legend.js";
import { sourceLine, subtitleOf } from "./scope.js";
import { baselineOf } from "./transform/baseline.js";
import { isoDay } from "./transform/calendar.js";
import { type FullStep, type FullSteps, toWholeSteps } from "./transform/whole-steps.js";
import { trendPlot } from "./trend-plot.js";
import { actOf } from "./vocabulary.js";
import { countOf, formatCount, formatDay, monthName, openingCount } from "./wording.js";

/**
 * Returns incidents by month, or by week where they lie within a hundred days, as bars in their forms, with a line at the usual number: the median of
 * all steps but the last. An incident whose days reach over more than one step is in no bar; a note counts them.
 */
export const trend: DrawChart = (events, options) => {
  const canvas = toCanvas(options);
  const whole = toWholeSteps(events);
  const counts = whole.steps.map((step) => step.events.length);
  const baseline = baselineOf(counts);
  const described = words(canvas, events, whole, { baseline, options });
  if (whole.steps.length === 0) return emptyChart(canvas, described, events.length === 0 ? "No incidents" : "No incident can be given a month");
  return toChart(canvas, described, trendPlot(canvas, whole, baseline));
};

function words(
  canvas: Canvas,
  events: readonly ConflictEvent[],
  whole: FullSteps,
  { baseline, options }: { baseline: number | null; options: ChartOptions | undefined },
): ChartWords {
  const drawn = whole.steps.flatMap((step) => step.events);
  const title = finding(whole, baseline, events.length);
  const per = isMonthly(whole) ? "month" : "week";
  const loose = whole.unsettled.length;
  return {
    name: "trend",
    title,
    subtitle: subtitleOf(`Incidents by ${per}`, drawn),
    notes: [
      ...(baseline === null ? [] : [`The usual number is the median of the ${per}s before the last, ${formatMedian(baseline)}.`]),
      ...(loose === 0
        ? []
        : [`${openingCount(loose)} ${loose === 1 ? "incident" : "incidents"} cannot be given a ${per} and ${loose === 1 ? "is" : "are"} in no bar.`]),
    ],
    source: sourceLine(events, options),
    alt: `${title}. ${shape(whole)}`,
    legend: toLegend({ ...canvas, acts: drawn.map(actOf), forms: drawn.map(formOf), shape: "bar" }),
  };
}

const isMonthly = ({ step }: FullSteps) => "months" in step;

/** Returns a step as people call it: "Mar 2024", "the week from 4 Mar 2024". */
function nameOf({ start }: FullStep, whole: FullSteps): string {
  const date = new Date(start);
  return isMonthly(whole) ? `${monthName(date.getUTCMonth())} ${date.getUTCFullYear()}` : `the week from ${formatDay(isoDay(start))}`;
}

/** A median may lie halfway between two numbers. */
function formatMedian(value: number): string {
  return Number.isInteger(value) ? formatCount(value) : `${formatCount(Math.floor(value))}.5`;
}

function finding(whole: FullSteps, baseline: number | null, all: number): string {
  const last = whole.steps.at(-1);
  if (last === undefined) return all === 0 ? "No incident to compare over time" : "No incident can be given a month";
  const told = `${openingCount(last.events.length)} ${last.events.length === 1 ? "incident is" : "incidents are"} told for ${nameOf(last, whole)}`;
  return baseline === null ? told : `${told}, against a usual ${formatMedian(baseline)}`;
}

function shape(whole: FullSteps): string {
  const [first, last] = [whole.steps[0], whole.steps.at(-1)];
  if (first === undefined || last === undefined) return "There is nothing to draw.";
  const most = whole.steps.reduce((best, step) => (step.events.length > best.events.length ? step : best));
  const span = first === last ? nameOf(first, whole) : `${nameOf(first, whole)} to ${nameOf(last, whole)}`;
  return `Bars for ${span}, ${countOf(whole.steps.length, "bar")} in all; the highest, ${formatCount(most.events.length)}, is ${nameOf(most, whole)}.`;
}
