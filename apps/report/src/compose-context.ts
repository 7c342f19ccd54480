import type { ChartName, ChartOptions } from "@dateline/charts";
import type { ConflictEvent, EventReport, Evidence, SourceDocument } from "@dateline/schema";
import type { Comparison } from "./comparison.js";
import type { Attachment, Picture } from "./content.js";
import { type BriefingDataset, toldIn } from "./dataset-view.js";
import type { Focus } from "./kinds/kind.js";
import type { Scope } from "./scope.js";
import type { Since } from "./since.js";
import type { ToldEvent } from "./wording/event-sentence.js";
import { isolate, type Names, unnamedOutlet, withDefiniteArticle } from "./wording/name.js";

/** Draws a chart of events by name; undefined in a briefing without pictures. */
export type ChartDrawer = (
  name: ChartName,
  events: readonly ConflictEvent[],
  size: { width: number; height?: number },
  documents: NonNullable<ChartOptions["documents"]>,
) => Picture;

/** What every section is composed from. */
export interface ComposeContext {
  /** The part of the dataset that is told. */
  dataset: BriefingDataset;
  scope: Scope;
  /** What the briefing looks at more closely than the rest. */
  focus: Focus;
  /** The period before, where one was asked for and the data reaches back that far. */
  before: Comparison | undefined;
  /** The incidents up to the end of the period, those before its beginning too: what a trend is drawn from. */
  history: readonly ConflictEvent[];
  since: Since | undefined;
  /** What was selected, in words; undefined where nothing was left out but by date. */
  selection: string | undefined;
  /** The command that makes the briefing again. */
  command: string | undefined;
  attachments: readonly Attachment[];
  names: Names;
  reports: ReadonlyMap<string, EventReport>;
  documents: ReadonlyMap<string, SourceDocument>;
  draw: ChartDrawer | undefined;
  /** The documents as charts count them: each with the briefing's cut-off, so that both tell the same. */
  chartDocuments: NonNullable<ChartOptions["documents"]>;
}

/** Returns an event with what there is to cite for it. */
export function withSources(event: ConflictEvent, context: ComposeContext): ToldEvent {
  return { event, told: toldIn(event, context.reports), outlet: outletIn(context) };
}

/** Returns who published the first document that the evidence stands in, as it stands in a sentence. */
export function outletIn({ documents, names }: ComposeContext): ToldEvent["outlet"] {
  return (evidence) => {
    const document = documents.get(evidence[0]?.documentId ?? "");
    if (document === undefined) return undefined;
    return document.publisher === undefined ? unnamedOutlet : withDefiniteArticle(isolate(document.publisher), names.phrases);
  };
}

/** Returns the passages that tell the events, those of each event in turn. */
export function toldInAll(events: readonly ConflictEvent[], context: ComposeContext): Evidence[] {
  return events.flatMap((event) => toldIn(event, context.reports));
}
