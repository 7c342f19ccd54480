import * as Plot from "@observablehq/plot";
import { type Canvas, labelSize } from "./chart.js";
import { textWidth } from "./text-width.js";
import { type CalendarStep, type DayRange, stepFor, stepStarts } from "./transform/calendar.js";
import { monthName } from "./wording.js";

const spacePerTick = 74;

/** What a time axis needs of its frame: the days that it covers, and where they lie in pixels. */
interface TimeScale {
  range: DayRange;
  x: (at: number) => number;
}

/** Returns grid lines and dates for a horizontal time axis: the day or month above, the year below where it begins. A date that would be cut off is left out. */
export function timeAxis({ theme, width }: Canvas, { range, x }: TimeScale): Plot.Markish[] {
  const step = stepFor(range, Math.max(2, Math.floor((x(range.end) - x(range.start)) / spacePerTick)));
  const dates = stepStarts(range, step)
    .filter((at) => at >= range.start && at <= range.end)
    .map((at) => new Date(at));
  const room = textWidth("28 May", labelSize) / 2;
  const labelled = dates.filter((date) => x(date.getTime()) >= room && x(date.getTime()) <= width - room);
  return [
    Plot.gridX(dates, { stroke: theme.rule, strokeOpacity: 1 }),
    Plot.axisX(labelled, {
      tickFormat: (date: Date, index: number) => tickLabel(date, labelled[index - 1], step),
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
