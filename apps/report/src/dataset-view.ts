import type { Actor, ConflictEvent, EventReport, Evidence, Issue, ReportedFigure, SourceDocument } from "@dateline/schema";

/** The part of a dataset that a briefing reads; what `readDataset` of `@dateline/dataset` returns fits. */
export interface BriefingDataset {
  readonly documents: readonly SourceDocument[];
  readonly reports: readonly EventReport[];
  readonly events: readonly ConflictEvent[];
  readonly figures: readonly ReportedFigure[];
  readonly issues: readonly Issue[];
  readonly actors?: readonly Actor[];
}

/**
 * Returns the passages that tell an event: the sentence of each of its accounts, one a report.
 * Where the reports are missing, whatever evidence the event itself carries.
 */
export function toldIn(event: ConflictEvent, reports: ReadonlyMap<string, EventReport>): Evidence[] {
  const told = event.reportIds.flatMap((id) => reports.get(id)?.evidence.slice(0, 1) ?? []);
  if (told.length > 0) return told;
  return [...event.attributions.flatMap((voice) => voice.evidence), ...(event.time?.evidence ?? []), ...(event.place?.evidence ?? [])].slice(0, 3);
}
