import type { ConflictEvent } from "@dateline/schema";
import { toBriefingJson } from "./attachments/briefing-json.js";
import { toEventsCsv } from "./attachments/events-csv.js";
import { toReportsCsv } from "./attachments/reports-csv.js";
import { toSourcesCsv } from "./attachments/sources-csv.js";
import type { Attachment } from "./content.js";
import type { BriefingDataset } from "./dataset-view.js";
import type { Scope } from "./scope.js";
import type { Names } from "./wording/name.js";

/** Returns the files that a PDF carries: what the briefing tells, as data, so that every number can be made again. */
export function toAttachments(dataset: BriefingDataset, scope: Scope, names: Names): Attachment[] {
  const events = [...scope.incidents, ...scope.denied, ...scope.prospective, ...scope.others, ...scope.background];
  const told = partOf(dataset, events);
  const documents = new Map(dataset.documents.map((document) => [document.id, document]));
  const csv = (name: string, description: string, text: string): Attachment => ({ name, mediaType: "text/csv", description, text });
  return [
    csv("events.csv", "The events of this briefing, a row each; “counted” tells incidents from the rest", toEventsCsv(events, new Set(scope.incidents), names)),
    csv("reports.csv", "Their accounts, a row each, with the sentence that tells it", toReportsCsv(told.reports, documents)),
    csv("sources.csv", "The documents they stand in, a row each, with hashes", toSourcesCsv(told.documents)),
    {
      name: "briefing.json",
      mediaType: "application/json",
      description: "The same with every field and its quotes, one record a line",
      text: toBriefingJson(told),
    },
  ];
}

/** The events with the accounts, and the documents of those accounts and figures. */
function partOf(dataset: BriefingDataset, events: readonly ConflictEvent[]): BriefingDataset {
  const wanted = new Set<string>(events.flatMap(({ reportIds }) => reportIds));
  const reports = dataset.reports.filter(({ id }) => wanted.has(id));
  const used = new Set<string>([...reports.map(({ documentId }) => documentId), ...dataset.figures.map(({ documentId }) => documentId)]);
  return { ...dataset, events, reports, documents: dataset.documents.filter(({ id }) => used.has(id)) };
}
