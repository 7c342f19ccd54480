import * as Plot from "@observablehq/plot";
import { type Canvas, labelSize } from "./chart.js";
import { type CalendarStep, type DayRange, stepFor, stepStarts } from "./transform/calendar.js";
import { monthName } from "./wording.js";

const spacePerTick = 74;

/** Returns grid lines and dates for a horizontal time axis: the day or month above, the year below where it begins. */
export function timeAxis({ theme }: Canvas, range: DayRange, plotWidth: number): Plot.Markish[] {
  const step = stepFor(range, Math.max(2, Math.floor(plotWidth / spacePerTick)));
  const ticks = stepStarts(range, step).filter((at) => at >= range.start && at <= range.end);
  const dates = ticks.map((at) => new Date(at));
  return [
    Plot.gridX(dates, { stroke: theme.rule, strokeOpacity: 1 }),
    Plot.axisX(dates, {
      tickFormat: (date: Date, index: number) => tickLabel(date, dates[index - 1], step),
      tickSize: 0,
      tickPadding: 6,
      label: null,
      color: theme.quiet,
      fontSize: labelSize,
    }),
  ];
}

/** Height of the two lines of dates, in pixels. */
export const timeAxisHeight = 40;

function tickLabel(date: Date, before: Date | undefined, step: CalendarStep): string {
  const year = String(date.getUTCFullYear());
  if ("months" in step && step.months >= 12) return year;
  const month = monthName(date.getUTCMonth());
  const label = "days" in step ? `${date.getUTCDate()} ${month}` : month;
  return before?.getUTCFullYear() === date.getUTCFullYear() ? label : `${label}\n${year}`;
}
