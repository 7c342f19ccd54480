import { type Canvas, type ChartWords, type DrawChart, emptyChart, toCanvas, toChart } from "./chart.js";
import { tollLabel, whenAndWhere } from "./event-label.js";
import { formOf } from "./form.js";
import { drawDot, drawWhisker, type GlyphStyle } from "./glyph.js";
import { greyStyle, type LegendSpec, toEntry, toLegend } from "./legend.js";
import { sourceLine, subtitleOf } from "./scope.js";
import { type TollSection, tollPlot, voiceOf } from "./toll-plot.js";
import { heightOf, type Toll, toTolls } from "./transform/tolls.js";
import { actOf, shortModeLabel } from "./vocabulary.js";
import { countOf, openingCount, runningCount } from "./wording.js";

const sections = [
  { outcome: "killed", title: "Killed" },
  { outcome: "injured", title: "Injured" },
  { outcome: "killed-or-injured", title: "Killed or injured, not told apart" },
] as const;

const tollsPerSection = 8;

/** Returns tolls by incident, killed and injured apart: every voice's figure as a point or a range, with an arrow for an open end, and who says it. */
export const casualties: DrawChart = (events, options) => {
  const canvas = toCanvas(options);
  const all = sections.map(({ outcome, title }) => ({ title, tolls: toTolls(events, outcome) })).filter(({ tolls }) => tolls.length > 0);
  const shown: TollSection[] = all.map(({ title, tolls }) => ({ title, tolls: tolls.slice(0, tollsPerSection) }));
  const tolls = all.flatMap((section) => section.tolls);
  const drawn = [...new Set(tolls.map(({ event }) => event))];
  const title = finding(tolls, events.length);
  const words: ChartWords = {
    name: "casualties",
    title,
    subtitle: subtitleOf("People killed and injured as each voice tells it, by incident", drawn),
    notes: notes(
      all.map((section) => section.tolls),
      events.length - drawn.length,
    ),
    source: sourceLine(events, options),
    alt: `${title}. ${all.length === 0 ? "There is nothing to draw." : `Ranges from zero up: ${all.map((section) => `${section.title.toLowerCase()} in ${countOf(section.tolls.length, "incident")}`).join(", ")}.`}`,
    legend: legend(canvas, shown),
  };
  if (tolls.length === 0) return emptyChart(canvas, words, events.length === 0 ? "No incidents" : "No incident has a toll");
  return toChart(canvas, words, tollPlot(canvas, shown));
};

function finding(tolls: readonly Toll[], all: number): string {
  const [first] = tolls;
  const [figure] = first?.figures ?? [];
  if (first === undefined || figure === undefined) return all === 0 ? "No incident to count the toll of" : "No incident has a toll";
  const said = `${tollLabel(figure)} ${first.outcome === "killed-or-injured" ? "killed or injured" : first.outcome}${figure.by === null ? "" : `, according to ${voiceOf(figure)}`}`;
  const { event } = first;
  const what = `${shortModeLabel(event.mode)} (${whenAndWhere(event)})`;
  const others = tolls.filter((toll) => toll.outcome === first.outcome && toll.event !== event);
  if (others.length === 0) return `${what}: ${said}`;
  const tied = others.some((toll) => heightOf(toll) === heightOf(first));
  const [sole, shared] =
    first.outcome === "killed" ? ["the deadliest told of", "among the deadliest told of"] : ["the highest toll told of", "among the highest tolls told of"];
  return `${what} is ${tied ? shared : sole}: ${said}`;
}

function notes(bySection: readonly (readonly Toll[])[], without: number): string[] {
  const hidden = bySection.reduce((sum, tolls) => sum + Math.max(0, tolls.length - tollsPerSection), 0);
  const disputed = new Set(
    bySection
      .flat()
      .filter(({ figures }) => figures.length > 1)
      .map(({ event }) => event),
  ).size;
  return [
    ...(disputed === 0
      ? []
      : [`Voices give more than one figure for ${runningCount(disputed)} ${disputed === 1 ? "incident" : "incidents"}; nothing is added up.`]),
    ...(hidden === 0 ? [] : [`${openingCount(hidden)} lower ${hidden === 1 ? "toll is" : "tolls are"} not shown.`]),
    ...(without === 0 ? [] : [`${openingCount(without)} ${without === 1 ? "incident has" : "incidents have"} no toll of killed or injured.`]),
  ];
}

function legend({ document, theme }: Canvas, shown: readonly TollSection[]): LegendSpec {
  const tolls = shown.flatMap((section) => section.tolls);
  const figures = tolls.flatMap((toll) => toll.figures);
  const events = tolls.map(({ event }) => event);
  const style: GlyphStyle = { form: "unconfirmed", ...greyStyle(theme) };
  const marks = [
    ...(figures.some(({ min, max }) => min === max) ? [toEntry(document, "One number", 14, drawDot(document, { x: 7, y: 7, radius: 5 }, style))] : []),
    ...(figures.some(({ min, max }) => max !== null && min !== max)
      ? [toEntry(document, "From the least to the most", 22, drawWhisker(document, { from: 1, to: 21, y: 7 }, style))]
      : []),
    ...(figures.some(({ max }) => max === null)
      ? [toEntry(document, "At least", 22, drawWhisker(document, { from: 1, to: 21, y: 7, cutRight: true }, style))]
      : []),
  ];
  return toLegend({ document, theme, acts: events.map(actOf), forms: events.map(formOf), shape: "dot", marks });
}
