import type { ConflictEvent } from "@dateline/schema";
import { type Canvas, type Chart, type ChartOptions, type DrawChart, emptyChart, toCanvas, toChart } from "./chart.js";
import { timeLabel } from "./event-label.js";
import { formOf } from "./form.js";
import { drawDot, drawWhisker, type GlyphStyle } from "./glyph.js";
import { greyStyle, type LegendSpec, toEntry, toLegend } from "./legend.js";
import { sourceLine, subtitleOf } from "./scope.js";
import { mix } from "./theme.js";
import { binnedTimeline, drawSpread } from "./timeline-bins.js";
import { unitTimeline } from "./timeline-units.js";
import { busiestWeek } from "./transform/busiest.js";
import { type CalendarStep, dayMs, isoDay } from "./transform/calendar.js";
import { type Lane, toLanes } from "./transform/lanes.js";
import { actOf, typeLabel } from "./vocabulary.js";
import { countOf, formatDays, listed, openingCount, portion } from "./wording.js";

/** More marks than this are drawn as bars. */
const mostUnits = 400;

/**
 * Returns incidents over time, a lane for each type of act. A known day is a dot; an uncertain one a whisker over every possible day;
 * undated incidents stand in a column beside the axis. Many incidents become bars, uncertain ones spread over their range.
 */
export const timeline: DrawChart = (events, options) => {
  const canvas = toCanvas(options);
  const lanes = toLanes(events);
  const dated = lanes.some((lane) => lane.dated.length > 0);
  if (!dated) return emptyChart(canvas, words(canvas, events, lanes, options, null), events.length === 0 ? "No incidents" : "No incident has a date");
  const units = events.length > mostUnits ? null : unitTimeline(canvas, lanes);
  if (units !== null) return toChart(canvas, words(canvas, events, lanes, options, null), units);
  const { plot, step } = binnedTimeline(canvas, lanes);
  return toChart(canvas, words(canvas, events, lanes, options, step), plot);
};

type Words = Omit<Chart, "svg" | "width" | "height" | "dark">;

function words(canvas: Canvas, events: readonly ConflictEvent[], lanes: readonly Lane[], options: ChartOptions | undefined, step: CalendarStep | null): Words {
  const title = finding(lanes, events.length);
  const measured = step === null ? "Incidents by day and type of act" : `Incidents ${perStep(step)} and by type of act`;
  return {
    name: "timeline",
    title,
    subtitle: subtitleOf(measured, events),
    notes: notes(lanes),
    source: sourceLine(events, options),
    alt: `${title}. ${shape(lanes)}`,
    legend: legend(canvas, lanes, step !== null),
  };
}

function finding(lanes: readonly Lane[], total: number): string {
  if (total === 0) return "No incident to set in time";
  const dated = lanes.flatMap((lane) => lane.dated);
  const busiest = busiestWeek(dated);
  if (busiest === null) return `${portion(0, total)} can be given a day`;
  const [only] = dated;
  if (dated.length === 1 && only !== undefined) return `One incident has a date: ${timeLabel(only.event.time)}`;
  if (busiest.count < 2) return `${portion(dated.length, total)} can be given a date, no two in the same week`;
  const days = formatDays(isoDay(busiest.start), isoDay(busiest.start + 6 * dayMs));
  return `The busiest seven days were ${days}, with ${countOf(busiest.count, "incident")}`;
}

function shape(lanes: readonly Lane[]): string {
  if (lanes.length === 0) return "There is nothing to draw.";
  const told = lanes.slice(0, 4).map(({ type, dated, undated }) => `${typeLabel(type)} ${dated.length + undated.length}`);
  return `One lane for each type of act: ${listed(lanes.length > 4 ? [...told, countOf(lanes.length - 4, "further type")] : told)}.`;
}

function notes(lanes: readonly Lane[]): string[] {
  const undated = lanes.flatMap((lane) => lane.undated);
  return undated.length === 0
    ? []
    : [
        `${openingCount(undated.length)} ${undated.length === 1 ? "incident has" : "incidents have"} no date, or no year, and ${undated.length === 1 ? "stands" : "stand"} beside the axis.`,
      ];
}

function perStep(step: CalendarStep): string {
  const name =
    "days" in step
      ? new Map([
          [1, "by day"],
          [7, "by week"],
          [14, "by fortnight"],
        ]).get(step.days)
      : new Map([
          [1, "by month"],
          [3, "by quarter"],
          [12, "by year"],
        ]).get(step.months);
  return name ?? ("days" in step ? `by ${step.days} days` : `by ${step.months} months`);
}

function legend({ document, theme }: Canvas, lanes: readonly Lane[], binned: boolean): LegendSpec {
  const events = lanes.flatMap((lane) => [...lane.dated.map(({ event }) => event), ...lane.undated]);
  const uncertain = lanes.some(({ dated }) => dated.some(({ start, end }) => start !== end));
  const style: GlyphStyle = { form: "unconfirmed", ...greyStyle(theme) };
  const spread = binned
    ? toEntry(
        document,
        "Date uncertain, spread over the possible days",
        14,
        drawSpread(document, { x: 0, y: 0, width: 14, height: 14 }, mix(theme.quiet, theme.paper, 0.78)),
      )
    : toEntry(document, "Date uncertain: any day between the ends", 22, drawWhisker(document, { from: 1, to: 21, y: 7 }, style));
  const open = toEntry(document, "Under way", 14, drawDot(document, { x: 6, y: 7, radius: 5 }, { ...style, open: true }));
  const marks = [...(uncertain ? [spread] : []), ...(!binned && events.some(({ status }) => status === "ongoing") ? [open] : [])];
  return toLegend({ document, theme, acts: events.map(actOf), forms: events.map(formOf), shape: binned ? "bar" : "dot", marks });
}
