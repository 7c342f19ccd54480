import type { SourceDocument } from "@dateline/schema";
import { plainText } from "./wrap-text.js";

/** Returns a document's path and the line on which an offset lies, as in `a.txt:12`; of an imported row, which row of its file it is. */
export function lineIn({ path, text, mediaType, ordinal }: Pick<SourceDocument, "path" | "text" | "mediaType" | "ordinal">, start: number): string {
  if (mediaType === "text/csv" && ordinal !== undefined) return `${plainText(path)}, row ${ordinal}`;
  return `${plainText(path)}:${text.slice(0, start).split("\n").length}`;
}
