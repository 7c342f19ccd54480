import type { SourceDocument } from "@dateline/schema";
import { isolate } from "./wording/name.js";
import { timeInTable } from "./wording/time.js";

/** Returns outlet, writer, days of publication and fetching, grade, file and hash on one line: what it takes to find the same words again. */
export function documentFacts(document: SourceDocument): string {
  const said = [
    document.publisher,
    document.byline,
    document.published === null ? "day of publication not known" : timeInTable(document.published),
    document.retrieved === undefined ? undefined : `fetched ${document.retrieved.slice(0, "2024-01-28".length)}`,
    document.grade === undefined ? undefined : `grade ${document.grade}`,
    document.title === undefined ? undefined : document.path,
    document.mediaType === "text/csv" && document.ordinal !== undefined ? `row ${document.ordinal}` : undefined,
    `SHA-256 ${document.sha256.slice(0, 12)}…`,
  ];
  return said
    .filter((part) => part !== undefined)
    .map((part) => isolate(part, 160))
    .join(" · ");
}
