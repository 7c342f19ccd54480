import { type SourceDocument, standing } from "@dateline/schema";
import * as Inputs from "@observablehq/inputs";
import * as d3 from "d3";
import { html, svg } from "htl";
import { chartsFor, type PageLayout } from "./chart-scope.js";
import { type DatasetSource, datasetParts } from "./dataset-source.js";
import { rememberingPlot } from "./plot-rows.js";

/** A value that changes over time, and who waits for it. */
export interface LayoutSource {
  readonly current: PageLayout;
  /** Resolves at the next change. */
  changed(): Promise<void>;
}

/** Returns the names that every cell has: Plot, Inputs, d3, charts, html, svg, standing, the dataset's records and the width of an output. */
export function notebookScope(dataset: DatasetSource, layout: LayoutSource): Record<string, () => unknown> {
  const record = (choose: () => unknown) => () => over(dataset, (current) => current, choose);
  const documents = async () => {
    try {
      // The server gives the records that their file's name says.
      return (await dataset.read("documents")) as readonly SourceDocument[];
    } catch {
      // Without a dataset, charts can draw events that a cell made itself.
      return [];
    }
  };
  return {
    Inputs: () => Inputs,
    Plot: () => rememberingPlot,
    d3: () => d3,
    html: () => html,
    standing: () => standing,
    svg: () => svg,
    dataset: record(async () => {
      const parts = await Promise.all(datasetParts.map(async (part) => [part, await dataset.read(part)] as const));
      return Object.fromEntries(parts);
    }),
    documents: record(() => dataset.read("documents")),
    events: record(() => dataset.read("events")),
    reports: record(() => dataset.read("reports")),
    width: () =>
      over(
        layout,
        ({ width }) => `${width}`,
        ({ width }) => width,
      ),
    charts: () =>
      over(
        layout,
        ({ width, dark }) => `${width} ${dark}`,
        async (current) => chartsFor(current, await documents()),
      ),
  };
}

/** Yields a value of a source now and after each change of the key that it depends on. */
async function* over<Current, Value>(
  source: { readonly current: Current; changed(): Promise<void> },
  key: (current: Current) => unknown,
  value: (current: Current) => Value | Promise<Value>,
): AsyncGenerator<Value> {
  let seen: unknown = over;
  for (;;) {
    const now = key(source.current);
    if (now === seen) {
      await source.changed();
    } else {
      seen = now;
      yield await value(source.current);
    }
  }
}
