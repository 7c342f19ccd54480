import { type SourceDocument, standing } from "@dateline/schema";
import * as Inputs from "@observablehq/inputs";
import * as d3 from "d3";
import { html, svg } from "htl";
import type { DatasetText } from "../../src/dataset-text.js";
import { chartsFor, type PageLayout } from "./chart-scope.js";
import { rememberingPlot } from "./plot-rows.js";

/** A value that changes over time, and who waits for it. */
export interface LayoutSource {
  readonly current: PageLayout;
  /** Resolves at the next change. */
  changed(): Promise<void>;
}

/** The dataset as it is now; it changes when the user corrects it. */
export interface DatasetSource {
  readonly current: DatasetText;
  /** Resolves at the next change. */
  changed(): Promise<void>;
}

interface Records {
  documents: readonly SourceDocument[];
  events: unknown;
  reports: unknown;
}

/** Returns the names that every cell has: Plot, Inputs, d3, charts, html, svg, standing, the dataset's records and the width of an output. */
export function notebookScope(dataset: DatasetSource, layout: LayoutSource): Record<string, () => unknown> {
  const recordsOf = remembering(readRecords);
  const record = (choose: (records: Records) => unknown) => () =>
    over(
      dataset,
      (current) => current,
      (current) => choose(recordsOf(current)),
    );
  return {
    Inputs: () => Inputs,
    Plot: () => rememberingPlot,
    d3: () => d3,
    html: () => html,
    standing: () => standing,
    svg: () => svg,
    dataset: record((all) => all),
    documents: record((all) => all.documents),
    events: record((all) => all.events),
    reports: record((all) => all.reports),
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
        (current) => chartsFor(current, "json" in dataset.current ? recordsOf(dataset.current).documents : []),
      ),
  };
}

function readRecords(dataset: DatasetText): Records {
  if ("problem" in dataset) throw new Error(dataset.problem);
  // Written by the server from a dataset that was checked as it was read.
  return JSON.parse(dataset.json) as Records;
}

/** Remembers what the latest dataset holds: four names ask for it. */
function remembering(read: (dataset: DatasetText) => Records): (dataset: DatasetText) => Records {
  let latest: { dataset: DatasetText; records: Records } | undefined;
  return (dataset) => {
    if (latest?.dataset !== dataset) latest = { dataset, records: read(dataset) };
    return latest.records;
  };
}

/** Yields a value of a source now and after each change of the key that it depends on. */
async function* over<Current, Value>(
  source: { readonly current: Current; changed(): Promise<void> },
  key: (current: Current) => unknown,
  value: (current: Current) => Value,
): AsyncGenerator<Value> {
  let seen: unknown = over;
  for (;;) {
    const now = key(source.current);
    if (now === seen) {
      await source.changed();
    } else {
      seen = now;
      yield value(source.current);
    }
  }
}
