import { type Chart, type ChartOptions, charts } from "@dateline/charts";
import type { ConflictEvent, SourceDocument } from "@dateline/schema";

/** What a chart drawn in a cell takes from the page unless the cell says otherwise. */
export interface PageLayout {
  /** Of an output, in pixels. */
  width: number;
  dark: boolean;
}

type Draw = (events: readonly ConflictEvent[], options?: ChartOptions) => Chart;

/** Redraws a chart as it is kept: on light paper. */
const keptAs = new WeakMap<Chart, () => Chart>();
/** The events that a chart was given. */
const drawnFrom = new WeakMap<Chart, readonly ConflictEvent[]>();

/** Returns the charts by name (`actorTargets` for "actor-targets"), fitted to the page and knowing the documents. */
export function chartsFor(layout: PageLayout, documents: readonly SourceDocument[]): Readonly<Record<string, Draw>> {
  const fitted =
    ({ draw }: { draw: Draw }): Draw =>
    (events, options) => {
      const given = { width: layout.width, dark: layout.dark, documents, ...options };
      const chart = draw(events, given);
      drawnFrom.set(chart, events);
      keptAs.set(chart, () => (chart.dark ? draw(events, { ...given, dark: false }) : chart));
      return chart;
    };
  return Object.fromEntries(Object.values(charts).map((row) => [row.name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), fitted(row)]));
}

/** Returns the chart on light paper, as files keep it: what is saved does not depend on the colours of the room. */
export function asKept(chart: Chart): Chart {
  return keptAs.get(chart)?.() ?? chart;
}

/** Returns the events that a chart of this notebook was drawn from. */
export function eventsOf(chart: Chart): readonly ConflictEvent[] {
  return drawnFrom.get(chart) ?? [];
}

/** Returns whether a value is a chart of `@dateline/charts`. */
export function isChart(value: unknown): value is Chart {
  if (typeof value !== "object" || value === null || !("svg" in value && "title" in value && "legend" in value)) return false;
  return isElement(value.svg) && value.svg.localName === "svg";
}

/** Returns whether a value is an element of a page. */
export function isElement(value: unknown): value is Element {
  return typeof value === "object" && value !== null && "nodeType" in value && value.nodeType === 1;
}
