import type { SourceDocument } from "@dateline/schema";
import { csvLine } from "@dateline/schema/codecs";

const header = ["id", "path", "ordinal", "publisher", "byline", "title", "published", "retrieved", "language", "grade", "url", "archive_url", "sha256"];

/** Returns the documents as CSV, a row each, without their text: what it takes to find them again and to know them by their bytes. */
export function toSourcesCsv(documents: readonly SourceDocument[]): string {
  const rows = documents.map(({ id, path, ordinal, publisher, byline, title, published, retrieved, language, grade, url, archiveUrl, sha256 }) => {
    return [id, path, ordinal, publisher, byline, title, published?.edtf, retrieved, language, grade, url, archiveUrl, sha256];
  });
  return [header, ...rows].map((row) => csvLine(row)).join("");
}
