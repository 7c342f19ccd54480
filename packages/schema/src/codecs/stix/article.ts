import type { SourceDocument } from "../../document.js";
import { type Common, type StixObject, stixId, stixObject, undated } from "./object.js";

/** Credibility 1 to 5 of the Admiralty code on STIX's scale, as the specification puts it; 6, which cannot be judged, is nowhere on it. */
const credibilities: Readonly<Record<string, number>> = { 1: 90, 2: 70, 3: 50, 4: 30, 5: 10 };

/** Returns midnight, UTC, of the first day on which a document may have been published; `undefined` where that is not known. */
export function publishedAt(document: SourceDocument | undefined): string | undefined {
  const day = document?.published?.start;
  return day === undefined || day === null ? undefined : `${day}T00:00:00.000Z`;
}

/** Returns a document as a report on the incidents that it tells of. */
export function articleObject(document: SourceDocument, incidentIds: readonly string[], common: Common): StixObject {
  const { id, title, path, publisher, url, sha256, language, grade } = document;
  const published = publishedAt(document);
  const created = published ?? undated;
  return stixObject(
    "report",
    stixId("report", id),
    { created, ...common },
    {
      name: title ?? path,
      report_types: ["incident"],
      published: created,
      confidence: grade === undefined ? undefined : credibilities[grade.slice(1)],
      labels: [...(published === undefined ? ["published-unknown"] : []), ...(grade === undefined ? [] : [`admiralty-${grade.toLowerCase()}`])],
      lang: language === "und" ? undefined : language,
      external_references: [
        { source_name: "dateline", external_id: id, description: path },
        ...(url === undefined ? [] : [{ source_name: publisher ?? "publisher", url, hashes: { "SHA-256": sha256 } }]),
        ...(url === undefined && publisher !== undefined ? [{ source_name: publisher, description: title ?? path }] : []),
      ],
      object_refs: incidentIds,
    },
  );
}
