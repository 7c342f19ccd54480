import type { SourceDocument } from "@dateline/schema";
import * as Inputs from "@observablehq/inputs";
import * as Plot from "@observablehq/plot";
import * as d3 from "d3";
import { html, svg } from "htl";
import type { DatasetText } from "../../src/dataset-text.js";
import { chartsFor, type PageLayout } from "./chart-scope.js";

/** A value that changes over time, and who waits for it. */
export interface LayoutSource {
  readonly current: PageLayout;
  /** Resolves at the next change. */
  changed(): Promise<void>;
}

interface Records {
  documents: readonly SourceDocument[];
  events: unknown;
  reports: unknown;
}

/** Returns the names that every cell has: Plot, Inputs, d3, charts, html, svg, the dataset's records and the width of an output. */
export function notebookScope(dataset: DatasetText, layout: LayoutSource): Record<string, () => unknown> {
  // Written by the server from a dataset that was checked as it was read.
  const records = "json" in dataset ? (JSON.parse(dataset.json) as Records) : undefined;
  const record = (choose: (records: Records) => unknown) => () => {
    if (records === undefined) throw new Error("problem" in dataset ? dataset.problem : "There is no dataset.");
    return choose(records);
  };
  return {
    Inputs: () => Inputs,
    Plot: () => Plot,
    d3: () => d3,
    html: () => html,
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
        (current) => chartsFor(current, records?.documents ?? []),
      ),
  };
}

/** Yields a value of the layout now and after each change of the key that it depends on. */
async function* over<Value>(layout: LayoutSource, key: (layout: PageLayout) => string, value: (layout: PageLayout) => Value): AsyncGenerator<Value> {
  let seen: string | undefined;
  for (;;) {
    const now = key(layout.current);
    if (now === seen) {
      await layout.changed();
    } else {
      seen = now;
      yield value(layout.current);
    }
  }
}
