import type { Chart, ChartName } from "@dateline/charts";
import type { ConflictEvent, EventReport, Evidence } from "@dateline/schema";
import { type BriefingDataset, toldIn } from "./dataset-view.js";
import type { Scope } from "./scope.js";
import type { Names } from "./wording/name.js";

/** Draws a chart of events by name; undefined in a briefing without pictures. */
export type ChartDrawer = (name: ChartName, events: readonly ConflictEvent[], size: { width: number; height?: number }) => Chart;

/** What every section is composed from. */
export interface ComposeContext {
  dataset: BriefingDataset;
  scope: Scope;
  names: Names;
  reports: ReadonlyMap<string, EventReport>;
  draw: ChartDrawer | undefined;
}

/** Returns the passages that tell the events, those of each event in turn. */
export function toldInAll(events: readonly ConflictEvent[], context: ComposeContext): Evidence[] {
  return events.flatMap((event) => toldIn(event, context.reports));
}
