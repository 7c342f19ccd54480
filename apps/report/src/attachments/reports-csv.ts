import type { EventReport, SourceDocument } from "@dateline/schema";
import { csvLine } from "@dateline/schema/codecs";

const header = ["id", "event", "document", "publisher", "published", "type", "mode", "status", "edtf", "place", "confidence", "start", "end", "quote"];

/** Returns the accounts as CSV, a row each, with the sentence that tells it and where it stands in its document. */
export function toReportsCsv(reports: readonly EventReport[], documents: ReadonlyMap<string, SourceDocument>): string {
  const rows = reports.map(({ id, eventId, documentId, type, mode, status, time, place, confidence, evidence: [told] }) => {
    const document = documents.get(documentId);
    const where = [documentId, document?.publisher, document?.published?.edtf];
    return [id, eventId, ...where, type, mode, status, time?.edtf, place?.name, confidence, told?.start, told?.end, told?.quote];
  });
  return [header, ...rows].map((row) => csvLine(row)).join("");
}
